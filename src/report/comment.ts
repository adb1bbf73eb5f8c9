import type { Review } from '../core/review.ts';
import { checklistOf, type Detail } from './checklist.ts';
import {
  changeInWords,
  documentKey,
  hiddenState,
  nextState,
  readState,
  type CommentState,
} from './comment-state.ts';
import { codeSpan, details, htmlText, prose, remarks } from './markdown.ts';
import { askedPoints, isJudged } from './questions.ts';
import { MARKDOWN, shortStanding, standingOf, unjudged } from './standing.ts';
import { linkTo } from './line-link.ts';
import { counted } from './words.ts';

/** The first line of every comment of ours: a comment is ours if it begins so and we are its author. */
export const COMMENT_MARKER = '<!-- legible:comment -->';

/** What a comment needs to know beside the reviews. */
export interface CommentContext {
  /** The text of our comment as it stands, or null where there is none yet. */
  readonly previous: string | null;
  readonly headSha: string;
  /** The page of the run, or null. */
  readonly runUrl: string | null;
  /** Remarks of the run itself: a missing permission, norms that this change alters. */
  readonly notes: readonly string[];
}

/** GitHub refuses comments above 65,536 characters. */
const LONGEST_COMMENT = 60_000;

/** What is given up, step by step, where a comment would not fit. */
interface Fit {
  readonly quotes: number;
  readonly quoteLength: number;
  readonly habits: number;
  /** Files whose details are shown; the others get their line. */
  readonly fileDetails: number;
  readonly files: number;
  readonly notes: number;
}

const FITS: readonly [Fit, ...Fit[]] = [
  { quotes: 2, quoteLength: 240, habits: 5, fileDetails: 40, files: 100, notes: 100 },
  { quotes: 1, quoteLength: 160, habits: 3, fileDetails: 40, files: 100, notes: 100 },
  { quotes: 1, quoteLength: 80, habits: 0, fileDetails: 12, files: 100, notes: 100 },
  { quotes: 0, quoteLength: 80, habits: 0, fileDetails: 4, files: 60, notes: 100 },
  { quotes: 0, quoteLength: 40, habits: 0, fileDetails: 0, files: 20, notes: 10 },
];
const SMALLEST: Fit = { quotes: 0, quoteLength: 40, habits: 0, fileDetails: 0, files: 0, notes: 5 };

const HTML_WRITING = { quote: htmlText, prose: htmlText };

function changeLine(review: Review, state: CommentState | null): readonly string[] {
  const changes = (state?.changes ?? []).filter((change) => change.document === documentKey(review));
  if (changes.length === 0) return [];
  const shown = changes.map((change) => `**${prose(change.dimension)}** ${changeInWords(change)}`);
  return [`Since the last edit: ${shown.join(' · ')}`];
}

function filePart(review: Review, state: CommentState | null, detail: Detail): string {
  const name = `<code>${htmlText(review.path ?? review.id)}</code>`;
  const open = review.dimensions.some((dimension) => detail.asks(review, dimension));
  const body = [...changeLine(review, state), ...checklistOf(review, detail)].join('\n\n');
  return details(`${name} · ${shortStanding(review, HTML_WRITING)}`, body, open);
}

function fileLine(review: Review): string {
  return `- ${codeSpan(review.path ?? review.id)} · ${shortStanding(review, MARKDOWN)}`;
}

/** The files whose details are shown. */
function inFull(reviews: readonly Review[], { fileDetails }: Fit): readonly Review[] {
  return reviews.filter(isJudged).slice(0, fileDetails);
}

function fileParts(
  reviews: readonly Review[],
  state: CommentState | null,
  detail: Detail,
  fit: Fit,
): string[] {
  const full = inFull(reviews, fit);
  const brief = reviews.filter((review) => !full.includes(review));
  const lines = brief.slice(0, fit.files).map(fileLine);
  const more = brief.length - lines.length;
  if (more > 0) lines.push(`- ${counted(more, 'more file')}, in the summary of the run`);
  return [
    ...full.map((review) => filePart(review, state, detail)),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ];
}

function footer(reviews: readonly Review[], context: { headSha: string; runUrl: string | null }): string {
  const required = reviews.some((review) => review.enforcement === 'require');
  const asked = askedPoints(reviews)[0];
  const pieces = [
    ...(asked !== undefined ? ['Edit the text and this comment follows.'] : []),
    ...(asked !== undefined && required && asked.review.waivable !== false
      ? [
          `A point that does not apply can be waived there: ${codeSpan(`Legible: ${asked.dimension.id} waived — the reason`)}.`,
        ]
      : []),
    ...(/^[0-9a-f]{7,64}$/.test(context.headSha) ? [`Read at \`${context.headSha.slice(0, 7)}\`.`] : []),
    ...(isPlainUrl(context.runUrl) ? [`[The run](${context.runUrl})`] : []),
  ];
  return pieces.length === 0 ? '' : `<sub>${pieces.join(' ')}</sub>`;
}

function isPlainUrl(url: string | null): url is string {
  return url !== null && /^https?:\/\/[\w.:/-]+$/.test(url);
}

function bodyOf(
  reviews: readonly Review[],
  state: CommentState | null,
  notes: readonly string[],
  fit: Fit,
): string {
  const asked = askedPoints(reviews);
  const link = linkTo(state?.runUrl ?? null, state?.headSha ?? '');
  const detail: Detail = {
    ...fit,
    asks: (review, dimension) => asked.some((one) => one.review === review && one.dimension === dimension),
    linkTo: link,
  };
  if (!reviews.some(isJudged)) {
    return [standingOf(reviews, MARKDOWN, 'here'), ...notes.map((note) => `- ${prose(note)}`)].join('\n\n');
  }
  const described = reviews.filter((review) => review.path === null);
  const files = reviews.filter((review) => review.path !== null);
  const alone = described.length === 0 && files.length === 1 ? files : described;
  const others = files.filter((review) => !alone.includes(review));
  const whole = [...alone, ...inFull(others, fit)];
  const asking = asked.every(({ review }) => whole.includes(review)) ? 'below' : 'here';
  return [
    `**${standingOf(reviews, MARKDOWN, asking)}**`,
    ...described
      .filter((review) => !isJudged(review))
      .map((review) => `Description · ${unjudged(review, MARKDOWN)}`),
    ...alone
      .filter(isJudged)
      .flatMap((review) => [...changeLine(review, state), ...checklistOf(review, detail)]),
    ...fileParts(others, state, detail, fit),
    ...remarks(notes, { most: fit.notes, rest: 'in the summary of the run' }),
    footer(reviews, { headSha: state?.headSha ?? '', runUrl: state?.runUrl ?? null }),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function fitted(render: (fit: Fit) => string): string {
  for (const fit of FITS) {
    const text = render(fit);
    if (text.length <= LONGEST_COMMENT) return text;
  }
  return render(SMALLEST);
}

function rendered(reviews: readonly Review[], state: CommentState, notes: readonly string[]): string {
  const withState = (hidden: CommentState, fit: Fit): string =>
    `${COMMENT_MARKER}\n${hiddenState(hidden)}\n${bodyOf(reviews, state, notes, fit)}\n`;
  const text = fitted((fit) => withState(state, fit));
  if (text.length <= LONGEST_COMMENT) return text;
  // What is said now is worth more than the comparison with what will be said next.
  return withState({ ...state, levels: new Map(), changes: [] }, SMALLEST);
}

function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r', '').trimEnd() === other.trimEnd();
}

/**
 * Returns the one comment on a pull request. Where nothing that it says has changed since `previous` it is `previous`,
 * to the byte, whatever commit and run it is asked for: a comment is edited only when its text changes.
 */
export function renderComment(reviews: readonly Review[], context: CommentContext): string {
  const before = readState(context.previous, COMMENT_MARKER);
  if (before !== null && context.previous !== null) {
    const again = rendered(reviews, nextState(before, reviews, before), context.notes);
    if (sameText(context.previous, again)) return context.previous;
  }
  return rendered(reviews, nextState(before, reviews, context), context.notes);
}

/** Returns the comment's text without what is hidden in it: the Markdown of the command line. */
export function renderMarkdown(reviews: readonly Review[]): string {
  return fitted((fit) => `${bodyOf(reviews, null, [], fit)}\n`);
}
