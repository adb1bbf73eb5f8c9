import { expect, test } from 'vitest';
import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import type { Sample } from '../../scripts/training/dataset.ts';
import { documentSlopes, passageShares } from '../../scripts/training/document-loss.ts';
import { fit } from '../../scripts/training/fit.ts';
import { logits, type FitOptions } from '../../scripts/training/network.ts';

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
  documentWeight: 0,
};

function sample(features: readonly string[], level: number): Sample {
  const levels = DIMENSION_IDS.map((_, at) => (at === 0 ? level : 0));
  const settled = DIMENSION_IDS.map(() => ({ verdict: 'open', reasoned: false, thin: false }) as const);
  const row = {
    features,
    levels,
    weights: levels.map(() => 1),
    settled,
    slots: [],
    passages: levels.map(() => -1),
  };
  return {
    repository: features.join(),
    rows: [row],
    levels,
    gold: levels,
    weights: levels.map(() => 1),
    documentShare: 1,
    measured: false,
  };
}

/** One word or the other says it, both together do not: no sum of words can learn that. */
const EITHER = Array.from({ length: 20 }, () => [
  sample(['one'], 2),
  sample(['other'], 2),
  sample(['one', 'other'], 0),
  sample(['nothing'], 0),
]).flat();

test('words that mean another thing together are learnt, which no sum of words can', () => {
  const network = fit(EITHER, [], [], OPTIONS);
  const stated = (...names: readonly string[]): boolean => (logits(network, names)[1] ?? 0) > 0;
  expect([stated('one'), stated('other'), stated('one', 'other'), stated('nothing')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('the same samples give the same weights', () => {
  expect(fit(EITHER, [], [], OPTIONS).inputs).toEqual(fit(EITHER, [], [], OPTIONS).inputs);
});

test('the most frequent features are kept', () => {
  const network = fit([...EITHER, sample(['rare'], 0)], [], [], { ...OPTIONS, epochs: 1, mostFeatures: 3 });
  expect([...network.features.keys()]).toEqual(['nothing', 'one', 'other']);
});

test('the level of a whole document is learnt by the statement that decides it, though no sentence of it is labelled', () => {
  const whole = Array.from({ length: 40 }, (_, at) => {
    const holds = at % 2 === 0;
    const rows = [...sample([holds ? 'one' : 'nothing'], 0).rows, ...sample(['other'], 0).rows];
    const levels = DIMENSION_IDS.map((_id, place) => (place === 0 && holds ? 2 : 0));
    return { ...sample([], 0), rows, levels };
  });
  const unlabelled = whole.map((one) => ({
    ...one,
    rows: one.rows.map((row) => ({ ...row, weights: row.weights.map(() => 0) })),
  }));
  const stated = (documentWeight: number): readonly boolean[] => {
    const network = fit(unlabelled, [], [], { ...OPTIONS, documentWeight });
    return ['one', 'other', 'nothing'].map((name) => (logits(network, [name])[1] ?? 0) > 0);
  };
  expect({ without: stated(0), with: stated(1) }).toEqual({
    without: [false, false, false],
    with: [true, false, false],
  });
});

test('of a passage that is labelled as a whole, the likeliest statement counts in full and the rest by their odds beside its', () => {
  const [row] = sample(['one'], 2).rows;
  if (row === undefined) throw new Error('a sample has a row');
  const inPassage = (passage: number): typeof row => ({
    ...row,
    passages: row.passages.map((none, place) => (place === 0 ? passage : none)),
  });
  const rows = [inPassage(0), inPassage(0), inPassage(1), inPassage(-1)];
  const likely = [0.8, 0.2, 0.1, 0.4].map((odds) => [odds, odds / 2, odds / 2] as const);
  const odds = DIMENSION_IDS.map(() => likely);
  const shares = passageShares({ ...sample([], 2), rows }, odds);
  expect(shares.map((list) => [...list.slice(0, 4)])).toEqual([
    [1, 1, 1, 1],
    [0.25, 0.25, 0.25, 1],
    [1, 1, 1, 1],
    [1, 1, 1, 1],
  ]);
});

test('a level that a labelled statement reaches asks nothing of the other statements', () => {
  const rows = [...sample(['one'], 2).rows, ...sample(['other'], 0).rows];
  const odds = DIMENSION_IDS.map(() => [[0.3, 0.2, 0.1] as const, [0.6, 0.5, 0.4] as const]);
  const slopes = documentSlopes({ ...sample([], 2), rows }, odds, 1);
  const signs = slopes.map((list) => [...list.slice(0, 3)].map(Math.sign));
  expect(signs).toEqual([
    [-1, -1, 1],
    [0, 0, 1],
  ]);
});
