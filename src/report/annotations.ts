import { LEVEL_NAMES } from '../core/dimension.ts';
import type { Contradiction, DimensionReview, Review } from '../core/review.ts';
import { bestQuotes, inContext } from './quotes.ts';
import { isJudged } from './questions.ts';
import type { Annotation } from './report.ts';
import { cut, visible } from './visible.ts';
import { idInWords } from './words.ts';

const LONGEST_QUOTE = 200;

function quoted(text: string): string {
  return `“${cut(visible(text), LONGEST_QUOTE)}”`;
}

/** What was found first, then the one question; where others are asked first, what a reader still misses. */
function messageOf(dimension: DimensionReview): string {
  const quote = bestQuotes(dimension.evidence, 1)[0];
  const found = quote === undefined ? '' : `${quoted(inContext(quote))} `;
  return `${found}${visible(dimension.question ?? `A reader cannot see its ${dimension.title.toLowerCase()} yet.`)}`;
}

function pointAnnotation(review: Review, path: string, dimension: DimensionReview): Annotation {
  const quote = bestQuotes(dimension.evidence, 1)[0];
  const line = Math.max(1, quote?.line ?? 1);
  return {
    path,
    line,
    endLine: Math.max(line, quote?.endLine ?? line),
    level: review.enforcement === 'require' ? 'warning' : 'notice',
    title: `${dimension.title}: ${LEVEL_NAMES[dimension.level]}, ${LEVEL_NAMES[dimension.required ?? 0]} is asked for`,
    message: messageOf(dimension),
  };
}

function fileAnnotations(review: Review, path: string): readonly Annotation[] {
  const short = review.dimensions.filter((dimension) => dimension.status === 'short');
  return [
    ...short.map((dimension) => pointAnnotation(review, path, dimension)),
    ...review.habits.map((habit) => ({
      path,
      line: Math.max(1, habit.line),
      endLine: Math.max(1, habit.line),
      level:
        habit.short === true && review.enforcement === 'require' ? ('warning' as const) : ('notice' as const),
      title: `${habit.short === true ? 'To reword' : 'A reader may question this'}: ${idInWords(habit.id)}`,
      message: `${quoted(habit.quote)} ${visible(habit.message)}`,
    })),
  ];
}

/** A contradiction stands at the file that disagrees: the description itself has no line to hang it on. */
function contradictionAnnotation(contradiction: Contradiction): Annotation {
  return {
    path: contradiction.file,
    line: 1,
    endLine: 1,
    level: 'warning',
    title: 'The text and this file disagree',
    message: `${quoted(contradiction.quote)} ${visible(contradiction.message)}`,
  };
}

const SEVERITY: Readonly<Record<Annotation['level'], number>> = { error: 0, warning: 1, notice: 2 };

/**
 * Returns the remarks at lines of the change's files: short points at the line that comes nearest, habits at theirs.
 * The weightier ones come first, then by file and line: what a cap cuts off is the least.
 */
export function annotationsOf(reviews: readonly Review[]): readonly Annotation[] {
  const all = reviews
    .filter(isJudged)
    .flatMap((review) => [
      ...(review.path === null ? [] : fileAnnotations(review, review.path)),
      ...review.contradictions.map(contradictionAnnotation),
    ]);
  const files = [...new Set(all.map((annotation) => annotation.path))];
  return [...all].sort(
    (one, other) =>
      SEVERITY[one.level] - SEVERITY[other.level] ||
      files.indexOf(one.path) - files.indexOf(other.path) ||
      one.line - other.line,
  );
}
