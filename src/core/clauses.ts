import type { FoundFact } from './change-fact.ts';
import { parseCuePattern } from './cue-pattern.ts';
import { includesName } from './exemption.ts';
import { matchesAny } from './globs.ts';
import { matchCue } from './match-cue.ts';
import type { Clause } from './norms.ts';
import type { ReviewInput } from './review-input.ts';
import { tokenize } from './tokens.ts';

/** A clause that holds for a change, and the file that made it hold; null where title, labels or the size did. */
export interface HeldClause {
  readonly clause: Clause;
  readonly file: string | null;
}

function titleMatches(phrases: readonly string[], title: string | null): boolean {
  const tokens = tokenize(title ?? '');
  return phrases.some((phrase) => matchCue(parseCuePattern(phrase, {}), tokens) !== null);
}

function heldClause(clause: Clause, input: ReviewInput, facts: readonly FoundFact[]): HeldClause | null {
  const fact = facts.find(({ id }) => clause.facts.includes(id));
  if (clause.facts.length > 0 && fact === undefined) return null;
  const path = input.files.find((file) => matchesAny(file.path, clause.paths))?.path;
  if (clause.paths.length > 0 && path === undefined) return null;
  if (clause.labels.length > 0 && !input.labels.some((label) => includesName(clause.labels, label)))
    return null;
  if (clause.title.length > 0 && !titleMatches(clause.title, input.title)) return null;
  return { clause, file: path ?? fact?.file ?? null };
}

/** Returns the clauses all of whose conditions hold for a change, in the order of the norms. */
export function heldClauses(
  clauses: readonly Clause[],
  input: ReviewInput,
  facts: readonly FoundFact[],
): readonly HeldClause[] {
  return clauses.flatMap((clause) => heldClause(clause, input, facts) ?? []);
}
