import { LegibleError } from '../errors.ts';
import { byPlace, partsOf } from './place.ts';

/** Something wrong in a file. */
export interface Mistake {
  /** `path:line:column`. */
  readonly where: string;
  /** What was found and what was expected. */
  readonly text: string;
}

/** More are seldom read at once; the rest are told when these are mended. */
const MOST_TOLD = 20;

/**
 * Ends the reading of a file that has mistakes: the first in the file is the error's message, the others stand beside it.
 * @throws LegibleError where there is a mistake.
 */
export function refuseMistakes(mistakes: readonly Mistake[], hint: string): void {
  const inOrder = [...mistakes].sort((one, other) => byPlace(partsOf(one.where), partsOf(other.where)));
  const told = [...new Set(inOrder.map(({ where, text }) => `${where}: ${text}`))];
  const [first, ...others] = told.slice(0, MOST_TOLD);
  if (first !== undefined) throw new LegibleError(first, { hint, others });
}
