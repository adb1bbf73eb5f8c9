import { scaleOf } from '../../src/core/model.ts';
import type { IndexedRow } from './index-rows.ts';

/** A network with one hidden layer: features to hidden units to targets (dimension × level, then slots). */
export interface Network {
  readonly features: ReadonlyMap<string, number>;
  readonly hidden: number;
  readonly targets: number;
  /** Features × hidden units. */
  readonly inputs: Float32Array;
  readonly hiddenBias: Float32Array;
  /** Hidden units × targets. */
  readonly outputs: Float32Array;
  readonly bias: Float32Array;
}

/** How the network is fitted. */
export interface FitOptions {
  readonly epochs: number;
  readonly hidden: number;
  /** First step of AdaGrad for the weights; it falls to a tenth. */
  readonly rate: number;
  /** Step for the targets' bias. */
  readonly biasRate: number;
  /** Features of fewer documents are left out. */
  readonly fewestDocuments: number;
  /** Features kept, the most frequent. */
  readonly mostFeatures: number;
  readonly seed: number;
  /** Share of features hidden in each step, so that no single word carries a verdict. */
  readonly dropout: number;
  /** Share of hidden units silenced in each step. */
  readonly hiddenDropout: number;
  /** What the level of a whole document counts beside those of its statements. */
  readonly documentWeight: number;
}

/** Returns numbers from 0 to 1 that are the same on every machine (a linear congruential generator). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** The spread of the first weights. */
const FIRST_INPUT = 0.1;
/** Weights are pulled to zero by this share of themselves in every step. */
const DECAY = 1e-5;

/** The state of AdaGrad: weights and the running squares of their slopes; a feature's weights share one square. */
export interface Fitting extends Network {
  readonly inputSquares: Float32Array;
  readonly hiddenSquares: Float32Array;
  readonly outputSquares: Float32Array;
  readonly biasSquares: Float32Array;
  readonly values: Float32Array;
  readonly slopes: Float32Array;
  readonly hiddenSlopes: Float32Array;
}

/** Fills a list with normally distributed numbers (Box and Muller). */
function fillNormal(list: Float32Array, spread: number, random: () => number): Float32Array {
  return list.map(() => spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
}

/** Returns the state of a fitting before its first step. */
export function begin(
  features: ReadonlyMap<string, number>,
  targets: number,
  hidden: number,
  random: () => number,
): Fitting {
  return {
    features,
    hidden,
    targets,
    inputs: fillNormal(new Float32Array(features.size * hidden), FIRST_INPUT, random),
    hiddenBias: new Float32Array(hidden),
    outputs: fillNormal(new Float32Array(hidden * targets), 1 / Math.sqrt(hidden), random),
    bias: new Float32Array(targets).fill(-3),
    inputSquares: new Float32Array(features.size).fill(1e-3),
    hiddenSquares: new Float32Array(hidden).fill(1e-2),
    outputSquares: new Float32Array(hidden * targets).fill(1e-2),
    biasSquares: new Float32Array(targets).fill(1),
    values: new Float32Array(hidden),
    slopes: new Float32Array(targets),
    hiddenSlopes: new Float32Array(hidden),
  };
}

/** Fills `values` with the hidden units of a row. */
function forwardHidden(network: Network, ids: Int32Array, values: Float32Array): void {
  const { hidden, inputs } = network;
  const scale = scaleOf(ids.length);
  values.fill(0);
  for (const id of ids)
    for (let unit = 0, at = id * hidden; unit < hidden; unit += 1, at += 1)
      values[unit] = (values[unit] ?? 0) + (inputs[at] ?? 0);
  for (let unit = 0; unit < hidden; unit += 1)
    values[unit] = Math.max(0, (values[unit] ?? 0) * scale + (network.hiddenBias[unit] ?? 0));
}

/** Adds what the hidden units give each target to `sums`. */
function forwardTargets({ targets, outputs }: Network, values: Float32Array, sums: Float32Array): void {
  for (let unit = 0; unit < values.length; unit += 1) {
    const value = values[unit] ?? 0;
    if (value === 0) continue;
    for (let target = 0, at = unit * targets; target < targets; target += 1, at += 1)
      sums[target] = (sums[target] ?? 0) + (outputs[at] ?? 0) * value;
  }
}

/** One statement to learn from, and what its document says of its labels. */
export interface Lesson {
  readonly row: IndexedRow;
  /** Slopes of the level targets that the document's levels add. */
  readonly slopes: Float32Array;
  /** What a label above level 0 counts, for each level target. */
  readonly shares: Float32Array;
}

/** Turns the targets' logits into the slopes of the loss. */
function lossSlopes({ slopes }: Fitting, { row, slopes: more, shares }: Lesson): void {
  for (let target = 0; target < slopes.length; target += 1) {
    const chance = 1 / (1 + Math.exp(-(slopes[target] ?? 0)));
    const label = row.labels[target] ?? 0;
    const share = label > 0 ? (shares[target] ?? 1) : 1;
    slopes[target] = (chance - label) * (row.weights[target] ?? 0) * share + (more[target] ?? 0);
  }
}

function stepOutputs(state: Fitting, rate: number): void {
  const { targets, outputs, outputSquares, values, slopes, hiddenSlopes } = state;
  for (let unit = 0; unit < values.length; unit += 1) {
    const value = values[unit] ?? 0;
    hiddenSlopes[unit] = 0;
    if (value === 0) continue;
    let sum = 0;
    for (let target = 0, at = unit * targets; target < targets; target += 1, at += 1) {
      const weight = outputs[at] ?? 0;
      const slope = slopes[target] ?? 0;
      sum += weight * slope;
      const own = slope * value + DECAY * weight;
      const square = (outputSquares[at] ?? 0) + own * own;
      outputSquares[at] = square;
      outputs[at] = weight - (rate * own) / Math.sqrt(square);
    }
    hiddenSlopes[unit] = sum;
  }
}

function stepBias(weights: Float32Array, squares: Float32Array, slopes: Float32Array, rate: number): void {
  for (let at = 0; at < weights.length; at += 1) {
    const slope = slopes[at] ?? 0;
    if (slope === 0) continue;
    const square = (squares[at] ?? 0) + slope * slope;
    squares[at] = square;
    weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square);
  }
}

function stepInputs(state: Fitting, ids: Int32Array, rate: number): void {
  const { hidden, inputs, inputSquares, hiddenSlopes } = state;
  const scale = scaleOf(ids.length);
  let norm = 0;
  for (const slope of hiddenSlopes) norm += slope * slope;
  norm *= (scale * scale) / hidden;
  for (const id of ids) {
    const square = (inputSquares[id] ?? 0) + norm;
    inputSquares[id] = square;
    const step = rate / Math.sqrt(square);
    for (let unit = 0, at = id * hidden; unit < hidden; unit += 1, at += 1) {
      const weight = inputs[at] ?? 0;
      inputs[at] = weight - step * ((hiddenSlopes[unit] ?? 0) * scale + DECAY * weight);
    }
  }
}

/** Silences some of the units for this step and raises the others, so that their sum stays. */
function dropHidden(values: Float32Array, share: number, random: () => number): void {
  for (let unit = 0; unit < values.length; unit += 1)
    values[unit] = random() < share ? 0 : (values[unit] ?? 0) / (1 - share);
}

/** Moves the weights by one statement. */
export function learn(
  state: Fitting,
  lesson: Lesson,
  rate: number,
  options: FitOptions,
  random: () => number,
): void {
  const ids = lesson.row.ids.filter(() => random() >= options.dropout);
  forwardHidden(state, ids, state.values);
  dropHidden(state.values, options.hiddenDropout, random);
  state.slopes.set(state.bias);
  forwardTargets(state, state.values, state.slopes);
  lossSlopes(state, lesson);
  stepOutputs(state, rate);
  state.hiddenSlopes.forEach((slope, unit) => {
    state.hiddenSlopes[unit] = slope / (1 - options.hiddenDropout);
  });
  stepBias(state.bias, state.biasSquares, state.slopes, options.biasRate);
  stepBias(state.hiddenBias, state.hiddenSquares, state.hiddenSlopes, rate);
  stepInputs(state, ids, rate);
}

/** Returns the logits of a statement's places of features for every target. */
export function logitsOfIds(network: Network, ids: Int32Array): Float64Array {
  const values = new Float32Array(network.hidden);
  const sums = Float32Array.from(network.bias);
  forwardHidden(network, ids, values);
  forwardTargets(network, values, sums);
  return Float64Array.from(sums);
}

/** Returns the logits of a statement's features for every target. */
export function logits(network: Network, names: readonly string[]): Float64Array {
  return logitsOfIds(network, Int32Array.from(names.flatMap((name) => network.features.get(name) ?? [])));
}
