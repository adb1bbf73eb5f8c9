import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import { LEVEL_TARGETS } from '../../src/core/model.ts';
import type { Sample } from './dataset.ts';
import { addDocumentSlopes, type Further } from './document-loss.ts';
import { indexRow, vocabulary, type IndexedRow } from './index-rows.ts';
import {
  begin,
  learn,
  logitsOfIds,
  randomFrom,
  type Fitting,
  type FitOptions,
  type Network,
} from './network.ts';

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = list[at];
    const swapped = list[other];
    if (kept !== undefined && swapped !== undefined) [list[at], list[other]] = [swapped, kept];
  }
}

/** A document in figures. */
interface IndexedSample {
  readonly sample: Sample;
  readonly rows: readonly IndexedRow[];
}

/** The slopes that the levels of the whole document give each of its statements. */
function slopesOf(
  state: Fitting,
  { sample, rows }: IndexedSample,
  further: Further,
  weight: number,
): readonly Float32Array[] | null {
  if (weight === 0) return null;
  const slopes = rows.map(() => new Float32Array(DIMENSION_IDS.length * LEVEL_TARGETS));
  const sums = rows.map((row) => logitsOfIds(state, row.ids));
  addDocumentSlopes(sample, sums, further, weight, slopes);
  return slopes;
}

/**
 * Returns the network of some samples, fitted by AdaGrad, document by document: each statement learns its own labels, and
 * the few that decide the level of their document learn from that too. The same samples give the same bytes.
 */
export function fit(
  samples: readonly Sample[],
  slots: readonly string[],
  further: Further,
  options: FitOptions,
): Network {
  const targets = DIMENSION_IDS.length * LEVEL_TARGETS + slots.length;
  const features = vocabulary(samples, options);
  const indexed = samples.map((sample) => ({
    sample,
    rows: sample.rows.map((row) => indexRow(row, sample.weights, features, slots)),
  }));
  const random = randomFrom(options.seed);
  const state = begin(features, targets, options.hidden, random);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    shuffle(indexed, random);
    for (const one of indexed) {
      const slopes = slopesOf(state, one, further, options.documentWeight * one.sample.documentShare);
      one.rows.forEach((row, at) => {
        learn(state, row, rate, options, random, slopes?.[at] ?? null);
      });
    }
  }
  return state;
}
