import { indexPhrases, scanCues, type CueIndex } from './cue-index.ts';
import type { WordLists } from './cue-pattern.ts';
import type { CuePrograms } from './cue-program.ts';
import type { Cue } from './dimension.ts';
import type { Document, Placeholder } from './document.ts';
import type { Habit } from './habit.ts';
import { byName } from './order.ts';
import { startPhrases } from './phrase-list.ts';
import type { Reading } from './read-statements.ts';
import type { HabitNote } from './review.ts';

/** A cue as ids of its index. */
interface IndexedCue {
  readonly id: number;
  readonly unless: readonly number[];
}

/** Habits with their cues compiled for one scan. */
export interface CompiledHabits {
  readonly habits: readonly {
    readonly habit: Habit;
    readonly cues: readonly IndexedCue[];
    readonly near: readonly IndexedCue[];
  }[];
  readonly index: CueIndex;
}

/** What the cues of all habits find in one statement. */
interface Scanned {
  readonly reading: Reading;
  readonly found: Pick<ReadonlySet<number>, 'has'>;
}

/** Statements at the head of an RFC that must not be its design. */
const HEAD = 2;

/** Returns habits ready to be looked for. `programs` are their phrases, where a build compiled them before. */
export function compileHabits(
  habits: readonly Habit[],
  lists: WordLists,
  programs?: CuePrograms,
): CompiledHabits {
  const phrases = startPhrases();
  const indexed = (cue: Cue): readonly IndexedCue[] => {
    const unless = phrases.idsOf(cue.unless);
    return phrases.idsOf([cue.phrase]).map((id) => ({ id, unless }));
  };
  const listed = habits.map((habit) => ({
    habit,
    cues: habit.cues.flatMap(indexed),
    near: habit.near.flatMap(indexed),
  }));
  return { habits: listed, index: indexPhrases(phrases.all, lists, programs) };
}

function fires(cues: readonly IndexedCue[], { found }: Scanned): boolean {
  return cues.some(({ id, unless }) => found.has(id) && unless.every((other) => !found.has(other)));
}

/** True where a neighbour in the same paragraph holds what the habit misses. */
function isAnsweredNear(near: readonly IndexedCue[], scanned: readonly Scanned[], at: number): boolean {
  const block = scanned[at]?.reading.statement.block;
  return [scanned[at - 1], scanned[at + 1]].some(
    (one) => one !== undefined && one.reading.statement.block === block && fires(near, one),
  );
}

function noteOf(habit: Habit, reading: Reading): HabitNote {
  const { position, text } = reading.statement;
  return { id: habit.id, line: position.start.line, quote: text, message: habit.message };
}

/** A text whose head is its design: the first statements all match, and no problem was named before. */
function solutionFirst(
  { habit, cues }: CompiledHabits['habits'][number],
  document: Document,
  scanned: readonly Scanned[],
): readonly HabitNote[] {
  const head = scanned.filter(({ reading }) => reading.statement.kind !== 'title').slice(0, HEAD);
  const first = head[0];
  if (document.profile !== 'rfc' || first === undefined || head.length < HEAD) return [];
  return head.every((one) => fires(cues, one)) ? [noteOf(habit, first.reading)] : [];
}

/** A prompt that nobody answered: one in view, or a hidden one under a heading where nothing else stands. */
function isUnanswered(placeholder: Placeholder, document: Document): boolean {
  if (!placeholder.hidden) return true;
  const { offset } = placeholder.position.start;
  const above = document.headings.findLast((heading) => heading.position.start.offset < offset);
  return above?.empty === true;
}

function notesOf(
  compiled: CompiledHabits['habits'][number],
  document: Document,
  scanned: readonly Scanned[],
): readonly HabitNote[] {
  const { habit, cues, near } = compiled;
  switch (habit.kind) {
    case 'cues':
      return scanned
        .filter((one, at) => fires(cues, one) && !isAnsweredNear(near, scanned, at))
        .map(({ reading }) => noteOf(habit, reading));
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
      return solutionFirst(compiled, document, scanned);
    default:
      return habit.kind satisfies never;
  }
}

/** Returns the habits found in a document, in the order of its lines. */
export function findHabits(
  { habits, index }: CompiledHabits,
  document: Document,
  readings: readonly Reading[],
): readonly HabitNote[] {
  const scanned = readings.map((reading) => ({ reading, found: scanCues(index, reading.tokens) }));
  return habits
    .flatMap((compiled) => notesOf(compiled, document, scanned))
    .sort((one, other) => one.line - other.line || byName(one.id, other.id));
}
