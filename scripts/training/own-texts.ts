import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import type { Knowledge } from '../../src/core/knowledge.ts';
import { TEXT_SHARE, toSample, type Labelled, type Sample } from './dataset.ts';
import { jsonLines } from './json-lines.ts';

/** A text of `training/statements/`: written for training, with the levels that its writer was sure of. */
interface OwnText {
  readonly text: string;
  /** Levels by dimension; `*` is the level of every dimension that is not named. */
  readonly levels: Readonly<Record<string, number>>;
  readonly slots?: readonly string[];
}

function evidenceOf(own: OwnText, lines: number): Labelled['gold']['evidence'] {
  const touched = Object.entries(own.levels).filter(([id, level]) => id !== '*' && level > 0);
  return Object.fromEntries(
    touched.map(([id, level]) => {
      const slots = (own.slots ?? [])
        .filter((slot) => slot.startsWith(`${id}/`))
        .map((slot) => slot.slice(id.length + 1));
      return [id, [{ lines: [1, lines] as const, level, slots }]];
    }),
  );
}

function ownSample(own: OwnText, id: string, knowledge: Knowledge, weights: readonly number[]): Sample {
  const known = DIMENSION_IDS.map((dimension) => own.levels[dimension] ?? own.levels['*'] ?? null);
  const levels = Object.fromEntries(
    DIMENSION_IDS.map((dimension, at) => [dimension, known[at] ?? ('na' as const)]),
  );
  const gold = { levels, evidence: evidenceOf(own, own.text.split('\n').length) };
  const sample = toSample({ id, as: 'pull-request', text: own.text, gold }, knowledge, weights, false);
  const rows = sample.rows.map((row) => ({
    ...row,
    weights: row.weights.map((one, at) => (known[at] === null ? 0 : one)),
  }));
  return { ...sample, rows, documentShare: TEXT_SHARE };
}

/** Returns the texts that we wrote to train on, of some weight by dimension; a dimension that a text does not name weighs nothing. */
export function ownTexts(root: string, knowledge: Knowledge, weights: readonly number[]): readonly Sample[] {
  const folder = join(root, 'training', 'statements');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      // The files are ours and their form is fixed.
      jsonLines(join(folder, name)).map((line, at) =>
        ownSample(JSON.parse(line) as OwnText, `statements/${name}/${at + 1}`, knowledge, weights),
      ),
    );
}
