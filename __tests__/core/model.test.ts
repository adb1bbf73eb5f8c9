import { expect, test } from 'vitest';
import { hiddenOf, loadModel, logitsOf, topFeatures, type ModelData } from '../../src/core/model.ts';

const bytes = (...list: readonly number[]): string =>
  Buffer.from(list.map((one) => one & 0xff)).toString('base64');

/** Two units: the first counts `fail` and is silenced by `fixed`, the second counts `slow`. One target. */
const DATA: ModelData = {
  digests: {},
  dimensions: [],
  slots: [],
  features: 'fail\nfixed\nslow',
  inputs: bytes(10, 0, -20, 0, 0, 10),
  inputScales: [0.1, 0.2],
  hiddenBias: [0, 0],
  outputs: bytes(4, 2),
  outputScales: [0.5],
  bias: [-1],
  thresholds: [],
};
const MODEL = loadModel(DATA);

test.each<readonly [string, readonly string[], number]>([
  ['nothing known leaves the bias', ['other'], -1],
  ['a unit above zero moves the target', ['fail'], -1 + 2 * 2],
  ['a unit below zero is silent', ['fail', 'fixed'], -1],
  ['units add up, scaled by the number of known features', ['fail', 'slow', 'other'], -1 + Math.SQRT2 * 4],
])('%s', (_, features, logit) => {
  expect([...logitsOf(MODEL, hiddenOf(MODEL, new Set(features)))]).toEqual([expect.closeTo(logit, 9)]);
});

test.each<readonly [readonly string[], readonly string[]]>([
  [
    ['slow', 'fail'],
    ['fail', 'slow'],
  ],
  [['fail', 'fixed', 'slow'], ['slow']],
  [['fail', 'fixed'], []],
])('of %j the features %j speak for the target', (features, spoke) => {
  const known = new Set(features);
  expect(topFeatures(MODEL, { features: known, hidden: hiddenOf(MODEL, known) }, 0, 4)).toEqual(spoke);
});
