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

/** What a clause's conditions are held against. */
export interface Situation {
  readonly input: ReviewInput;
  readonly facts: readonly FoundFact[];
  /** The words of an RFC's status, in lower case; none for a description. */
  readonly status: readonly string[];
}

/** A clause about RFCs speaks of the RFC itself, one about descriptions of all that changed. */
function pathsOf({ profile, path, files }: ReviewInput): readonly string[] {
  return profile === 'rfc' ? [path ?? ''] : files.map((file) => file.path);
}

function heldClause(clause: Clause, { input, facts, status }: Situation): HeldClause | null {
  const fact = facts.find(({ id }) => clause.facts.includes(id));
  if (clause.facts.length > 0 && fact === undefined) return null;
  const path = pathsOf(input).find((each) => matchesAny(each, clause.paths));
  if (clause.paths.length > 0 && path === undefined) return null;
  if (clause.labels.length > 0 && !input.labels.some((label) => includesName(clause.labels, label)))
    return null;
  if (clause.title.length > 0 && !titleMatches(clause.title, input.title)) return null;
  if (clause.status.length > 0 && !status.some((word) => includesName(clause.status, word))) return null;
  return { clause, file: path ?? fact?.file ?? null };
}

/** Returns the clauses all of whose conditions hold, in the order of the norms. */
export function heldClauses(clauses: readonly Clause[], situation: Situation): readonly HeldClause[] {
  return clauses.flatMap((clause) => heldClause(clause, situation) ?? []);
}
