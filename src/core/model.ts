import type { LevelOdds } from './document-level.ts';

/** The trained weights as they are stored: figures and word features, no text. `npm run train` writes them. */
export interface ModelData {
  /** SHA-256 of each input of the training, by name, so that anyone with them gets the same bytes. */
  readonly digests: Readonly<Record<string, string>>;
  readonly dimensions: readonly string[];
  /** `dimension/slot`, in the order of the targets that follow the levels. */
  readonly slots: readonly string[];
  /** Feature names, one a line. */
  readonly features: string;
  /** A signed byte for every feature and target, base64. */
  readonly weights: string;
  /** What a byte is worth, for each target. */
  readonly scales: readonly number[];
  readonly bias: readonly number[];
  /** Per dimension, the scores from which a document is at level 1, 2 and 3. */
  readonly thresholds: readonly LevelOdds[];
}

/** A model ready for use. */
export interface Model {
  readonly data: ModelData;
  readonly targets: number;
  readonly ids: ReadonlyMap<string, number>;
  readonly weights: Int8Array;
}

/** Levels above absent: each dimension has one target for each. */
export const LEVEL_TARGETS = 3;

/** Returns the model of stored weights. */
export function loadModel(data: ModelData): Model {
  const binary = atob(data.weights);
  const weights = new Int8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) weights[at] = binary.charCodeAt(at);
  const ids = new Map<string, number>();
  data.features.split('\n').forEach((feature, at) => ids.set(feature, at));
  return { data, targets: data.bias.length, ids, weights };
}

/** Scales a statement's sum by its number of features: a long sentence holds more of everything. */
export function scaleOf(features: number): number {
  return 2 / Math.sqrt(Math.max(1, features));
}

/** Returns the logit of every target for a statement's features: sums of integers, scaled once. */
export function logitsOf(model: Model, features: ReadonlySet<string>): Float64Array {
  const { targets, weights, data } = model;
  const sums = new Int32Array(targets);
  let known = 0;
  for (const feature of features) {
    const id = model.ids.get(feature);
    if (id === undefined) continue;
    known += 1;
    const from = id * targets;
    for (let target = 0; target < targets; target += 1)
      sums[target] = (sums[target] ?? 0) + (weights[from + target] ?? 0);
  }
  const scale = scaleOf(known);
  return Float64Array.from(
    sums,
    (sum, target) => sum * (data.scales[target] ?? 0) * scale + (data.bias[target] ?? 0),
  );
}

/** Returns the features that spoke most for a target, the strongest first: why a level was given. */
export function topFeatures(
  model: Model,
  features: ReadonlySet<string>,
  target: number,
  most: number,
): readonly string[] {
  const parts: { readonly feature: string; readonly weight: number }[] = [];
  for (const feature of features) {
    const id = model.ids.get(feature);
    const weight = id === undefined ? 0 : (model.weights[id * model.targets + target] ?? 0);
    if (weight > 0) parts.push({ feature, weight });
  }
  return parts
    .sort((one, other) => other.weight - one.weight || (one.feature < other.feature ? -1 : 1))
    .slice(0, most)
    .map((part) => part.feature);
}
