import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import { levelOfScores, type LevelOdds } from '../../src/core/document-level.ts';
import type { Sample } from './dataset.ts';
import { atStated, weightedKappa } from './quality.ts';

/** Returns the folds of a sample list: whole repositories, balanced by their number of documents. */
export function foldsOf(samples: readonly Sample[], folds: number): readonly number[] {
  const sizes = new Map<string, number>();
  for (const sample of samples) sizes.set(sample.repository, (sizes.get(sample.repository) ?? 0) + 1);
  const load = new Array<number>(folds).fill(0);
  const place = new Map<string, number>();
  for (const [repository, size] of [...sizes].sort(
    (one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1),
  )) {
    const lightest = load.indexOf(Math.min(...load));
    load[lightest] = (load[lightest] ?? 0) + size;
    place.set(repository, lightest);
  }
  return samples.map((sample) => place.get(sample.repository) ?? 0);
}

/** Shares of the documents at which a threshold is tried: finer near the top, where the levels part. */
const SHARES = Array.from({ length: 60 }, (_, at) =>
  at < 30 ? 0.2 + (0.65 * at) / 30 : 0.85 + (0.1495 * (at - 30)) / 30,
);
/** What F1 at level 2 counts beside kappa: kappa alone leaves rare levels out. */
const F1_WEIGHT = 0.45;
/**
 * Agreement given up for a lower threshold of level 2: a question whose answer stands there costs more than one not asked. It
 * was 0.015 while first labels chose: what they leave out pushes a threshold up.
 */
const PATIENCE = 0.005;
const ROUNDS = 3;
/** The lowest thresholds: agreement alone would give a rare level to whatever is least unlike it. */
const LOWEST: LevelOdds = [0.1, 0.3, 0.35];

/** Returns a threshold for each level that together give the best agreement, by coordinate ascent over quantiles. */
export function bestThresholds(scores: readonly LevelOdds[], levels: readonly number[]): LevelOdds {
  const columns = ([0, 1, 2] as const).map((level) =>
    scores.map((one) => one[level]).sort((one, other) => one - other),
  );
  const grids = columns.map((column, level) => [
    ...new Set(
      SHARES.map((share) =>
        Math.max(
          LOWEST[level] ?? 0,
          column[Math.min(column.length - 1, Math.floor(share * column.length))] ?? 1,
        ),
      ),
    ),
  ]);
  const value = (thresholds: LevelOdds): number => {
    const got = scores.map((one) => levelOfScores(one, thresholds));
    return weightedKappa(levels, got) + F1_WEIGHT * atStated(levels, got).f1;
  };
  let best: LevelOdds = [0.4, 0.4, 0.4];
  let top = value(best);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const level of [0, 1, 2] as const)
      for (const candidate of grids[level] ?? []) {
        const tried: LevelOdds = [
          level === 0 ? candidate : best[0],
          level === 1 ? candidate : best[1],
          level === 2 ? candidate : best[2],
        ];
        const got = value(tried);
        if (got > top + 1e-9) [top, best] = [got, tried];
      }
  const lower = (grids[1] ?? [])
    .map((candidate): LevelOdds => [best[0], candidate, best[2]])
    .find((tried) => tried[1] < best[1] && value(tried) >= top - PATIENCE);
  return lower ?? best;
}

/** Returns a line with the figures of a grading of all samples: `got[document][dimension]`. */
export function figures(samples: readonly Sample[], got: readonly (readonly number[])[]): string {
  const per = DIMENSION_IDS.map((_, dimension) => {
    const rows = samples.flatMap((sample, at) =>
      sample.measured && (sample.gold[dimension] ?? -1) >= 0
        ? [[sample.gold[dimension] ?? 0, got[at]?.[dimension] ?? 0] as const]
        : [],
    );
    return { gold: rows.map((row) => row[0]), got: rows.map((row) => row[1]) };
  });
  const kappas = per.map((one) => weightedKappa(one.gold, one.got));
  const pool = (list: typeof per): (typeof per)[number] => ({
    gold: list.flatMap((one) => one.gold),
    got: list.flatMap((one) => one.got),
  });
  const core = pool(per.slice(0, 4));
  const all = pool(per);
  const mean = kappas.slice(0, 4).reduce((sum, one) => sum + one, 0) / 4;
  const { f1, over } = atStated(core.gold, core.got);
  return [
    `mean core QWK ${mean.toFixed(4)}, pooled core QWK ${weightedKappa(core.gold, core.got).toFixed(3)}, F1 ${f1.toFixed(3)}, over-credit ${over.toFixed(3)}`,
    `all eleven pooled QWK ${weightedKappa(all.gold, all.got).toFixed(3)}, over-credit ${atStated(all.gold, all.got).over.toFixed(3)}`,
    DIMENSION_IDS.map((id, at) => `${id} ${(kappas[at] ?? 0).toFixed(2)}`).join(', '),
  ].join('\n');
}
