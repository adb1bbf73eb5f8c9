import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import { LEVEL_TARGETS } from '../../src/core/model.ts';
import type { Sample } from './dataset.ts';
import { documentSlopes, passageShares, sampleOdds, type Further } from './document-loss.ts';
import { indexRow, vocabulary, type IndexedRow } from './index-rows.ts';
import {
  begin,
  learn,
  logitsOfIds,
  randomFrom,
  type Fitting,
  type FitOptions,
  type Lesson,
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

/** What a document as a whole says of the labels of each of its statements. */
function lessonsOf(
  state: Fitting,
  { sample, rows }: IndexedSample,
  further: Further,
  documentWeight: number,
): readonly Lesson[] {
  const odds = sampleOdds(
    sample,
    rows.map((row) => logitsOfIds(state, row.ids)),
    further,
  );
  const slopes = documentSlopes(sample, odds, documentWeight * sample.documentShare);
  const shares = passageShares(sample, odds);
  return rows.flatMap((row, at) => {
    const [slope, share] = [slopes[at], shares[at]];
    return slope === undefined || share === undefined ? [] : [{ row, slopes: slope, shares: share }];
  });
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
    for (const one of indexed)
      for (const lesson of lessonsOf(state, one, further, options.documentWeight))
        learn(state, lesson, rate, options, random);
  }
  return state;
}
