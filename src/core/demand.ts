import type { FoundFact } from './change-fact.ts';
import type { Document } from './document.ts';
import type { Level } from './dimension.ts';
import { findWaivers } from './find-waivers.ts';
import type { Norms, RequiredLevels } from './norms.ts';
import type { ReviewInput } from './review-input.ts';

/** What is asked of a document: levels by dimension, the file that caused each, and what its author waives. */
export interface Demand {
  readonly required: RequiredLevels;
  /** The changed file that raised the question, by dimension; a dimension that no file raised is not in it. */
  readonly causes: ReadonlyMap<string, string>;
  readonly waivers: ReadonlyMap<string, string>;
}

const NOTHING: RequiredLevels = {};

function raised(facts: readonly FoundFact[]): Pick<Demand, 'required' | 'causes'> {
  const required: Record<string, Level> = {};
  const causes = new Map<string, string>();
  for (const { fact, file } of facts) {
    for (const [dimension, level] of Object.entries(fact.owes)) {
      if (level <= (required[dimension] ?? 0)) continue;
      required[dimension] = level;
      if (file !== null) causes.set(dimension, file);
    }
  }
  return { required, causes };
}

/**
 * Returns what a document owes. A fact such as `docs-only` silences every question; without a norms file of the team,
 * what is asked of a pull request whose files are known follows from its facts alone.
 */
export function demandOf(
  document: Document,
  input: ReviewInput,
  norms: Norms,
  facts: readonly FoundFact[],
): Demand {
  const waivers = findWaivers(document);
  // A pull request that only adds an RFC owes nothing for itself; the RFC does.
  const quiet = input.profile === 'pull-request' && facts.some(({ fact }) => fact.quiet);
  const silent = document.unread !== null || quiet;
  if (silent) return { required: NOTHING, causes: new Map(), waivers };
  const known = input.profile === 'pull-request' && input.files.length > 0;
  if (!known || !norms.byFacts)
    return { required: norms.required[input.profile], causes: raised(facts).causes, waivers };
  return { ...raised(facts), waivers };
}
