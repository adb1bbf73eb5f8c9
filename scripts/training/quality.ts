/** Returns the quadratic weighted kappa of two gradings on 0–3: 1 for agreement, 0 for chance. */
export function weightedKappa(gold: readonly number[], got: readonly number[]): number {
  const goldCounts = [0, 0, 0, 0];
  const gotCounts = [0, 0, 0, 0];
  let observed = 0;
  gold.forEach((level, at) => {
    const other = got[at] ?? 0;
    goldCounts[level] = (goldCounts[level] ?? 0) + 1;
    gotCounts[other] = (gotCounts[other] ?? 0) + 1;
    observed += (level - other) ** 2;
  });
  let expected = 0;
  for (let one = 0; one < 4; one += 1)
    for (let other = 0; other < 4; other += 1)
      expected += ((goldCounts[one] ?? 0) * (gotCounts[other] ?? 0) * (one - other) ** 2) / gold.length;
  return expected === 0 ? 1 : 1 - observed / expected;
}

/** Returns F1 at level 2 and the share of gold levels below 2 that are put at 2 or above. */
export function atStated(
  gold: readonly number[],
  got: readonly number[],
): { readonly f1: number; readonly over: number } {
  let both = 0;
  let onlyGot = 0;
  let onlyGold = 0;
  let low = 0;
  gold.forEach((level, at) => {
    const stated = (got[at] ?? 0) >= 2;
    if (level >= 2 && stated) both += 1;
    else if (stated) onlyGot += 1;
    else if (level >= 2) onlyGold += 1;
    if (level < 2) low += 1;
  });
  return { f1: (2 * both) / Math.max(1, 2 * both + onlyGot + onlyGold), over: onlyGot / Math.max(1, low) };
}
