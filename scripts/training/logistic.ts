import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import { LEVEL_TARGETS, scaleOf } from '../../src/core/model.ts';
import type { Sample } from './dataset.ts';

/** A linear model: for every feature a weight for each target (dimension × level, then slots), and a bias for each target. */
export interface Linear {
  readonly features: ReadonlyMap<string, number>;
  readonly targets: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** How the model is fitted. */
export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly l1: number;
  /** Features of fewer documents are left out. */
  readonly fewestDocuments: number;
  /** Features kept in the end. */
  readonly mostFeatures: number;
  readonly seed: number;
  /** Share of features hidden in each step, so that no single word carries a verdict. */
  readonly dropout: number;
  /** Models with other seeds whose weights are averaged. */
  readonly bags: number;
}

/** Returns numbers from 0 to 1 that are the same on every machine (a linear congruential generator). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function vocabulary(samples: readonly Sample[], fewest: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sample of samples) {
    const seen = new Set(sample.rows.flatMap((row) => row.features));
    for (const feature of seen) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts]
    .filter(([, count]) => count >= fewest)
    .map(([feature]) => feature)
    .sort();
  return new Map(kept.map((feature, at) => [feature, at]));
}

interface IndexedRow {
  readonly ids: Int32Array;
  readonly labels: Float32Array;
  readonly weights: Float32Array;
}

function indexRow(
  row: Sample['rows'][number],
  weight: number,
  features: ReadonlyMap<string, number>,
  slots: readonly string[],
): IndexedRow {
  const targets = DIMENSION_IDS.length * LEVEL_TARGETS + slots.length;
  const labels = new Float32Array(targets);
  const weights = new Float32Array(targets).fill(weight);
  row.levels.forEach((level, dimension) => {
    for (let step = 0; step < LEVEL_TARGETS; step += 1) {
      labels[dimension * LEVEL_TARGETS + step] = level > step ? 1 : 0;
      weights[dimension * LEVEL_TARGETS + step] = (row.weights[dimension] ?? 1) * weight;
    }
  });
  slots.forEach((slot, at) => {
    const target = DIMENSION_IDS.length * LEVEL_TARGETS + at;
    labels[target] = row.slots?.includes(slot) === true ? 1 : 0;
    const dimension = DIMENSION_IDS.findIndex((id) => slot.startsWith(`${id}/`));
    if (row.slots === null || row.weights[dimension] === 0) weights[target] = 0;
  });
  return {
    ids: Int32Array.from(row.features.flatMap((feature) => features.get(feature) ?? [])),
    labels,
    weights,
  };
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = list[at];
    const swapped = list[other];
    if (kept !== undefined && swapped !== undefined) [list[at], list[other]] = [swapped, kept];
  }
}

/** The state of AdaGrad: weights and the running squares of their slopes. */
interface Fitting {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly bias: Float32Array;
  readonly biasSquares: Float32Array;
  readonly slopes: Float64Array;
}

function slopesOf(row: IndexedRow, ids: Int32Array, state: Fitting, scale: number): void {
  const targets = state.bias.length;
  const { slopes, weights } = state;
  slopes.set(state.bias);
  for (const id of ids) {
    const from = id * targets;
    for (let target = 0; target < targets; target += 1)
      slopes[target] = (slopes[target] ?? 0) + (weights[from + target] ?? 0) * scale;
  }
  for (let target = 0; target < targets; target += 1) {
    const chance = 1 / (1 + Math.exp(-(slopes[target] ?? 0)));
    slopes[target] = (chance - (row.labels[target] ?? 0)) * (row.weights[target] ?? 0);
  }
}

function stepBias(state: Fitting, rate: number): void {
  for (let target = 0; target < state.bias.length; target += 1) {
    const slope = state.slopes[target] ?? 0;
    const square = (state.biasSquares[target] ?? 0) + slope * slope;
    state.biasSquares[target] = square;
    state.bias[target] = (state.bias[target] ?? 0) - (rate * slope) / Math.sqrt(square);
  }
}

function stepWeights(
  ids: Int32Array,
  state: Fitting,
  scale: number,
  rate: number,
  options: FitOptions,
): void {
  const targets = state.bias.length;
  const { weights, squares, slopes } = state;
  for (const id of ids) {
    for (let target = 0, at = id * targets; target < targets; target += 1, at += 1) {
      const weight = weights[at] ?? 0;
      const slope = (slopes[target] ?? 0) * scale + options.l2 * weight;
      if (slope < 1e-5 && slope > -1e-5) continue;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      const step = rate / Math.sqrt(square);
      const moved = weight - step * slope;
      const shrink = step * options.l1;
      weights[at] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
    }
  }
}

/** Fits all targets together by AdaGrad with L2 and a truncated L1. */
function fitOnce(
  rows: IndexedRow[],
  features: number,
  targets: number,
  options: FitOptions,
  seed: number,
): Fitting {
  const state: Fitting = {
    weights: new Float32Array(features * targets),
    squares: new Float32Array(features * targets).fill(1e-2),
    bias: new Float32Array(targets).fill(-3),
    biasSquares: new Float32Array(targets).fill(1),
    slopes: new Float64Array(targets),
  };
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    shuffle(rows, random);
    for (const row of rows) {
      const ids = options.dropout > 0 ? row.ids.filter(() => random() >= options.dropout) : row.ids;
      const scale = scaleOf(ids.length);
      slopesOf(row, ids, state, scale);
      stepBias(state, options.rate);
      stepWeights(ids, state, scale, rate, options);
    }
  }
  return state;
}

/** Keeps the features with the largest weights: the rest carries little, and the file has a size. */
function pruned(model: Linear, most: number): Linear {
  const { targets, weights } = model;
  const ranked = [...model.features].map(([feature, id]) => {
    let sum = 0;
    for (let at = id * targets; at < (id + 1) * targets; at += 1) sum += (weights[at] ?? 0) ** 2;
    return { feature, id, sum };
  });
  ranked.sort((one, other) => other.sum - one.sum || (one.feature < other.feature ? -1 : 1));
  const kept = ranked.slice(0, most).sort((one, other) => (one.feature < other.feature ? -1 : 1));
  const rows = new Float32Array(kept.length * targets);
  kept.forEach(({ id }, at) => rows.set(weights.subarray(id * targets, (id + 1) * targets), at * targets));
  return { ...model, features: new Map(kept.map(({ feature }, at) => [feature, at])), weights: rows };
}

/** Returns the model of some samples: the mean of several fits, pruned. The same samples give the same bytes. */
export function fit(samples: readonly Sample[], slots: readonly string[], options: FitOptions): Linear {
  const targets = DIMENSION_IDS.length * LEVEL_TARGETS + slots.length;
  const features = vocabulary(samples, options.fewestDocuments);
  const rows = samples.flatMap((sample) =>
    sample.rows.map((row) => indexRow(row, sample.weight, features, slots)),
  );
  const weights = new Float32Array(features.size * targets);
  const bias = new Float32Array(targets);
  for (let bag = 0; bag < options.bags; bag += 1) {
    const one = fitOnce([...rows], features.size, targets, options, options.seed + bag);
    one.weights.forEach((weight, at) => (weights[at] = (weights[at] ?? 0) + weight / options.bags));
    one.bias.forEach((weight, at) => (bias[at] = (bias[at] ?? 0) + weight / options.bags));
  }
  return pruned({ features, targets, weights, bias }, options.mostFeatures);
}

/** Returns the logits of a statement's features for every target. */
export function logits(model: Linear, names: readonly string[]): Float64Array {
  const sums = Float64Array.from(model.bias);
  const ids = names.flatMap((name) => model.features.get(name) ?? []);
  const scale = scaleOf(ids.length);
  for (const id of ids) {
    const from = id * model.targets;
    for (let target = 0; target < model.targets; target += 1)
      sums[target] = (sums[target] ?? 0) + (model.weights[from + target] ?? 0) * scale;
  }
  return sums;
}
