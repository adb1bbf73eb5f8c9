import type { Pressure } from './demand.ts';
import type { Said } from './judge-norms.ts';
import { matchCue } from './match-cue.ts';
import type { Reading } from './read-statements.ts';

/** An answer that gives no reason: `N/A`, `None.`, `Not applicable`. */
const BARE =
  /^[\s*_`("]*(?:n\s*\/?\s*a|none|no|nil|nothing|nope|not (?:applicable|needed|required)|[-–—]+)[\s*_`").!]*$/i;

/**
 * Returns what a text says of one dimension apart from its level: whether a bare `N/A` is all that stands where it is
 * answered, and whether a phrase of the fact that owes it answers it anywhere. `place` is the dimension's in the rule set.
 */
export function whatIsSaid(readings: readonly Reading[], place: number, pressure: Pressure | null): Said {
  if (pressure === null) return { bare: false, otherwise: false };
  const under = readings.filter((reading) => reading.under.includes(place));
  return {
    bare: under.length > 0 && under.every(({ statement }) => BARE.test(statement.text)),
    otherwise: readings.some(({ tokens }) =>
      pressure.answers.some((pattern) => matchCue(pattern, tokens) !== null),
    ),
  };
}
