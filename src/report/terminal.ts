import { LEVEL_NAMES } from '../core/dimension.ts';
import type { DimensionReview, Review } from '../core/review.ts';
import { bestQuotes, inContext, slotsFound } from './quotes.ts';
import { askedPoints, habitsByWeight, isJudged } from './questions.ts';
import { isAsked, PLAIN, standingOf } from './standing.ts';
import { columnsOf, padTo, paintFor, wrap, type Paint } from './terminal-text.ts';
import { cut, visible } from './visible.ts';
import { idInWords, listed } from './words.ts';

/** How the terminal takes text. */
export interface TerminalOptions {
  readonly color: boolean;
  readonly width: number;
}

interface Page {
  readonly paint: Paint;
  readonly width: number;
  /** Columns of the longest dimension title shown. */
  readonly titleColumns: number;
}

const LEVEL_COLUMNS = 'reasoned'.length + 2;
/** `  ● ` before a title, `    1234 │ ` before a quote. */
const MARGIN = 4;
const LINE_COLUMNS = 6;
const LONGEST_QUOTE = 300;
const QUOTES = 2;
const HABITS = 8;

function noteLines(
  mark: string,
  text: string,
  page: Page,
  style: (line: string) => string,
): readonly string[] {
  const room = page.width - LINE_COLUMNS - MARGIN - 1;
  return wrap(text, room).map((line, at) => {
    const head = (at === 0 ? mark : '').padStart(LINE_COLUMNS + 1);
    return `${page.paint.dim(`${head} │`)} ${style(line)}`;
  });
}

function lineMark(line: number): string {
  return line === 0 ? 'title' : String(line);
}

/** `absent before`, where the change found another level. */
function formerly({ before, level }: DimensionReview): string {
  return before === null || before === level ? '' : `${LEVEL_NAMES[before]} before`;
}

function stateOf(dimension: DimensionReview): string {
  switch (dimension.status) {
    case 'short':
      return `${LEVEL_NAMES[dimension.required ?? 0]} is asked for`;
    case 'waived':
      return 'waived';
    case 'not-applicable':
      return 'does not apply here';
    case 'met':
    case 'not-asked':
      return '';
    default:
      return dimension.status satisfies never;
  }
}

function bullet(dimension: DimensionReview, paint: Paint): string {
  switch (dimension.status) {
    case 'short':
      return paint.open('○');
    case 'waived':
      return paint.dim('–');
    case 'met':
      return paint.good('●');
    case 'not-asked':
    case 'not-applicable':
      return paint.dim('●');
    default:
      return dimension.status satisfies never;
  }
}

/** The head of a dimension: its level, the slots found and what is asked for, wrapped beside its title. */
function titleLines(dimension: DimensionReview, page: Page): readonly string[] {
  const { paint, titleColumns } = page;
  const slots = slotsFound(dimension.evidence).map(visible).join(', ');
  const indent = MARGIN + titleColumns + 2 + LEVEL_COLUMNS;
  const rest = [slots, formerly(dimension), stateOf(dimension)].filter((part) => part !== '').join(' · ');
  const [first = '', ...others] = wrap(rest, page.width - indent);
  const style = dimension.status === 'short' ? paint.open : (text: string): string => text;
  const title = paint.bold(padTo(visible(dimension.title), titleColumns));
  const level = LEVEL_NAMES[dimension.level].padEnd(LEVEL_COLUMNS);
  return [
    `  ${bullet(dimension, paint)} ${title}  ${rest === '' ? level.trimEnd() : level + style(first)}`,
    ...others.map((line) => `${' '.repeat(indent)}${style(line)}`),
  ];
}

function dimensionLines(dimension: DimensionReview, asks: boolean, page: Page): readonly string[] {
  const waiver = dimension.status === 'waived' ? visible(dimension.waiver ?? '') : '';
  return [
    ...titleLines(dimension, page),
    ...bestQuotes(dimension.evidence, QUOTES).flatMap((quote) =>
      noteLines(lineMark(quote.line), cut(visible(inContext(quote)), LONGEST_QUOTE), page, (line) => line),
    ),
    ...(waiver === '' ? [] : noteLines('', cut(waiver, LONGEST_QUOTE), page, page.paint.dim)),
    ...(asks ? noteLines('?', visible(dimension.question ?? ''), page, page.paint.ask) : []),
    '',
  ];
}

function isShown(dimension: DimensionReview): boolean {
  return dimension.status !== 'not-applicable' && (isAsked(dimension) || dimension.level >= 2);
}

function restLines(dimensions: readonly DimensionReview[], page: Page): readonly string[] {
  if (dimensions.length === 0) return [];
  const names = dimensions.map((one) => visible(one.title.toLowerCase()));
  const lines = wrap(`Not asked for: ${listed(names)}.`, page.width - MARGIN);
  return [...lines.map((line) => `  ${page.paint.dim(line)}`), ''];
}

function habitLines(review: Review, page: Page): readonly string[] {
  if (review.habits.length === 0) return [];
  const notes = habitsByWeight(review)
    .slice(0, HABITS)
    .flatMap((habit) => [
      ...noteLines(lineMark(habit.line), cut(visible(habit.quote), LONGEST_QUOTE), page, (line) => line),
      ...noteLines(
        '',
        `${habit.short === true ? 'to reword: ' : ''}${idInWords(habit.id)}: ${visible(habit.message)}`,
        page,
        page.paint.dim,
      ),
    ]);
  const more = review.habits.length - HABITS;
  return [
    `  ${page.paint.bold('A reader may question')}`,
    ...notes,
    ...(more > 0 ? [`  ${page.paint.dim(`and ${more} more`)}`] : []),
    '',
  ];
}

function contradictionLines(review: Review, page: Page): readonly string[] {
  if (review.contradictions.length === 0) return [];
  const notes = review.contradictions.flatMap((one) => [
    ...noteLines(lineMark(one.line), cut(visible(one.quote), LONGEST_QUOTE), page, (line) => line),
    ...noteLines('', `${visible(one.file)}: ${visible(one.message)}`, page, page.paint.open),
  ]);
  return [`  ${page.paint.bold('The text and the change disagree')}`, ...notes, ''];
}

function headLines(review: Review, page: Page): readonly string[] {
  const name = visible(review.path ?? review.id);
  const kind = idInWords(review.profile);
  const gap = Math.max(2, page.width - MARGIN - columnsOf(name) - kind.length);
  const standing = wrap(standingOf([review], PLAIN, 'below'), page.width - MARGIN);
  return [
    '',
    `  ${page.paint.bold(name)}${' '.repeat(gap)}${page.paint.dim(kind)}`,
    ...standing.map((line) => `  ${line}`),
    '',
  ];
}

function reviewLines(review: Review, options: TerminalOptions): readonly string[] {
  const paint = paintFor(options.color);
  const dimensions = [...review.dimensions].sort((one, other) => Number(other.core) - Number(one.core));
  const shown = dimensions.filter(isShown);
  const titleColumns = Math.max(0, ...shown.map((one) => columnsOf(visible(one.title))));
  const page: Page = { paint, width: options.width, titleColumns };
  if (!isJudged(review)) return headLines(review, page);
  const asked = askedPoints([review]).map((one) => one.dimension);
  return [
    ...headLines(review, page),
    ...contradictionLines(review, page),
    ...shown.flatMap((dimension) => dimensionLines(dimension, asked.includes(dimension), page)),
    ...habitLines(review, page),
    ...restLines(
      dimensions.filter((one) => !isShown(one)),
      page,
    ),
  ];
}

/** Returns the reviews for a terminal; nothing that an author wrote can control it. */
export function renderTerminal(reviews: readonly Review[], options: TerminalOptions): string {
  return reviews.map((review) => `${reviewLines(review, options).join('\n')}\n`).join('');
}
