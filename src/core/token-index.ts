import { CLASSES, STEM, type CuePrograms } from './cue-program.ts';
import { isClauseEnd, isNegation } from './match-cue.ts';
import { listAt } from './number-lists.ts';
import { placeIn, textsOf } from './text-table.ts';
import type { Token, TokenClass } from './tokens.ts';

/** What is looked up in a token: the symbols that it is, and what it does to the words around it. */
export interface TokenEntry {
  readonly symbols: readonly number[];
  readonly endsClause: boolean;
  readonly negates: boolean;
}

/** The words of cues, with what is known of the tokens met so far. */
export interface TokenIndex {
  readonly programs: CuePrograms;
  /** The prefixes of the programs, by place. */
  readonly prefixes: readonly string[];
  /** The places of prefixes, by their first letters; those with fewer letters under the empty word. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** The symbols of each class of tokens seen before. */
  readonly ofClass: Map<TokenClass, readonly number[]>;
  /** Tokens seen before, by class; emptied when it grows large. */
  readonly seen: Map<TokenClass, Map<string, TokenEntry>>;
}

/** Distinct tokens of a class that are kept: a text has about a thousand, and cues, facts, habits and contradictions keep their own. */
const MOST_SEEN = 4_000;

function placesByStem(prefixes: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  prefixes.forEach((prefix, place) => {
    const key = prefix.length < STEM ? '' : prefix.slice(0, STEM);
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  });
  return places;
}

/** Returns the index of the words of some cues. */
export function indexTokens(programs: CuePrograms): TokenIndex {
  const prefixes = textsOf(programs.prefixes.table);
  return { programs, prefixes, byStem: placesByStem(prefixes), ofClass: new Map(), seen: new Map() };
}

/** Returns the symbols of every token of a class. */
function symbolsOfClass({ programs, ofClass }: TokenIndex, kind: TokenClass): readonly number[] {
  const known = ofClass.get(kind);
  if (known !== undefined) return known;
  const named = (name: TokenClass | 'any'): readonly number[] =>
    listAt(programs.classes, CLASSES.indexOf(name));
  const symbols = [
    ...named(kind),
    ...(kind === 'quantity' ? named('number') : []),
    ...(kind === 'mark' ? [] : named('any')),
  ];
  ofClass.set(kind, symbols);
  return symbols;
}

/** Returns the symbols of a word beside those of its class. */
function symbolsOfWord({ programs, prefixes, byStem }: TokenIndex, { text, kind }: Token): readonly number[] {
  const word = placeIn(programs.words.table, text);
  const symbols = word < 0 ? [] : [...listAt(programs.words.symbols, word)];
  if (kind !== 'mark')
    for (const key of [text.slice(0, STEM), ''])
      for (const place of byStem.get(key) ?? [])
        if (text.startsWith(prefixes[place] ?? '')) symbols.push(...listAt(programs.prefixes.symbols, place));
  return symbols;
}

function lookUp(index: TokenIndex, token: Token): TokenEntry {
  const ofClass = symbolsOfClass(index, token.kind);
  const ofWord = symbolsOfWord(index, token);
  return {
    // Most words are in no cue: they share a list. A list made by `concat` holds no room for more.
    symbols: ofWord.length === 0 ? ofClass : ofWord.concat(ofClass),
    endsClause: isClauseEnd(token),
    negates: isNegation(token.text),
  };
}

/** Returns what is looked up in a token, once for each that is met. */
export function entryOf(index: TokenIndex, token: Token): TokenEntry {
  const kept = index.seen.get(token.kind);
  const byText = kept === undefined || kept.size > MOST_SEEN ? new Map<string, TokenEntry>() : kept;
  if (byText !== kept) index.seen.set(token.kind, byText);
  const known = byText.get(token.text);
  if (known !== undefined) return known;
  const entry = lookUp(index, token);
  byText.set(token.text, entry);
  return entry;
}
