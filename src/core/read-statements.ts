import { areFragments, particularsOf, type Particulars } from './common-words.ts';
import { scanCues } from './cue-index.ts';
import { cueFindings, type CueFinding } from './cue-findings.ts';
import type { Document, Statement } from './document.ts';
import { featureWords } from './features.ts';
import type { CueMatch } from './match-cue.ts';
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
  /** What the hits say, by dimension. */
  readonly cues: ReadonlyMap<number, CueFinding>;
  /** How it is said: names of `rules/signals.yml`. */
  readonly signals: readonly string[];
  readonly particulars: Particulars;
  /** Its words in the form of features. */
  readonly words: readonly string[];
  /** Dimensions whose label or nearest heading the statement stands under. */
  readonly under: readonly number[];
}

/** Looks a heading or label up; a document repeats them at every statement, so each is kept. */
function headingFinder(rules: RuleSet): (place: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (place) => {
    const found = known.get(place) ?? rules.byHeading.get(normalizeHeading(place)) ?? [];
    known.set(place, found);
    return found;
  };
}

function dimensionsUnder(
  { label, leadIn, headings, columns }: Statement,
  find: (place: string) => readonly number[],
): readonly number[] {
  const places = [label, leadIn, headings.at(-2), headings.at(-1), ...(columns ?? [])];
  const found = places.flatMap((place) => (place === null || place === undefined ? [] : find(place)));
  return found.length < 2 ? found : [...new Set(found)];
}

function lookUp(tokens: readonly Token[], rules: RuleSet): Pick<Reading, 'hits' | 'cues' | 'signals'> {
  const hits: CueHit[] = [];
  const signals = new Set<string>();
  const found = scanCues(rules.index, tokens);
  for (const [id, match] of found) {
    const entry = rules.entryOf(id);
    const signal = entry === undefined ? rules.signalOf(id) : undefined;
    if (signal !== undefined) signals.add(signal);
    else if (entry?.unless.every((other) => !found.has(other)) === true) hits.push({ entry, match });
  }
  return { hits, cues: cueFindings(hits), signals: [...signals] };
}

/** A label is part of what is said (`Assumes: …`), so it is read with the words that follow it. */
function wordsOf(statement: Statement): string {
  return statement.label === null ? statement.text : `${statement.label}: ${statement.text}`;
}

/** Takes the sentences of a paragraph that are words in a row for the list that they are. */
function withFragments(readings: readonly Reading[]): readonly Reading[] {
  const lists = new Set<number>();
  for (let from = 0, to = 0; from < readings.length; from = to) {
    const block = readings[from]?.statement.block ?? 0;
    while (readings[to]?.statement.block === block) to += 1;
    if (areFragments(readings.slice(from, to).map(({ tokens }) => tokens))) lists.add(block);
  }
  if (lists.size === 0) return readings;
  return readings.map((reading) =>
    lists.has(reading.statement.block)
      ? { ...reading, particulars: { ...reading.particulars, list: true } }
      : reading,
  );
}

/** Returns the readings of a document's statements, in order: the one pass over its words. */
export function readStatements(document: Document, rules: RuleSet): readonly Reading[] {
  const find = headingFinder(rules);
  const readings = document.statements.map((statement) => {
    const text = wordsOf(statement);
    const tokens = tokenize(text);
    return {
      statement,
      tokens,
      words: featureWords(tokens),
      particulars: particularsOf(tokens, text.length - statement.text.length, rules.common),
      ...lookUp(tokens, rules),
      under: dimensionsUnder(statement, find),
    };
  });
  return withFragments(readings);
}
