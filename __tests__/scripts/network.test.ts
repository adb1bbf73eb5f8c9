import { expect, test } from 'vitest';
import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import type { Sample } from '../../scripts/training/dataset.ts';
import { fit, logits, type FitOptions } from '../../scripts/training/network.ts';

const OPTIONS: FitOptions = {
  epochs: 60,
  hidden: 8,
  rate: 0.1,
  biasRate: 0.1,
  fewestDocuments: 1,
  mostFeatures: 10,
  seed: 1,
  dropout: 0,
  hiddenDropout: 0,
};

function sample(features: readonly string[], level: number): Sample {
  const levels = DIMENSION_IDS.map((_, at) => (at === 0 ? level : 0));
  const settled = DIMENSION_IDS.map(() => ({ verdict: 'open', reasoned: false }) as const);
  const row = { features, levels, weights: levels.map(() => 1), settled, slots: [] };
  return { repository: features.join(), rows: [row], levels, weight: 1, measured: false };
}

/** One word or the other says it, both together do not: no sum of words can learn that. */
const EITHER = Array.from({ length: 20 }, () => [
  sample(['one'], 2),
  sample(['other'], 2),
  sample(['one', 'other'], 0),
  sample(['nothing'], 0),
]).flat();

test('words that mean another thing together are learnt, which no sum of words can', () => {
  const network = fit(EITHER, [], OPTIONS);
  const stated = (...names: readonly string[]): boolean => (logits(network, names)[1] ?? 0) > 0;
  expect([stated('one'), stated('other'), stated('one', 'other'), stated('nothing')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('the same samples give the same weights', () => {
  expect(fit(EITHER, [], OPTIONS).inputs).toEqual(fit(EITHER, [], OPTIONS).inputs);
});

test('the most frequent features are kept', () => {
  const network = fit([...EITHER, sample(['rare'], 0)], [], { ...OPTIONS, epochs: 1, mostFeatures: 3 });
  expect([...network.features.keys()]).toEqual(['nothing', 'one', 'other']);
});
