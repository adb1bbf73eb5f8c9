import { LEVEL_NAMES, type LevelName } from '../core/dimension.ts';
import type { Contradiction, Review } from '../core/review.ts';
import { askedPoints, isJudged, shortPoints, type Short } from './questions.ts';
import type { Writing } from './standing.ts';
import { capitalized, counted, countInWords, idInWords, listed } from './words.ts';

/** What a change was found to be. */
export interface ChangeIs {
  readonly id: string;
  /** The file that made it so; null where the title or the size did. */
  readonly file: string | null;
  /** True where it silences every question. */
  readonly quiet: boolean;
  /** The dimensions that it owes. */
  readonly owes: readonly string[];
}

/** A change before its pull request, with the reviews of its draft and of the RFC files in it. */
export interface ChangeReviewed {
  /** What it is held against, and the commit at which the two parted; the name is null before the first commit. */
  readonly base: { readonly name: string | null; readonly commit: string };
  readonly filesTotal: number;
  readonly title: string | null;
  /** True where the title is the subject of the only commit. */
  readonly titleIsSubject: boolean;
  readonly facts: readonly ChangeIs[];
  /** Null where no draft is given: then the description is taken to be empty. */
  readonly draft: string | null;
  /** The description's first, then one for each RFC file. */
  readonly reviews: readonly Review[];
  readonly notes: readonly string[];
}

/** Why a question is asked: a file of the change, a fact that its title or size made, or the norms alone. */
export type Because =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'norms' };

/** A question as every format shows it. */
export interface Question {
  /** The RFC file that it is asked of, or null for the description. */
  readonly document: string | null;
  readonly dimension: string;
  readonly title: string;
  readonly level: LevelName;
  /** Null for a point that is asked for only when others are answered. */
  readonly text: string | null;
  readonly because: Because;
}

/** What a change will be asked. */
export interface ChangeQuestions {
  readonly asked: readonly Question[];
  /** Points that are owed too, and asked for when the first ones are answered. */
  readonly further: readonly Question[];
  /** Points asked for that the draft already has. */
  readonly answered: number;
  readonly contradictions: readonly Contradiction[];
  /** Why nothing is judged, or null. */
  readonly unjudged: string | null;
}

function becauseOf({ review, dimension }: Short, facts: readonly ChangeIs[]): Because {
  if (review.path !== null) return { kind: 'norms' };
  if (dimension.cause !== null) return { kind: 'file', file: dimension.cause };
  const owing = facts.find(({ owes, file }) => file === null && owes.includes(dimension.id));
  return owing === undefined ? { kind: 'norms' } : { kind: 'fact', fact: owing.id };
}

/** Returns what a change will be asked, the least reversible first. */
export function questionsOfChange({ reviews, facts }: ChangeReviewed): ChangeQuestions {
  const asked = askedPoints(reviews);
  const questionOf = (short: Short, text: string | null): Question => ({
    document: short.review.path,
    dimension: short.dimension.id,
    title: short.dimension.title,
    level: LEVEL_NAMES[short.dimension.required ?? 0],
    text,
    because: becauseOf(short, facts),
  });
  const isAsked = ({ review, dimension }: Short): boolean =>
    asked.some((one) => one.review === review && one.dimension === dimension);
  const description = reviews[0];
  const unjudged =
    description === undefined || isJudged(description)
      ? null
      : description.verdict.kind === 'exempt'
        ? description.verdict.reason
        : description.unread;
  return {
    asked: asked.map((short) => questionOf(short, short.dimension.question)),
    further: shortPoints(reviews)
      .filter((short) => !isAsked(short))
      .map((short) => questionOf(short, null)),
    answered: reviews
      .filter(isJudged)
      .flatMap((review) => review.dimensions)
      .filter(({ status }) => status === 'met' || status === 'waived').length,
    contradictions: reviews.filter(isJudged).flatMap((review) => review.contradictions),
    unjudged,
  };
}

/** Returns what is compared: `Seven files changed since main (1a2b3c4).` */
export function comparedInWords({ base, filesTotal }: ChangeReviewed, { quote }: Writing): string {
  const files = capitalized(counted(filesTotal, 'file'));
  if (base.name === null) return `${files} before the first commit.`;
  return `${files} changed since ${quote(base.name)} (${base.commit.slice(0, 7)}).`;
}

/** Returns why a question is asked, as the end of a sentence. */
export function becauseInWords(because: Because, { quote }: Writing): string {
  switch (because.kind) {
    case 'file':
      return quote(because.file);
    case 'fact':
      return `its title or size: ${idInWords(because.fact)}`;
    case 'norms':
      return 'the norms';
    default:
      return because satisfies never;
  }
}

/** Returns, in one line, how many questions wait and why there are none. */
export function headline(change: ChangeReviewed, found: ChangeQuestions, { prose }: Writing): string {
  if (change.filesTotal === 0) return 'Nothing has changed, so nothing is asked.';
  if (found.unjudged !== null) return `Nothing is asked: ${prose(found.unjudged.replace(/\.$/, ''))}.`;
  const open = found.asked.length + found.further.length;
  const quiet = change.facts.find((fact) => fact.quiet);
  if (open === 0 && found.answered > 0) return 'All that is asked for is here already.';
  if (open === 0 && quiet !== undefined) return `Nothing is asked of this change: ${idInWords(quiet.id)}.`;
  if (open === 0) return 'Nothing is asked of this change.';
  const verb = change.draft === null ? 'will be asked' : found.asked.length === 1 ? 'is open' : 'are open';
  const have =
    change.draft === null || found.answered === 0
      ? ''
      : ` ${capitalized(countInWords(found.answered))} of the ${countInWords(open + found.answered)} points asked for ${found.answered === 1 ? 'is' : 'are'} here already.`;
  return `${capitalized(counted(found.asked.length, 'question'))} ${verb}.${have}`;
}

/** Returns which points follow when the first ones are answered, or null where none do. */
export function furtherInWords({ further }: ChangeQuestions, { prose, quote }: Writing): string | null {
  if (further.length === 0) return null;
  const names = further.map(({ title, document }) =>
    document === null ? prose(title.toLowerCase()) : `${prose(title.toLowerCase())} in ${quote(document)}`,
  );
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  return `Asked for when these are answered: ${listed(shown)}.`;
}

/** Returns what the change was found to be: each fact with the file that made it so. */
export function factsOf({ facts }: ChangeReviewed): readonly { id: string; file: string | null }[] {
  return facts.map(({ id, file }) => ({ id, file }));
}
