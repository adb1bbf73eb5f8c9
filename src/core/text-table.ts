import type { NumberLists } from './number-lists.ts';

/**
 * Texts that are looked up, as a table that a build can store: it is there when its file is read, where a `Map` of as many
 * texts has to be filled first. A text's place is that of its line.
 */
export interface TextTable<List = ArrayLike<number>> {
  /** The texts, one a line. */
  readonly lines: string;
  /** Where each line begins; one more for the end. */
  readonly starts: List;
  /** A power of two of slots, each with the place of a text plus one, or 0: a text stands at its hash or behind it. */
  readonly slots: List;
}

/** Slots for each text at least: where most are empty, a text that is not there is soon known not to be. */
const ROOM = 2;

/** Texts that tokens can be, and by its place the symbols that each belongs to. */
export interface TextSymbols<List = ArrayLike<number>> {
  readonly table: TextTable<List>;
  readonly symbols: NumberLists<List>;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Returns the place of a text, or -1. */
export function placeIn({ lines, starts, slots }: TextTable, text: string): number {
  const mask = slots.length - 1;
  for (let slot = hashOf(text) & mask; ; slot = (slot + 1) & mask) {
    const place = (slots[slot] ?? 0) - 1;
    if (place < 0) return -1;
    const start = starts[place] ?? 0;
    if ((starts[place + 1] ?? 0) - start === text.length + 1 && lines.startsWith(text, start)) return place;
  }
}

/** Returns the table of some texts, each one line; of equal ones the last counts, as in a `Map`. */
export function tableOf(texts: readonly string[]): TextTable<Int32Array> {
  const starts = new Int32Array(texts.length + 1);
  let size = 1;
  while (size < texts.length * ROOM + 1) size *= 2;
  const slots = new Int32Array(size);
  const lines = texts.map((text) => `${text}\n`).join('');
  texts.forEach((text, place) => {
    starts[place + 1] = (starts[place] ?? 0) + text.length + 1;
    const known = placeIn({ lines, starts, slots }, text);
    let slot = hashOf(text) & (size - 1);
    while (slots[slot] !== 0 && slots[slot] !== known + 1) slot = (slot + 1) & (size - 1);
    slots[slot] = place + 1;
  });
  return { lines, starts, slots };
}

/** Returns the texts of a table, by place. */
export function textsOf({ lines }: TextTable): readonly string[] {
  return lines.split('\n').slice(0, -1);
}
