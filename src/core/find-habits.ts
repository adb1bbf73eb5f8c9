import { parseCuePattern, type CuePattern, type WordLists } from './cue-pattern.ts';
import type { Document, Placeholder } from './document.ts';
import type { Habit } from './habit.ts';
import { matchCue } from './match-cue.ts';
import type { Reading } from './read-statements.ts';
import type { HabitNote } from './review.ts';

/** A habit with its cues compiled. */
export interface CompiledHabit {
  readonly habit: Habit;
  readonly cues: readonly { readonly pattern: CuePattern; readonly unless: readonly CuePattern[] }[];
}

/** Statements at the head of an RFC that must not be its design. */
const HEAD = 2;

/** Returns habits ready to be looked for. */
export function compileHabits(habits: readonly Habit[], lists: WordLists): readonly CompiledHabit[] {
  return habits.map((habit) => ({
    habit,
    cues: habit.cues.map((cue) => ({
      pattern: parseCuePattern(cue.phrase, lists),
      unless: cue.unless.map((phrase) => parseCuePattern(phrase, lists)),
    })),
  }));
}

function fires(compiled: CompiledHabit, reading: Reading): boolean {
  return compiled.cues.some(
    ({ pattern, unless }) =>
      matchCue(pattern, reading.tokens) !== null &&
      unless.every((other) => matchCue(other, reading.tokens) === null),
  );
}

function noteOf(habit: Habit, reading: Reading): HabitNote {
  const { position, text } = reading.statement;
  return { id: habit.id, line: position.start.line, quote: text, message: habit.message };
}

/** A text whose head is its design: the first statements all match, and no problem was named before. */
function solutionFirst(
  compiled: CompiledHabit,
  document: Document,
  readings: readonly Reading[],
): readonly HabitNote[] {
  const head = readings.filter((reading) => reading.statement.kind !== 'title').slice(0, HEAD);
  const first = head[0];
  if (document.profile !== 'rfc' || first === undefined || head.length < HEAD) return [];
  return head.every((reading) => fires(compiled, reading)) ? [noteOf(compiled.habit, first)] : [];
}

/** A prompt that nobody answered: one in view, or a hidden one under a heading where nothing else stands. */
function isUnanswered(placeholder: Placeholder, document: Document): boolean {
  if (!placeholder.hidden) return true;
  const { offset } = placeholder.position.start;
  const above = document.headings.findLast((heading) => heading.position.start.offset < offset);
  return above?.empty === true;
}

function notesOf(
  compiled: CompiledHabit,
  document: Document,
  readings: readonly Reading[],
): readonly HabitNote[] {
  const { habit } = compiled;
  switch (habit.kind) {
    case 'cues':
      return readings.filter((reading) => fires(compiled, reading)).map((reading) => noteOf(habit, reading));
    case 'placeholder':
      return document.placeholders
        .filter((one) => isUnanswered(one, document))
        .map(({ text, position }) => ({
          id: habit.id,
          line: position.start.line,
          quote: text,
          message: habit.message,
        }));
    case 'solution-first':
      return solutionFirst(compiled, document, readings);
    default:
      return habit.kind satisfies never;
  }
}

/** Returns the habits found in a document, in the order of its lines. */
export function findHabits(
  habits: readonly CompiledHabit[],
  document: Document,
  readings: readonly Reading[],
): readonly HabitNote[] {
  return habits
    .flatMap((compiled) => notesOf(compiled, document, readings))
    .sort((one, other) => one.line - other.line || one.id.localeCompare(other.id));
}
