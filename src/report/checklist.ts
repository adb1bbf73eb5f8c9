import { LEVEL_NAMES } from '../core/dimension.ts';
import type { Contradiction, DimensionReview, HabitNote, Review } from '../core/review.ts';
import { codeSpan, details, prose } from './markdown.ts';
import { habitsByWeight } from './questions.ts';
import { bestQuotes, slotsFound, type Quote } from './quotes.ts';
import { isAsked } from './standing.ts';
import { capitalized, counted, placeInWords } from './words.ts';

/** How much of a review is shown, and how its lines are linked. */
export interface Detail {
  /** Sentences quoted for a dimension. */
  readonly quotes: number;
  /** Code points of a quote. */
  readonly quoteLength: number;
  /** Habits shown. */
  readonly habits: number;
  /** Dimensions whose question is asked. */
  readonly asks: (review: Review, dimension: DimensionReview) => boolean;
  /** A link to lines of the review's file, or null where there is none. */
  readonly linkTo: (review: Review, line: number, endLine: number) => string | null;
}

/** A level from which a dimension that nobody asks for is worth a line of its own. */
const WORTH_SHOWING = 2;

function place(review: Review, quote: { line: number; endLine: number }, detail: Detail): string {
  const words = placeInWords(quote.line, quote.endLine);
  const link = quote.line === 0 ? null : detail.linkTo(review, quote.line, quote.endLine);
  return link === null ? words : `[${words}](${link})`;
}

function stateOf(dimension: DimensionReview): string {
  const level = LEVEL_NAMES[dimension.level];
  switch (dimension.status) {
    case 'short':
      return dimension.required === null
        ? level
        : `${level}, *${LEVEL_NAMES[dimension.required]}* is asked for`;
    case 'waived':
      return `waived: ${codeSpan(dimension.waiver ?? '')}`;
    case 'not-applicable':
      return 'does not apply here';
    case 'met':
    case 'not-asked':
      return level;
    default:
      return dimension.status satisfies never;
  }
}

function isTicked(dimension: DimensionReview): boolean {
  return dimension.status === 'met' || (dimension.status === 'not-asked' && dimension.level >= WORTH_SHOWING);
}

function samePlace(one: Quote, other: Quote): boolean {
  return one.line === other.line && one.text === other.text;
}

/** A quote at its place; one that a box above holds is named by its place alone. */
function quoteLine(review: Review, quote: Quote, above: readonly Quote[], detail: Detail): string {
  const where = place(review, quote, detail);
  if (above.some((one) => samePlace(one, quote))) return `  - ${where}, as above`;
  const under = quote.under === null ? '' : `${codeSpan(quote.under, detail.quoteLength)} › `;
  return `  - ${where}: ${under}${codeSpan(quote.text, detail.quoteLength)}`;
}

/** The boxes of some dimensions: how far each is shown, by which slots, in which sentences, and what is asked. */
function boxesOf(review: Review, dimensions: readonly DimensionReview[], detail: Detail): readonly string[] {
  const quotes = dimensions.map((dimension) => bestQuotes(dimension.evidence, detail.quotes));
  return dimensions.flatMap((dimension, at) => {
    const slots = slotsFound(dimension.evidence);
    const found = slots.length === 0 ? '' : ` · ${prose(slots.join(', '))}`;
    const question = detail.asks(review, dimension) ? dimension.question : null;
    const above = quotes.slice(0, at).flat();
    return [
      `- [${isTicked(dimension) ? 'x' : ' '}] **${prose(dimension.title)}** · ${stateOf(dimension)}${found}`,
      ...(quotes[at] ?? []).map((quote) => quoteLine(review, quote, above, detail)),
      ...(question === null ? [] : [`  - **${prose(question)}**`]),
    ];
  });
}

/** A point that nobody asks for and no sentence states: where it is touched, for a reader who wonders. */
function foldedLine(review: Review, dimension: DimensionReview, detail: Detail): string {
  const [quote] = bestQuotes(dimension.evidence, 1);
  const where = quote === undefined ? '' : `, ${place(review, quote, detail)}`;
  return `- [ ] **${prose(dimension.title)}** · ${stateOf(dimension)}${where}`;
}

function isShown(dimension: DimensionReview): boolean {
  if (dimension.status === 'not-applicable') return false;
  return isAsked(dimension) || dimension.level >= WORTH_SHOWING;
}

function coreFirst(dimensions: readonly DimensionReview[]): readonly DimensionReview[] {
  return [...dimensions.filter((one) => one.core), ...dimensions.filter((one) => !one.core)];
}

/** The points that nobody asks for and no sentence states, so that every dimension has its box; of a text that owes and says nothing, none. */
function folded(review: Review, dimensions: readonly DimensionReview[], detail: Detail): readonly string[] {
  const isSilent = !review.dimensions.some((one) => one.level > 0 || isAsked(one));
  if (dimensions.length === 0 || isSilent) return [];
  const boxes = dimensions.map((dimension) => foldedLine(review, dimension, detail));
  return [details(`${capitalized(counted(dimensions.length, 'point'))} not asked for`, boxes.join('\n'))];
}

function contradictionLine(review: Review, one: Contradiction, detail: Detail): string {
  const where = place(review, { line: one.line, endLine: one.line }, detail);
  return `- ${where}: ${codeSpan(one.quote, detail.quoteLength)} beside ${codeSpan(one.file)} — ${prose(one.message)}`;
}

function contradictionPart(review: Review, detail: Detail): readonly string[] {
  if (review.contradictions.length === 0) return [];
  const lines = review.contradictions.map((one) => contradictionLine(review, one, detail));
  return [`**The text and the change disagree:**\n${lines.join('\n')}`];
}

function habitLine(review: Review, habit: HabitNote, detail: Detail): string {
  const where = place(review, { line: habit.line, endLine: habit.line }, detail);
  return `- ${where}: ${codeSpan(habit.quote, detail.quoteLength)} — ${prose(habit.message)}`;
}

/** Sentences that the norms do not let pass stand open: whatever else is left out, they say why the text falls short. */
const MOST_REFUSED = 5;

function habitPart(review: Review, detail: Detail): readonly string[] {
  const habits = habitsByWeight(review);
  const refused = habits.filter((habit) => habit.short === true);
  const open = refused.slice(0, MOST_REFUSED).map((habit) => habitLine(review, habit, detail));
  if (refused.length > open.length) open.push(`- and ${counted(refused.length - open.length, 'more place')}`);
  const first = open.length === 0 ? [] : [`**To reword:**\n${open.join('\n')}`];
  const noted = habits.slice(refused.length);
  const shown = noted.slice(0, detail.habits);
  if (shown.length === 0) return first;
  const lines = shown.map((habit) => habitLine(review, habit, detail));
  const more = noted.length - shown.length;
  if (more > 0) lines.push(`- and ${counted(more, 'more place')}`);
  const count = capitalized(counted(noted.length, 'sentence'));
  return [...first, details(`${count} that a reader may question`, lines.join('\n'))];
}

/** What this change made more and less visible, of an RFC that was there before. */
function changePart(review: Review): readonly string[] {
  // A topic that is touched, and then not, is too little to tell.
  const changed = review.dimensions.filter(
    ({ before, level }) => before !== null && before !== level && Math.max(before, level) >= WORTH_SHOWING,
  );
  if (changed.length === 0) return [];
  const shown = changed.map(
    ({ title, before, level }) =>
      `**${prose(title.toLowerCase())}** ${LEVEL_NAMES[before ?? 0]} → ${LEVEL_NAMES[level]}`,
  );
  return [`This change: ${shown.join(' · ')}`];
}

function renamedPart({ formerPath }: Review): readonly string[] {
  return formerPath === undefined ? [] : [`Renamed from ${codeSpan(formerPath)}.`];
}

/** What an RFC's own status makes of what it owes. */
function statusPart({ status }: Review): readonly string[] {
  if (status === undefined) return [];
  switch (status.kind) {
    case 'ended':
      return [`Its status is ${codeSpan(status.word)}: nothing is asked of it.`];
    case 'draft':
      return [`Its status is ${codeSpan(status.word)}: nothing that it lacks blocks.`];
    default:
      return status.kind satisfies never;
  }
}

/** Returns the parts of a review's body, each a block of Markdown: what is asked or shown first, the rest folded. */
export function checklistOf(review: Review, detail: Detail): readonly string[] {
  const dimensions = coreFirst(review.dimensions);
  const shown = dimensions.filter(isShown);
  const rest = dimensions.filter((dimension) => !isShown(dimension));
  const boxes = boxesOf(review, shown, detail).join('\n');
  return [
    ...renamedPart(review),
    ...statusPart(review),
    ...changePart(review),
    ...contradictionPart(review, detail),
    ...(boxes === '' ? [] : [boxes]),
    ...habitPart(review, detail),
    ...folded(review, rest, detail),
  ];
}
