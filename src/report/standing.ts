import type { DimensionReview, HabitNote, Review, Status } from '../core/review.ts';
import { codeSpan, prose } from './markdown.ts';
import { askedPoints, isJudged, refusedHabits, shortPoints, type Short } from './questions.ts';
import { visible } from './visible.ts';
import {
  capitalized,
  counted,
  countInWords,
  idInWords,
  listed,
  placeInWords,
  reasonUnread,
} from './words.ts';

/** How a format writes the pieces that are not ours: an author's path, a question of the norms. */
export interface Writing {
  readonly quote: (text: string) => string;
  readonly prose: (text: string) => string;
}

/** Where the line's reader finds the questions: in boxes below it, or there are none and the line asks. */
export type Asking = 'below' | 'here';

/** Markdown in which nothing of the author's is live. */
export const MARKDOWN: Writing = { quote: (text) => codeSpan(text), prose };

/** Plain text, as a title or a log shows it: on one line, with nothing in it that cannot be seen. */
export const PLAIN: Writing = { quote: visible, prose: visible };

const ASKED: readonly Status[] = ['met', 'short', 'waived'];

/** Returns true where the norms ask for the dimension. */
export function isAsked(dimension: DimensionReview): boolean {
  return ASKED.includes(dimension.status);
}

/** Returns why a document was not judged, in one line. */
export function unjudged(review: Review, writing: Writing): string {
  if (review.verdict.kind === 'exempt') {
    return `Not reviewed: ${writing.prose(sentence(review.verdict.reason))}`;
  }
  return `Not read: ${writing.prose(sentence(reasonUnread(review.unread ?? '')))} Nothing is asked, and nothing is blocked.`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** How a document is called where several are spoken of. */
function documentName(review: Review, writing: Writing): string {
  return review.path === null ? 'the description' : writing.quote(review.path);
}

function pointName(short: Short, reviews: readonly Review[], writing: Writing): string {
  const name = writing.prose(short.dimension.title.toLowerCase());
  return reviews.length > 1 ? `${name} in ${documentName(short.review, writing)}` : name;
}

function satisfied(asked: readonly DimensionReview[]): string {
  const waived = asked.filter((dimension) => dimension.status === 'waived').length;
  if (asked.length === 0) return 'Nothing is asked of this text.';
  if (waived === asked.length) return `${capitalized(counted(waived, 'point'))} asked for, and waived.`;
  const aside = waived === 0 ? '' : `, ${countInWords(waived)} waived`;
  if (asked.length === 1) return 'The one point asked for is here.';
  if (asked.length === 2 && waived === 0) return 'Both points asked for are here.';
  return waived === 0
    ? `All ${countInWords(asked.length)} points asked for are here.`
    : `${capitalized(countInWords(asked.length - waived))} of the ${countInWords(asked.length)} points asked for are here${aside}.`;
}

function countHere(asked: readonly DimensionReview[]): string {
  const met = asked.filter((dimension) => dimension.status === 'met').length;
  // Where every point is open, the answers that follow say it all.
  if (met === 0) return '';
  const verb = met === 1 ? 'is' : 'are';
  return `${capitalized(countInWords(met))} of the ${countInWords(asked.length)} points asked for ${verb} here. `;
}

/** True where something that a text lacks, or a sentence in it, fails the job. */
function isBlocking(review: Review): boolean {
  const refused = review.habits.some((habit) => habit.short === true);
  const short = review.dimensions.some((dimension) => dimension.status === 'short');
  return review.enforcement === 'require' && (short || refused);
}

/** Which of the open points are asked now: each document asks for its own first ones. */
function firstAsked(asked: number): string {
  if (asked === 0) return '';
  return asked === 1 ? ' The first is asked below.' : ` The first ${countInWords(asked)} are asked below.`;
}

/** What would make it pass, and nothing else: the one question where it is asked nowhere else, or the points. */
function whatIsOwed(
  reviews: readonly Review[],
  short: readonly Short[],
  writing: Writing,
  asking: Asking,
): string {
  const blocking = short.filter(({ review }) => review.enforcement === 'require');
  const goal = blocking.length > 0 ? 'make this pass' : 'complete it';
  const owed = blocking.length > 0 ? blocking : short;
  const advice = reviews.some(isBlocking) ? '' : ' Nothing is blocked.';
  const rest = short.length - owed.length;
  const further = rest === 0 ? '' : ` ${capitalized(counted(rest, 'more answer'))} would complete it.`;
  const only = owed.length === 1 ? owed[0] : undefined;
  if (asking === 'here' && only?.dimension.question) {
    const place = reviews.length > 1 ? ` in ${documentName(only.review, writing)}` : '';
    return `One answer${place} would ${goal}: ${writing.prose(only.dimension.question)}${further}${advice}`;
  }
  const names = owed.map((one) => pointName(one, reviews, writing));
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  const asked = askedPoints(reviews).length;
  const first = asking === 'below' && short.length > asked ? firstAsked(asked) : '';
  return `${capitalized(counted(owed.length, 'answer'))} would ${goal}: ${listed(shown)}.${first}${further}${advice}`;
}

/** Sentences that the norms do not let pass, and where they stand. */
function whatIsRefused(reviews: readonly Review[], habits: readonly HabitNote[]): string {
  if (habits.length === 0) return '';
  const places = habits.slice(0, 3).map(({ id, line }) => `${idInWords(id)} (${placeInWords(line, line)})`);
  const more = habits.length > places.length ? [`${habits.length - places.length} more`] : [];
  const count = counted(habits.length, 'sentence');
  const advice = reviews.some(isBlocking) ? '' : ' Nothing is blocked.';
  return `${capitalized(count)} to reword: ${listed([...places, ...more])}.${advice}`;
}

/** Returns, in one line, where the documents stand together and what would make them pass. */
export function standingOf(reviews: readonly Review[], writing: Writing, asking: Asking): string {
  const judged = reviews.filter(isJudged);
  if (reviews.length === 0) return 'Nothing to review.';
  if (judged.length === 0) return [...new Set(reviews.map((review) => unjudged(review, writing)))].join(' ');
  const asked = judged.flatMap((review) => review.dimensions.filter(isAsked));
  const short = shortPoints(judged);
  const refused = whatIsRefused(judged, refusedHabits(judged));
  if (short.length === 0 && refused !== '') return `${countHere(asked)}${refused}`;
  if (short.length === 0) return satisfied(asked);
  const owed = `${countHere(asked)}${whatIsOwed(judged, short, writing, asking)}`;
  return refused === '' ? owed : `${owed} ${refused}`;
}

/** Returns where one document stands, shortly: for the head of its part. */
export function shortStanding(review: Review, writing: Writing): string {
  if (!isJudged(review)) return unjudged(review, writing);
  const asked = review.dimensions.filter(isAsked);
  const short = asked.filter((dimension) => dimension.status === 'short').length;
  const refused = refusedHabits([review]).length;
  if (refused > 0)
    return `${asked.length - short} of ${asked.length} points here, ${counted(refused, 'sentence')} to reword`;
  if (asked.length === 0) return 'nothing asked';
  return short === 0 ? 'all that is asked is here' : `${asked.length - short} of ${asked.length} points here`;
}
