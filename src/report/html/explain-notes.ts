import type { Finding } from '../../core/assess.ts';
import type { Dimension, Level } from '../../core/dimension.ts';
import type { Statement } from '../../core/document.ts';
import type { Assessed } from '../../core/pipeline.ts';
import type { HabitNote, Review } from '../../core/review.ts';

/** What is shown: a text with what was found in it, and how it stands. */
export interface Explained {
  readonly assessed: Assessed;
  readonly review: Review;
  readonly dimensions: readonly Dimension[];
  /** The text as it was given. */
  readonly source: string;
}

/** What one passage shows of one dimension: a note in the margin. */
export interface Note {
  /** Counts the notes of the page from 1: the mark in the text names it. */
  readonly number: number;
  readonly dimension: Dimension;
  /** The highest level of the passage's sentences. */
  readonly level: Level;
  /** The slots that the passage fills. */
  readonly here: ReadonlySet<string>;
  /** The slots that the text's strongest passages fill. */
  readonly anywhere: ReadonlySet<string>;
}

/** A sentence in which something was found. Offsets are those of the source; the title has none. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly level: Level;
  /** The first dimension of the sentence, which gives the mark its colour. */
  readonly dimension: Dimension;
  /** The notes that speak of it, in order. */
  readonly notes: readonly Note[];
}

/** A stretch of the text that has a margin of its own: offsets and lines of the source, ends included in lines only. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly endLine: number;
}

/** What stands beside a passage, and the marks in it. */
export interface Margin {
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
  readonly habits: readonly HabitNote[];
}

/** What one sentence shows of one dimension, which stands at `at` in the rule set. */
interface Found {
  readonly at: number;
  readonly statement: Statement;
  readonly finding: Finding;
}

/** Returns all that was found, in no order. */
function allFound({ assessed }: Explained): readonly Found[] {
  return assessed.findings.flatMap((findings, at) =>
    findings.map((finding) => ({ at, finding, statement: finding.reading.statement })),
  );
}

function highest(found: readonly Found[]): Level {
  return found.reduce<Level>((level, { finding }) => (finding.level > level ? finding.level : level), 0);
}

function noteOf(explained: Explained, dimension: Dimension, own: readonly Found[]): Omit<Note, 'number'> {
  const evidence = explained.review.dimensions.find((one) => one.id === dimension.id)?.evidence ?? [];
  return {
    dimension,
    level: highest(own),
    here: new Set(own.flatMap(({ finding }) => finding.slots.map((slot) => slot.id))),
    anywhere: new Set(evidence.map((item) => item.slot)),
  };
}

function notesOf(explained: Explained, found: readonly Found[], before: number): readonly Note[] {
  const notes = explained.dimensions.flatMap((dimension, at) => {
    const own = found.filter((one) => one.at === at);
    return own.length === 0 ? [] : [noteOf(explained, dimension, own)];
  });
  return notes.map((note, at) => ({ ...note, number: before + at + 1 }));
}

function marksOf(explained: Explained, found: readonly Found[], notes: readonly Note[]): readonly Mark[] {
  const marks = [...new Set(found.map((one) => one.statement))].flatMap((statement) => {
    const own = found.filter((one) => one.statement === statement);
    const dimensions = own.map(({ at }) => explained.dimensions[at]);
    const speaking = notes.filter((note) => dimensions.includes(note.dimension));
    const { start, end } = statement.position;
    const first = speaking[0];
    return first === undefined
      ? []
      : [
          {
            from: start.offset,
            to: end.offset,
            level: highest(own),
            dimension: first.dimension,
            notes: speaking,
          },
        ];
  });
  return marks.toSorted((one, other) => one.from - other.from);
}

/** Returns what stands beside the title, and then beside each passage, in order; notes are counted through. */
export function marginsOf(
  explained: Explained,
  passages: readonly Passage[],
): { readonly title: Margin; readonly passages: readonly Margin[] } {
  const all = allFound(explained);
  const { habits } = explained.review;
  let count = 0;
  const margin = (found: readonly Found[], here: readonly HabitNote[]): Margin => {
    const notes = notesOf(explained, found, count);
    count += notes.length;
    return { notes, marks: marksOf(explained, found, notes), habits: here };
  };
  const title = margin(
    all.filter(({ statement }) => statement.kind === 'title'),
    habits.filter((habit) => habit.line === 0),
  );
  const beside = passages.map((passage) =>
    margin(
      all.filter(({ statement }) => statement.kind !== 'title' && isIn(statement, passage)),
      habits.filter((habit) => habit.line >= passage.line && habit.line <= passage.endLine),
    ),
  );
  return { title, passages: beside };
}

function isIn(statement: Statement, passage: Passage): boolean {
  const { offset } = statement.position.start;
  return offset >= passage.from && offset < passage.to;
}
