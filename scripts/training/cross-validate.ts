import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import type { Sample } from './dataset.ts';
import { atStated, weightedKappa } from './quality.ts';

/** Returns the folds of a sample list: whole repositories, balanced by their number of documents. */
export function foldsOf(samples: readonly Sample[], folds: number): readonly number[] {
  const sizes = new Map<string, number>();
  for (const sample of samples) sizes.set(sample.repository, (sizes.get(sample.repository) ?? 0) + 1);
  const load = new Array<number>(folds).fill(0);
  const place = new Map<string, number>();
  for (const [repository, size] of [...sizes].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))) {
    const lightest = load.indexOf(Math.min(...load));
    load[lightest]! += size;
    place.set(repository, lightest);
  }
  return samples.map((sample) => place.get(sample.repository) ?? 0);
}

/** Returns three rising thresholds on a score that give the best kappa, by coordinate ascent over quantiles. */
export function bestThresholds(scores: readonly number[], gold: readonly number[], mostOver = 1): readonly [number, number, number] {
  const sorted = [...scores].sort((one, other) => one - other);
  const quantile = (share: number): number => sorted[Math.min(sorted.length - 1, Math.max(0, Math.floor(share * sorted.length)))] ?? 0;
  const grid = [...new Set(Array.from({ length: 80 }, (_, at) => quantile(at < 40 ? 0.2 + (0.65 * at) / 40 : 0.85 + (0.1495 * (at - 40)) / 40)))];
  let best: [number, number, number] = [1, 2, 3].map((level) => quantile(1 - Math.max(0.002, gold.filter((one) => one >= level).length / gold.length))) as [number, number, number];
  const value = (thresholds: readonly number[]): number => {
    const got = scores.map((score) => levelAt(score, thresholds));
    const { over } = atStated(gold, got);
    return weightedKappa(gold, got) - (over > mostOver ? (over - mostOver) * 4 : 0);
  };
  let top = value(best);
  for (let round = 0; round < 3; round += 1)
    for (let at = 0; at < 3; at += 1)
      for (const candidate of grid) {
        const tried: [number, number, number] = [...best];
        tried[at] = candidate;
        if (tried[0] > tried[1] || tried[1] > tried[2]) continue;
        const got = value(tried);
        if (got > top + 1e-9) [top, best] = [got, tried];
      }
  return best;
}

/** Returns the level of a score. */
export function levelAt(score: number, thresholds: readonly number[]): number {
  return thresholds.filter((threshold) => score >= threshold).length;
}

/** Returns a line with the figures of a grading of all samples: `got[document][dimension]`. */
export function figures(samples: readonly Sample[], got: readonly (readonly number[])[]): string {
  const per = DIMENSION_IDS.map((_, dimension) => {
    const rows = samples.flatMap((sample, at) => (sample.measured && (sample.levels[dimension] ?? -1) >= 0 ? [[sample.levels[dimension] ?? 0, got[at]?.[dimension] ?? 0] as const] : []));
    return { gold: rows.map((row) => row[0]), got: rows.map((row) => row[1]) };
  });
  const kappas = per.map((one) => weightedKappa(one.gold, one.got));
  const core = per.slice(0, 4);
  const pooled = { gold: core.flatMap((one) => one.gold), got: core.flatMap((one) => one.got) };
  const all = { gold: per.flatMap((one) => one.gold), got: per.flatMap((one) => one.got) };
  const { f1, over } = atStated(pooled.gold, pooled.got);
  const mean = kappas.slice(0, 4).reduce((sum, one) => sum + one, 0) / 4;
  return `core ${mean.toFixed(4)} [${kappas.map((one) => one.toFixed(2)).join(' ')}] pooled ${weightedKappa(pooled.gold, pooled.got).toFixed(3)} F1 ${f1.toFixed(3)} over ${over.toFixed(3)} all ${weightedKappa(all.gold, all.got).toFixed(3)} all-over ${atStated(all.gold, all.got).over.toFixed(3)}`;
}
