import type { NumberLists } from './number-lists.ts';

/**
 * Texts that are looked up, as a table that a build can store: it is there when its file is read, where a `Map` of as many
 * texts has to be filled first. A text's place is that of its line.
 */
export interface TextTable<List = ArrayLike<number>, Text = string> {
  /** The texts, one a line, in plain ASCII: other characters, and backslashes, as `\\uXXXX`. */
  readonly lines: Text;
  /** Where each line begins; one more for the end. */
  readonly starts: List;
  /** A power of two of slots, each with the place of a text plus one, or 0: a text stands at its hash or behind it. */
  readonly slots: List;
}

/** Texts that tokens can be, and by its place the symbols that each belongs to. */
export interface TextSymbols<List = ArrayLike<number>, Text = string> {
  readonly table: TextTable<List, Text>;
  readonly symbols: NumberLists<List>;
}

/** Returns a text in plain ASCII. */
export function escaped(text: string): string {
  return text.replace(/[^\0-\x7f]|\\/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Returns the text of an escaped one. */
export function unescaped(text: string): string {
  return text.replace(/\\u(....)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Slots for each text at least: where most are empty, a text that is not there is soon known not to be. */
const ROOM = 2;
const LAST_PLAIN = 0x7f;

/** FNV-1a over the units of a plain text; null for one that must be escaped first. */
function hashOf(text: string): number | null {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > LAST_PLAIN) return null;
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

function placeOf({ lines, starts, slots }: TextTable, text: string, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const place = (slots[slot] ?? 0) - 1;
    if (place < 0) return -1;
    const start = starts[place] ?? 0;
    if ((starts[place + 1] ?? 0) - start === text.length + 1 && lines.startsWith(text, start)) return place;
  }
}

/** Returns the place of a text, or -1. */
export function placeIn(table: TextTable, text: string): number {
  const hash = hashOf(text);
  if (hash !== null && !text.includes('\\')) return placeOf(table, text, hash);
  const plain = escaped(text);
  return placeOf(table, plain, hashOf(plain) ?? 0);
}

/** Returns the table of some texts, each one line; of equal ones the last counts, as in a `Map`. */
export function tableOf(texts: readonly string[]): TextTable<Int32Array> {
  const starts = new Int32Array(texts.length + 1);
  let size = 1;
  while (size < texts.length * ROOM + 1) size *= 2;
  const slots = new Int32Array(size);
  const plain = texts.map(escaped);
  const lines = plain.map((text) => `${text}\n`).join('');
  plain.forEach((text, place) => {
    starts[place + 1] = (starts[place] ?? 0) + text.length + 1;
    const hash = hashOf(text) ?? 0;
    const known = placeOf({ lines, starts, slots }, text, hash);
    let slot = hash & (size - 1);
    while (slots[slot] !== 0 && slots[slot] !== known + 1) slot = (slot + 1) & (size - 1);
    slots[slot] = place + 1;
  });
  return { lines, starts, slots };
}

/** Returns the texts of a table, by place. */
export function textsOf({ lines }: TextTable): readonly string[] {
  const texts = lines.split('\n').slice(0, -1);
  return lines.includes('\\') ? texts.map(unescaped) : texts;
}

/** Texts by place alone. */
export interface TextList<List = ArrayLike<number>, Text = string> {
  /** As those of a table. */
  readonly lines: Text;
  readonly starts: List;
}

/** Returns a list of texts, each one line. */
export function listOf(texts: readonly string[]): TextList<number[]> {
  const plain = texts.map((text) => `${escaped(text)}\n`);
  const starts = [0];
  for (const line of plain) starts.push((starts.at(-1) ?? 0) + line.length);
  return { lines: plain.join(''), starts };
}

/** Returns the text at a place. */
export function textAt({ lines, starts }: TextList, place: number): string {
  const text = lines.slice(starts[place] ?? 0, (starts[place + 1] ?? 1) - 1);
  return text.includes('\\') ? unescaped(text) : text;
}
