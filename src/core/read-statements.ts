import { scanCues } from './cue-index.ts';
import type { Document, Statement } from './document.ts';
import { matchCue, type CueMatch } from './match-cue.ts';
import { normalizeHeading, type CueEntry, type RuleSet } from './rule-set.ts';
import { tokenize, type Token } from './tokens.ts';

/** A cue that matched a statement, and where. */
export interface CueHit {
  readonly entry: CueEntry;
  readonly match: CueMatch;
}

/** A statement with everything that is looked up in it once, for all dimensions. */
export interface Reading {
  readonly statement: Statement;
  readonly tokens: readonly Token[];
  readonly hits: readonly CueHit[];
  /** Dimensions whose label or nearest heading the statement stands under. */
  readonly under: readonly number[];
}

function dimensionsUnder(statement: Statement, rules: RuleSet): readonly number[] {
  const places = [statement.label, statement.leadIn, ...statement.headings.slice(-2)];
  const found = places.flatMap((place) =>
    place === null ? [] : (rules.byHeading.get(normalizeHeading(place)) ?? []),
  );
  const columns = (statement.columns ?? []).flatMap(
    (column) => rules.byHeading.get(normalizeHeading(column)) ?? [],
  );
  return [...new Set([...found, ...columns])];
}

function hitsOf(tokens: readonly Token[], rules: RuleSet): readonly CueHit[] {
  const hits: CueHit[] = [];
  for (const [id, match] of scanCues(rules.index, tokens)) {
    const entry = rules.entries[id];
    if (entry === undefined || entry.unless.some((pattern) => matchCue(pattern, tokens) !== null)) continue;
    hits.push({ entry, match });
  }
  return hits;
}

/** Returns the readings of a document's statements, in order: the one pass over its words. */
export function readStatements(document: Document, rules: RuleSet): readonly Reading[] {
  return document.statements.map((statement) => {
    const tokens = tokenize(statement.text);
    return { statement, tokens, hits: hitsOf(tokens, rules), under: dimensionsUnder(statement, rules) };
  });
}
