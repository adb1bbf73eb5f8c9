import { join } from 'node:path';
import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import type { Statement } from '../../src/core/document.ts';
import { featuresOf } from '../../src/core/features.ts';
import type { Knowledge } from '../../src/core/knowledge.ts';
import { readText } from '../../src/core/pipeline.ts';
import { settledBy, type Settled } from '../../src/core/statement-odds.ts';
import { jsonLines } from './json-lines.ts';
import { learntLevels, requireStatements, secondReading, type SecondReadings } from './second-readings.ts';

/** A labelled document of the corpus, as `shared/corpus/README.md` describes it. */
export interface Labelled {
  readonly id: string;
  readonly as: 'pull-request' | 'rfc';
  readonly title?: string;
  readonly text: string;
  readonly gold: {
    readonly levels: Readonly<Record<string, number | 'na'>>;
    readonly evidence: Readonly<
      Record<
        string,
        readonly {
          readonly lines: readonly [number, number];
          readonly level: number;
          readonly slots?: readonly string[];
        }[]
      >
    >;
  };
  /** Statements that were read again, by dimension: what was found then is what is learnt. */
  readonly again?: SecondReadings;
}

/** One statement to learn from: its features and, per dimension, its level and how much the label weighs. */
export interface Row {
  readonly features: readonly string[];
  readonly levels: readonly number[];
  readonly weights: readonly number[];
  /** What its cues settle, per dimension. */
  readonly settled: readonly Settled[];
  /** Slots that it fills, as `dimension/slot`; null where they are not labelled. */
  readonly slots: readonly string[] | null;
  /** Per dimension, which labelled passage of its document it stands in, by number; -1 where it is at level 0. */
  readonly passages: readonly number[];
}

/** A document to learn from; a level is -1 where a dimension does not apply. */
export interface Sample {
  readonly repository: string;
  readonly rows: readonly Row[];
  /** The levels that it teaches, and that thresholds are chosen by. */
  readonly levels: readonly number[];
  /** The levels that it is measured by: those of its label, whatever was read again. */
  readonly gold: readonly number[];
  /** How much its labels of each dimension count in training. */
  readonly weights: readonly number[];
  /** What the level of the whole text counts beside those of its statements, 1 for a document of the corpus. */
  readonly documentShare: number;
  readonly measured: boolean;
}

/** What the level of a short text of our own counts as a whole: its one statement has learnt it already. */
export const TEXT_SHARE = 0.7;

/** A statement that shares less than this with a passage is a soft negative: lines are coarser than sentences. */
const SHARED = 0.5;
const SOFT = 0.4;

/** Returns the labelled documents of a JSON Lines file. */
export function readLabelled(path: string): readonly Labelled[] {
  // The corpus is ours and its form is fixed.
  return jsonLines(path).map((line) => JSON.parse(line) as Labelled);
}

function lineOffsets(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return [...starts, text.length + 1];
}

function shareOf(statement: Statement, lines: readonly [number, number], starts: readonly number[]): number {
  const from = starts[lines[0] - 1] ?? 0;
  const to = starts[lines[1]] ?? from;
  const { start, end } = statement.position;
  return (
    Math.max(0, Math.min(end.offset, to) - Math.max(start.offset, from)) /
    Math.max(1, end.offset - start.offset)
  );
}

/** What a statement is labelled in one dimension, how much that weighs, in which passage it stands and what it fills. */
interface Label {
  readonly level: number;
  readonly weight: number;
  readonly passage: number;
  readonly slots: readonly string[];
}

function labelOf(
  statement: Statement,
  labelled: Labelled,
  starts: readonly number[],
  dimension: string,
): Label {
  const passages = labelled.gold.evidence[dimension] ?? [];
  const again = secondReading(labelled, dimension, statement);
  if (again !== undefined) {
    const [, , level, ...slots] = again;
    // It was judged alone: its passage has a number that no other has.
    return {
      level,
      weight: 1,
      passage: level === 0 ? -1 : passages.length + statement.position.start.offset,
      slots,
    };
  }
  let found: Label = { level: 0, weight: 1, passage: -1, slots: [] };
  for (const [passage, { lines, level, slots = [] }] of passages.entries()) {
    if (lines[0] === 0) continue;
    const share = shareOf(statement, lines, starts);
    if (share > SHARED) found = { ...found, slots: [...found.slots, ...slots] };
    if (share > SHARED && level > found.level) found = { ...found, level, weight: share, passage };
    else if (share > 0.1 && found.level === 0) found = { ...found, weight: SOFT };
  }
  return found;
}

function rowLabels(
  statement: Statement,
  labelled: Labelled,
  starts: readonly number[],
): Omit<Row, 'features' | 'settled'> {
  const labels = DIMENSION_IDS.map((id) => [id, labelOf(statement, labelled, starts, id)] as const);
  return {
    levels: labels.map(([, { level }]) => level),
    weights: labels.map(([, { weight }]) => weight),
    passages: labels.map(([, { passage }]) => passage),
    slots: labels.flatMap(([id, { slots }]) => slots.map((slot) => `${id}/${slot}`)),
  };
}

/** Returns the same weight for every dimension. */
export function evenly(weight: number): readonly number[] {
  return DIMENSION_IDS.map(() => weight);
}

/** Returns a labelled document in the form that training takes; throws where a second reading of it stands in no statement. */
export function toSample(
  labelled: Labelled,
  knowledge: Knowledge,
  weights: readonly number[],
  measured = true,
): Sample {
  const input = { text: labelled.text, title: labelled.title ?? null, profile: labelled.as };
  const { readings } = readText(input, knowledge);
  requireStatements(
    labelled,
    readings.map((reading) => reading.statement),
  );
  const names = knowledge.rules.dimensions.map((dimension) => dimension.id);
  const starts = lineOffsets(labelled.text);
  const rows = readings.flatMap((reading, at) =>
    reading.statement.kind === 'title'
      ? []
      : [
          {
            features: [...featuresOf(readings, at, names, labelled.as)],
            settled: names.map((_, dimension) => settledBy(readings, at, dimension, knowledge.rules)),
            ...rowLabels(reading.statement, labelled, starts),
          },
        ],
  );
  const gold = DIMENSION_IDS.map((id) => {
    const level = labelled.gold.levels[id];
    return typeof level === 'number' ? level : -1;
  });
  const stated = rows.map((row) => row.levels);
  return {
    repository: labelled.id.split(/[#:@]/)[0] ?? labelled.id,
    rows,
    levels: learntLevels(labelled, gold, stated),
    gold,
    weights,
    documentShare: 1,
    measured,
  };
}

/** Returns the folder of the labelled corpus, which is not part of the repository. */
export function corpusFolder(): string {
  return process.env['LEGIBLE_CORPUS'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');
}
