import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import type { Statement } from '../../src/core/document.ts';
import type { Labelled } from './dataset.ts';
import { jsonLines } from './json-lines.ts';

/** What a statement was found to be when it was read again: the line and column of its first character, its level, its slots. */
export type SecondReading = readonly [line: number, column: number, level: number, ...slots: string[]];

/** The second readings of a document, by dimension. */
export type SecondReadings = Readonly<Record<string, readonly SecondReading[]>>;

/** Where the second readings stand, from the root of the repository. */
export const READINGS_FILE = 'training/readings.jsonl';

/** Returns documents with their second readings from `training/readings.jsonl`; the others as they are. */
export function withSecondReadings(root: string, documents: readonly Labelled[]): readonly Labelled[] {
  const path = join(root, READINGS_FILE);
  if (!existsSync(path)) return documents;
  const readings = new Map(
    // The file is ours and its form is fixed.
    jsonLines(path).map((line) => {
      const { id, ...again } = JSON.parse(line) as { readonly id: string } & SecondReadings;
      return [id, again] as const;
    }),
  );
  return documents.map((document) => {
    const again = readings.get(document.id);
    return again === undefined ? document : { ...document, again };
  });
}

function isWithin([line, column]: SecondReading, { position: { start, end } }: Statement): boolean {
  const begins = line > start.line || (line === start.line && column >= start.column);
  return begins && (line < end.line || (line === end.line && column < end.column));
}

/**
 * Returns the second reading of a statement in a dimension, or undefined where it was not read again: where lines were joined
 * since, the highest of those within it.
 */
export function secondReading(
  { again }: Labelled,
  dimension: string,
  statement: Statement,
): SecondReading | undefined {
  return again?.[dimension]
    ?.filter((reading) => isWithin(reading, statement))
    .toSorted((one, other) => other[2] - one[2])[0];
}

/** Throws where a second reading stands in no statement, or its dimension is none: it would not be learnt. */
export function requireStatements({ id, again = {} }: Labelled, statements: readonly Statement[]): void {
  const known: readonly string[] = DIMENSION_IDS;
  for (const [dimension, readings] of Object.entries(again)) {
    const places = known.includes(dimension) ? statements : [];
    const lost = readings.find((reading) => !places.some((statement) => isWithin(reading, statement)));
    if (lost !== undefined)
      throw new Error(
        `${READINGS_FILE}: ${id}:${lost[0]}:${lost[1]}: unexpected reading of ${dimension}, expected a dimension and the place of a statement; take it out or mend it`,
      );
  }
}

/**
 * Returns the level of a document in each dimension as it is learnt: that of its label, or where statements were read again, the
 * highest that they and the others have, the title among them; a passage that no statement shares by half counts no more. It is
 * -1 where a dimension does not apply.
 */
export function learntLevels(
  { again, gold }: Labelled,
  labelled: readonly number[],
  statements: readonly (readonly number[])[],
): readonly number[] {
  return DIMENSION_IDS.map((id, at) => {
    const level = labelled[at] ?? -1;
    if (level < 0 || again?.[id] === undefined) return level;
    const ofTitle = (gold.evidence[id] ?? []).flatMap((passage) =>
      passage.lines[0] === 0 ? [passage.level] : [],
    );
    return Math.max(0, ...ofTitle, ...statements.map((levels) => levels[at] ?? 0));
  });
}
