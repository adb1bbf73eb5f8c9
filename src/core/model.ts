import type { LevelOdds } from './document-level.ts';
import { byName } from './order.ts';
import { sumRows } from './sum-rows.ts';
import { placeIn, tableOf, textsOf, type TextTable } from './text-table.ts';

/**
 * The trained weights as they are stored: figures and word features, no text. `npm run train` writes them. A feature
 * moves some hidden units, a unit that is above zero moves the targets: so words count together, not one by one.
 */
export interface ModelData {
  /** SHA-256 of each input of the training, by name, so that anyone with them gets the same bytes. */
  readonly digests: Readonly<Record<string, string>>;
  readonly dimensions: readonly string[];
  /** `dimension/slot`, in the order of the targets that follow the levels. */
  readonly slots: readonly string[];
  /** Feature names, one a line; empty where a table of them is stored. */
  readonly features: string;
  /** A signed byte for every feature and hidden unit: base64, or the bytes as they are. */
  readonly inputs: string | Int8Array;
  /** What a byte of `inputs` is worth, for each hidden unit. */
  readonly inputScales: readonly number[];
  readonly hiddenBias: readonly number[];
  /** A signed byte for every hidden unit and target, base64. */
  readonly outputs: string;
  /** What a byte of `outputs` is worth, for each target. */
  readonly outputScales: readonly number[];
  readonly bias: readonly number[];
  /** Per dimension, the scores from which a document is at level 1, 2 and 3. */
  readonly thresholds: readonly LevelOdds[];
}

/** A model ready for use. */
export interface Model {
  readonly data: ModelData;
  readonly hidden: number;
  readonly targets: number;
  /** The places of features, by name. */
  readonly ids: { readonly get: (feature: string) => number | undefined };
  readonly inputs: Int8Array;
  readonly outputs: Float64Array;
}

/** Levels above absent: each dimension has one target for each. */
export const LEVEL_TARGETS = 3;

/** Returns the bytes of stored weights. */
export function bytesOf(stored: string | Int8Array): Int8Array {
  if (typeof stored !== 'string') return stored;
  const binary = atob(stored);
  const bytes = new Int8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Returns the table of a model's features. */
export function featureTable({ features }: Pick<ModelData, 'features'>): TextTable<Int32Array> {
  return tableOf(features.split('\n'));
}

/** Features that are asked for before filling a map of them pays: more than a short text has. */
const MANY = 20_000;

function idsOf(table: TextTable): Model['ids'] {
  let asked = 0;
  let map: ReadonlyMap<string, number> | null = null;
  return {
    get: (feature) => {
      if (map !== null) return map.get(feature);
      asked += 1;
      if (asked > MANY) map = new Map(textsOf(table).map((text, place) => [text, place]));
      const place = placeIn(table, feature);
      return place < 0 ? undefined : place;
    },
  };
}

/** Returns the model of stored weights; with the table of their features, where a build made it before. */
export function loadModel(data: ModelData, table: TextTable = featureTable(data)): Model {
  const ids = idsOf(table);
  const targets = data.bias.length;
  const outputs = new Float64Array(bytesOf(data.outputs));
  for (let at = 0; at < outputs.length; at += 1)
    outputs[at] = (outputs[at] ?? 0) * (data.outputScales[at % targets] ?? 0);
  return { data, hidden: data.hiddenBias.length, targets, ids, inputs: bytesOf(data.inputs), outputs };
}

/** Scales a statement's sum by its number of features: a long sentence holds more of everything. */
export function scaleOf(features: number): number {
  return 2 / Math.sqrt(Math.max(1, features));
}

/** Returns the hidden units of a statement: sums of integers, scaled once; a unit below zero is silent. */
export function hiddenOf(model: Model, features: ReadonlySet<string>): Float64Array {
  const { hidden, inputs, data } = model;
  const rows: number[] = [];
  for (const feature of features) {
    const id = model.ids.get(feature);
    if (id !== undefined) rows.push(id);
  }
  const sums = sumRows(inputs, hidden, rows);
  const scale = scaleOf(rows.length);
  const values = new Float64Array(hidden);
  for (let unit = 0; unit < hidden; unit += 1) {
    const sum = sums[unit] ?? 0;
    const value = sum * (data.inputScales[unit] ?? 0) * scale + (data.hiddenBias[unit] ?? 0);
    values[unit] = Math.max(0, value);
  }
  return values;
}

/** Returns the logit of every target for a statement's hidden units. */
export function logitsOf(model: Model, hidden: Float64Array): Float64Array {
  const { targets, outputs } = model;
  const sums = new Float64Array(model.data.bias);
  for (let unit = 0; unit < hidden.length; unit += 1) {
    const value = hidden[unit] ?? 0;
    if (value === 0) continue;
    const row = unit * targets;
    for (let target = 0; target < targets; target += 1)
      sums[target] = (sums[target] ?? 0) + (outputs[row + target] ?? 0) * value;
  }
  return sums;
}

/**
 * Returns the features that spoke most for a target, the strongest first: why a level was given. A feature speaks through
 * the units that are not silent in this statement.
 */
export function topFeatures(
  model: Model,
  { features, hidden: values }: { readonly features: ReadonlySet<string>; readonly hidden: Float64Array },
  target: number,
  most: number,
): readonly string[] {
  const { hidden, targets, inputs, outputs, data } = model;
  const slopes = values.map((value, unit) =>
    value > 0 ? (outputs[unit * targets + target] ?? 0) * (data.inputScales[unit] ?? 0) : 0,
  );
  const parts: { readonly feature: string; readonly weight: number }[] = [];
  for (const feature of features) {
    const id = model.ids.get(feature);
    if (id === undefined) continue;
    const weight = slopes.reduce((sum, slope, unit) => sum + slope * (inputs[id * hidden + unit] ?? 0), 0);
    if (weight > 0) parts.push({ feature, weight });
  }
  return parts
    .sort((one, other) => other.weight - one.weight || byName(one.feature, other.feature))
    .slice(0, most)
    .map((part) => part.feature);
}
