import type { CuePrograms } from './cue-program.ts';
import type { FactPrograms } from './derive-facts.ts';
import type { NumberLists } from './number-lists.ts';
import type { StoredRules } from './rule-set.ts';
import type { TextList, TextSymbols, TextTable } from './text-table.ts';

/** A list of numbers in a file: the byte at which it begins, how many it has, and the bytes of each; below 0 where signed. */
export type ListRange = readonly [start: number, length: number, size: -4 | -2 | 2];

/** A text in a file: the byte at which it begins, and how many it has. */
export type TextRange = readonly [start: number, length: number];

/** Exchanges lists and texts for others: for their ranges in a file, or the other way round. */
export interface Exchange<A, B, T, U> {
  readonly list: (list: A) => B;
  readonly text: (text: T) => U;
}

/** Returns lists with both of their parts exchanged. */
export function mapLists<A, B>({ starts, numbers }: NumberLists<A>, map: (list: A) => B): NumberLists<B> {
  return { starts: map(starts), numbers: map(numbers) };
}

/** Returns a table with each of its parts exchanged. */
export function mapTable<A, B, T, U>(
  { lines, starts, slots }: TextTable<A, T>,
  { list, text }: Exchange<A, B, T, U>,
): TextTable<B, U> {
  return { lines: text(lines), starts: list(starts), slots: list(slots) };
}

function mapSymbols<A, B, T, U>(
  { table, symbols }: TextSymbols<A, T>,
  exchange: Exchange<A, B, T, U>,
): TextSymbols<B, U> {
  return { table: mapTable(table, exchange), symbols: mapLists(symbols, exchange.list) };
}

/** Returns programs with each of their parts exchanged. */
export function mapPrograms<A, B, T, U>(
  programs: CuePrograms<A, T>,
  exchange: Exchange<A, B, T, U>,
): CuePrograms<B, U> {
  const { list } = exchange;
  return {
    programs: mapLists(programs.programs, list),
    needs: mapLists(programs.needs, list),
    begins: list(programs.begins),
    spans: list(programs.spans),
    affirmed: list(programs.affirmed),
    symbols: programs.symbols,
    words: mapSymbols(programs.words, exchange),
    prefixes: mapSymbols(programs.prefixes, exchange),
    classes: mapLists(programs.classes, list),
  };
}

/** Returns the programs of facts with each of their parts exchanged. */
export function mapFacts<A, B, T, U>(
  { titles, lines }: FactPrograms<A, T>,
  exchange: Exchange<A, B, T, U>,
): FactPrograms<B, U> {
  return { titles: mapPrograms(titles, exchange), lines: mapPrograms(lines, exchange) };
}

/** Returns stored rules with each of their parts exchanged. */
export function mapRules<A, B, T, U>(
  rules: StoredRules<A, T>,
  exchange: Exchange<A, B, T, U>,
): StoredRules<B, U> {
  const phrases = ({ lines, starts }: TextList<A, T>): TextList<B, U> => ({
    lines: exchange.text(lines),
    starts: exchange.list(starts),
  });
  return {
    programs: mapPrograms(rules.programs, exchange),
    phrases: phrases(rules.phrases),
    roles: exchange.list(rules.roles),
    unless: mapLists(rules.unless, exchange.list),
    signals: rules.signals,
    headings: mapSymbols(rules.headings, exchange),
    common: rules.common,
  };
}
