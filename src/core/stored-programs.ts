import type { CuePrograms } from './cue-program.ts';
import type { NumberLists } from './number-lists.ts';
import type { TextSymbols, TextTable } from './text-table.ts';

/** A list of numbers in a file of numbers: where it begins, and how many it has. */
export type Range = readonly [start: number, length: number];

/** Returns a table with each of its lists exchanged for another. */
export function mapTable<A, B>({ lines, starts, slots }: TextTable<A>, map: (list: A) => B): TextTable<B> {
  return { lines, starts: map(starts), slots: map(slots) };
}

/** Returns programs with each of their lists exchanged for another: for its range in a file, or the other way round. */
export function mapPrograms<A, B>(programs: CuePrograms<A>, map: (list: A) => B): CuePrograms<B> {
  const lists = ({ starts, numbers }: NumberLists<A>): NumberLists<B> => ({
    starts: map(starts),
    numbers: map(numbers),
  });
  const texts = ({ table, symbols }: TextSymbols<A>): TextSymbols<B> => ({
    table: mapTable(table, map),
    symbols: lists(symbols),
  });
  return {
    programs: lists(programs.programs),
    needs: lists(programs.needs),
    begins: map(programs.begins),
    spans: map(programs.spans),
    affirmed: map(programs.affirmed),
    symbols: programs.symbols,
    words: texts(programs.words),
    prefixes: texts(programs.prefixes),
    classes: lists(programs.classes),
  };
}
