import type { Review } from '../core/review.ts';
import { checklistOf, type Detail } from './checklist.ts';
import { firstWithin } from './first-within.ts';
import { codeSpan, remarks } from './markdown.ts';
import { askedPoints, isJudged } from './questions.ts';
import { MARKDOWN, shortStanding, standingOf, type Asking } from './standing.ts';
import { counted } from './words.ts';

/** The runner drops a step's summary above 1 MiB whole. */
const LARGEST_SUMMARY = 1_000_000;

/** Bytes for the line that says how many documents are left out. */
const LAST_LINE = 100;

/** How much of a summary is shown: of each document, and of the run's remarks. */
type Extent = Pick<Detail, 'quotes' | 'quoteLength' | 'habits'> & {
  readonly notes: number;
  /** `here` where documents can be left out, and their questions with them. */
  readonly asking: Asking;
};

/** What is given up, step by step, where a summary would not fit. */
const EXTENTS: readonly Extent[] = [
  { quotes: 5, quoteLength: 400, habits: 50, notes: Infinity, asking: 'below' },
  { quotes: 1, quoteLength: 160, habits: 10, notes: Infinity, asking: 'below' },
];
const SMALLEST: Extent = { quotes: 0, quoteLength: 80, habits: 5, notes: 10, asking: 'here' };

function headPart(reviews: readonly Review[], notes: readonly string[], extent: Extent): string {
  const listed = remarks(notes, { most: extent.notes, rest: 'in the log of the run' });
  return [`## Legible`, `**${standingOf(reviews, MARKDOWN, extent.asking)}**`, ...listed].join('\n\n');
}

function documentPart(review: Review, detail: Detail): string {
  const name = review.path === null ? 'Description' : codeSpan(review.path);
  const head = `### ${name}\n\n${shortStanding(review, MARKDOWN)}`;
  return isJudged(review) ? [head, ...checklistOf(review, detail)].join('\n\n') : head;
}

function partsOf(reviews: readonly Review[], notes: readonly string[], extent: Extent): readonly string[] {
  const asked = askedPoints(reviews);
  const detail: Detail = {
    ...extent,
    asks: (review, dimension) => asked.some((one) => one.review === review && one.dimension === dimension),
    linkTo: () => null,
  };
  return [headPart(reviews, notes, extent), ...reviews.map((review) => documentPart(review, detail))];
}

function joined(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

/** The head and the first documents, whole: Markdown that is cut inside a code span sets free what the span quotes. */
function firstOf([head = '', ...documents]: readonly string[], most: number): string {
  const sizeOf = (part: string): number => Buffer.byteLength(part) + 2;
  const kept = firstWithin(documents, most - LAST_LINE - sizeOf(head), sizeOf);
  const left = counted(documents.length - kept.length, 'more document');
  return joined([head, ...kept, `${left} would not fit here; \`json-file\` has all.`]);
}

/** Returns the job summary: every document with its evidence, in at most so many bytes of UTF-8. What does not fit is left out whole. */
export function renderSummary(
  reviews: readonly Review[],
  { notes, most = LARGEST_SUMMARY }: { readonly notes: readonly string[]; readonly most?: number },
): string {
  for (const extent of EXTENTS) {
    const text = joined(partsOf(reviews, notes, extent));
    if (Buffer.byteLength(text) <= most) return text;
  }
  const parts = partsOf(reviews, notes, SMALLEST);
  const text = joined(parts);
  return Buffer.byteLength(text) <= most ? text : firstOf(parts, most);
}
