import type { DimensionId } from './dimension.ts';

/** What cannot be mended after the merge is asked first. */
const LEAST_REVERSIBLE_FIRST: readonly DimensionId[] = [
  'rollback',
  'risk',
  'assumptions',
  'stabilization',
  'sequencing',
  'tradeoffs',
  'observability',
  'constraints',
  'scope',
  'uncertainty',
  'priorities',
];

/** Returns the place of a dimension among all, the least reversible at 0; a team's own come last. */
export function reversibility(id: DimensionId): number {
  const place = LEAST_REVERSIBLE_FIRST.indexOf(id);
  return place < 0 ? LEAST_REVERSIBLE_FIRST.length : place;
}
