import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import { LEVEL_TARGETS } from '../../src/core/model.ts';
import type { Sample } from './dataset.ts';

/** Returns the most frequent features of some samples, in order, each with its place. */
export function vocabulary(
  samples: readonly Sample[],
  { fewestDocuments, mostFeatures }: { readonly fewestDocuments: number; readonly mostFeatures: number },
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sample of samples) {
    const seen = new Set(sample.rows.flatMap((row) => row.features));
    for (const feature of seen) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts]
    .filter(([, count]) => count >= fewestDocuments)
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, mostFeatures)
    .map(([feature]) => feature)
    .sort();
  return new Map(kept.map((feature, at) => [feature, at]));
}

/** A statement in figures: its features' places and, for each target, the label and its weight. */
export interface IndexedRow {
  readonly ids: Int32Array;
  readonly labels: Float32Array;
  readonly weights: Float32Array;
}

/** Returns a statement in figures; `trust` is what the labels of each dimension count. */
export function indexRow(
  row: Sample['rows'][number],
  trust: readonly number[],
  features: ReadonlyMap<string, number>,
  slots: readonly string[],
): IndexedRow {
  const targets = DIMENSION_IDS.length * LEVEL_TARGETS + slots.length;
  const labels = new Float32Array(targets);
  const weights = new Float32Array(targets);
  row.levels.forEach((level, dimension) => {
    for (let step = 0; step < LEVEL_TARGETS; step += 1) {
      labels[dimension * LEVEL_TARGETS + step] = level > step ? 1 : 0;
      weights[dimension * LEVEL_TARGETS + step] = (row.weights[dimension] ?? 1) * (trust[dimension] ?? 1);
    }
  });
  slots.forEach((slot, at) => {
    const target = DIMENSION_IDS.length * LEVEL_TARGETS + at;
    labels[target] = row.slots?.includes(slot) === true ? 1 : 0;
    const dimension = DIMENSION_IDS.findIndex((id) => slot.startsWith(`${id}/`));
    if (row.slots !== null && row.weights[dimension] !== 0) weights[target] = trust[dimension] ?? 1;
  });
  return {
    ids: Int32Array.from(row.features.flatMap((feature) => features.get(feature) ?? [])),
    labels,
    weights,
  };
}
