import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIMENSION_IDS, type Dimension } from '../../src/core/dimension.ts';
import type { Knowledge } from '../../src/core/knowledge.ts';
import { corpusTexts, textOf } from './corpus-texts.ts';
import { evenly, TEXT_SHARE, toSample, type Labelled, type Sample } from './dataset.ts';
import { jsonLines } from './json-lines.ts';

/**
 * Returns the documents that we labelled ourselves: `training/labels.jsonl` holds lines, levels and slots, the corpus
 * holds the texts.
 */
export function ownLabels(root: string, folder: string): readonly Labelled[] {
  const path = join(root, 'training', 'labels.jsonl');
  if (!existsSync(path)) return [];
  const texts = corpusTexts(folder);
  return jsonLines(path).flatMap((line) => {
    const label = JSON.parse(line) as { readonly id: string; readonly gold: Labelled['gold'] };
    const text = textOf(label.id, texts);
    return text === undefined ? [] : [{ ...text, gold: label.gold }];
  });
}

/** The slots that an example of a level can fill: none below stated, the primary one there; at reasoned it is not said which. */
function slotsOf(dimension: Dimension, level: number): readonly string[] | null {
  if (level >= 3) return null;
  return level === 2
    ? dimension.slots.filter((slot) => slot.primary).map((slot) => `${dimension.id}/${slot.id}`)
    : [];
}

/**
 * Returns the rule files' own examples as samples. An example is known in its own dimension only; in the others it
 * weighs nothing.
 */
export function ruleExamples(
  dimensions: readonly Dimension[],
  knowledge: Knowledge,
  weight: number,
): readonly Sample[] {
  return dimensions.flatMap((dimension) =>
    dimension.examples.map(({ level: given, text, line }) => {
      const level = given ?? 0;
      const lines = text.split('\n').length;
      const gold: Labelled['gold'] = {
        levels: Object.fromEntries(DIMENSION_IDS.map((id) => [id, id === dimension.id ? level : 'na'])),
        evidence: level === 0 ? {} : { [dimension.id]: [{ lines: [1, lines], level }] },
      };
      const sample = toSample(
        { id: `rules/${dimension.id}:${line}`, as: 'pull-request', text, gold },
        knowledge,
        evenly(weight),
        false,
      );
      const rows = sample.rows.map((row) => ({
        ...row,
        slots: slotsOf(dimension, level),
        weights: DIMENSION_IDS.map((id, at) => (id === dimension.id ? (row.weights[at] ?? 1) : 0)),
      }));
      const repository = `rules/${dimension.id}/${line}`;
      return { ...sample, repository, rows, documentShare: TEXT_SHARE };
    }),
  );
}
