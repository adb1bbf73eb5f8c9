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

/** Scales a statement's sum by its number of features: a long sentence holds more of everything. */
export function scaleOf(features: number): number {
  return 2 / Math.sqrt(Math.max(1, features));
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

function indexRows(samples: readonly Sample[], features: ReadonlyMap<string, number>, targets: number): IndexedRow[] {
  const dimensions = targets / 3;
  return samples.filter((sample) => sample.weight > 0).flatMap((sample) =>
    sample.rows.map((row) => {
      const labels = new Float32Array(targets);
      const weights = new Float32Array(targets);
      for (let dimension = 0; dimension < dimensions; dimension += 1)
        for (let level = 1; level <= 3; level += 1) {
          const target = dimension * 3 + level - 1;
          labels[target] = (row.levels[dimension] ?? 0) >= level ? 1 : 0;
          weights[target] = (row.weights[dimension] ?? 1) * sample.weight;
        }
      return { ids: Int32Array.from(row.features.flatMap((feature) => features.get(feature) ?? [])), labels, weights };
    }),
  );
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
export function fit(samples: readonly Sample[], targets: number, options: FitOptions): Linear {
  const features = vocabulary(samples, options.fewestDocuments);
  const rows = indexRows(samples, features, targets);
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
  return { features, targets, weights, bias };
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
