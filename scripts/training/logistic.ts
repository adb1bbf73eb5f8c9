import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import { LEVEL_TARGETS, scaleOf } from '../../src/core/model.ts';
import type { Sample } from './dataset.ts';

/** A linear model: for every feature a weight for each target (dimension × level), and a bias for each target. */
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
  readonly seed: number;
  /** Features kept in the end. */
  readonly mostFeatures: number;
  /** Share of features hidden in each step, so that no single word carries a verdict. */
  readonly dropout: number;
}

/** Returns numbers from 0 to 1 that are the same on every machine (a linear congruential generator). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function vocabulary(samples: readonly Sample[], fewest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sample of samples) {
    const seen = new Set(sample.rows.flatMap((row) => row.features));
    for (const feature of seen) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= fewest).map(([feature]) => feature).sort();
  return new Map(kept.map((feature, at) => [feature, at]));
}

interface IndexedRow {
  readonly ids: Int32Array;
  readonly labels: Float32Array;
  readonly weights: Float32Array;
}

function indexRows(samples: readonly Sample[], features: ReadonlyMap<string, number>, slots: readonly string[]): IndexedRow[] {
  const targets = DIMENSION_IDS.length * LEVEL_TARGETS + slots.length;
  const rows: IndexedRow[] = [];
  for (const sample of samples) {
    if (sample.weight === 0) continue;
    for (const row of sample.rows) {
      const labels = new Float32Array(targets);
      const weights = new Float32Array(targets).fill(sample.weight);
      row.levels.forEach((level, dimension) => {
        for (let step = 1; step <= LEVEL_TARGETS; step += 1) {
          const target = dimension * LEVEL_TARGETS + step - 1;
          labels[target] = level >= step ? 1 : 0;
          weights[target] = (row.weights[dimension] ?? 1) * sample.weight;
        }
      });
      slots.forEach((slot, at) => {
        const target = DIMENSION_IDS.length * LEVEL_TARGETS + at;
        labels[target] = row.slots?.includes(slot) === true ? 1 : 0;
        if (row.slots === null) weights[target] = 0;
      });
      rows.push({ ids: Int32Array.from(row.features.flatMap((feature) => features.get(feature) ?? [])), labels, weights });
    }
  }
  return rows;
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = list[at];
    const swapped = list[other];
    if (kept !== undefined && swapped !== undefined) [list[at], list[other]] = [swapped, kept];
  }
}

/** Fits all targets together by AdaGrad with L2 and a truncated L1; the same samples give the same bytes. */
export function fit(samples: readonly Sample[], slots: readonly string[], options: FitOptions): Linear {
  const targets = DIMENSION_IDS.length * LEVEL_TARGETS + slots.length;
  const features = vocabulary(samples, options.fewestDocuments);
  const rows = indexRows(samples, features, slots);
  const weights = new Float32Array(features.size * targets);
  const squares = new Float32Array(features.size * targets).fill(1e-2);
  const bias = new Float32Array(targets).fill(-3);
  const biasSquares = new Float32Array(targets).fill(1);
  const random = randomFrom(options.seed);
  const sums = new Float64Array(targets);
  const gradient = new Float64Array(targets);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    shuffle(rows, random);
    for (const row of rows) {
      const ids = options.dropout > 0 ? row.ids.filter(() => random() >= options.dropout) : row.ids;
      const scale = scaleOf(ids.length);
      for (let target = 0; target < targets; target += 1) sums[target] = bias[target] ?? 0;
      for (const id of ids) for (let target = 0, at = id * targets; target < targets; target += 1, at += 1) sums[target] = sums[target]! + weights[at]! * scale;
      for (let target = 0; target < targets; target += 1) {
        const probability = 1 / (1 + Math.exp(-sums[target]!));
        const slope = (probability - row.labels[target]!) * row.weights[target]!;
        gradient[target] = slope;
        biasSquares[target]! += slope * slope;
        bias[target]! -= (options.rate * slope) / Math.sqrt(biasSquares[target]!);
      }
      for (const id of ids)
        for (let target = 0, at = id * targets; target < targets; target += 1, at += 1) {
          const slope = gradient[target]! * scale + options.l2 * weights[at]!;
          if (Math.abs(slope) < 1e-5) continue;
          squares[at]! += slope * slope;
          const step = rate / Math.sqrt(squares[at]!);
          const moved = weights[at]! - step * slope;
          const shrink = step * options.l1;
          weights[at] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
        }
    }
  }
  return pruned({ features, targets, weights, bias }, options.mostFeatures);
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

/** Returns the logits of a statement's features for every target. */
export function logits(model: Linear, names: readonly string[]): Float64Array {
  const sums = Float64Array.from(model.bias);
  const ids = names.flatMap((name) => model.features.get(name) ?? []);
  const scale = scaleOf(ids.length);
  for (const id of ids)
    for (let target = 0, at = id * model.targets; target < model.targets; target += 1, at += 1) sums[target] = sums[target]! + model.weights[at]! * scale;
  return sums;
}
