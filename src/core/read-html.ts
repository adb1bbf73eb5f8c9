import type { Html } from 'mdast';
import { addPlaceholder, enterHeading, KEY_DEPTH, leaveKeys, PLAIN, type Collection } from './collection.ts';
import { isTag } from './html-tags.ts';
import {
  appendBreak,
  appendLine,
  appendPiece,
  appendSpace,
  sliceFlat,
  sourceOf,
  startFlat,
  type FlatBuilder,
  type Stretch,
} from './inline-text.ts';
import { addProse } from './read-prose.ts';

/**
 * A comment, closed or not, an instruction, a declaration or CDATA, of which GitHub shows nothing, or a tag. An attribute that holds `<` or `>` ends
 * the tag early: linear time is worth it.
 */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![a-z][^>]*(?:>|$)|<\/?[a-z][^<>]*>/gi;
const TAG = /^<(?<close>\/?)(?<name>[a-z][a-z0-9]*)/i;
/** Elements within a line; all others end the words before them. */
const INLINE =
  /^(?:a|abbr|b|big|cite|code|dfn|em|font|i|img|ins|kbd|mark|q|samp|small|span|strong|sub|sup|tt|u|var|wbr)$/;
/** Elements whose content is code, or struck through. */
const HIDING = /^(?:pre|script|style|del|s|strike|textarea|svg)$/;
const HEADING = /^h[1-6]$/;

/** The depth of the heading that an element is, or null: a summary heads what its details hold, as a key does. */
function headingDepth(name: string): number | null {
  if (name === 'summary') return KEY_DEPTH;
  return HEADING.test(name) ? Number(name.slice(1)) : null;
}
/** What opens and closes a comment. A run of dashes is tried from its first alone: linear time. */
const COMMENT_MARKS = /^<!--+|(?<!-)--+>$/g;
/** Three words make a comment worth showing to its author; markers of tools have fewer. */
const WORDS = /\p{L}{2,}\P{L}+\p{L}{2,}\P{L}+\p{L}{2,}/u;

interface Reading {
  readonly collection: Collection;
  /** Where the block begins in the source. */
  readonly start: number;
  flat: FlatBuilder;
  hiddenBy: string | null;
  inItem: boolean;
}

function flush(reading: Reading, depth: number | null): void {
  const flat = sliceFlat(reading.flat, 0, reading.flat.text.length);
  reading.flat = startFlat();
  if (flat.text === '') return;
  if (depth === null) {
    addProse(reading.collection, flat, { ...PLAIN, kind: reading.inItem ? 'item' : 'sentence' });
    return;
  }
  const place = sourceOf(flat, { from: 0, to: flat.text.length });
  enterHeading(reading.collection, { text: flat.text, depth }, place);
}

function readComment(reading: Reading, comment: string, place: Stretch): void {
  const words = comment.replace(COMMENT_MARKS, ' ').replace(/\s+/g, ' ').trim();
  const { authorship } = reading.collection.around;
  if (WORDS.test(words.slice(0, 200)) && !authorship.isForeign(words, null))
    addPlaceholder(reading.collection, words, place, { hidden: true });
}

function readTag(reading: Reading, tag: string, place: Stretch): void {
  const groups = TAG.exec(tag)?.groups;
  const name = groups?.['name']?.toLowerCase() ?? '';
  const closes = groups?.['close'] === '/';
  if (reading.hiddenBy !== null) {
    if (closes && name === reading.hiddenBy) reading.hiddenBy = null;
    return;
  }
  if (!isTag(tag)) return appendPiece(reading.flat, tag.replace(/\s+/g, ' '), { ...place, opaque: true });
  if (name === 'code') return appendPiece(reading.flat, '`', { ...place, opaque: true });
  if (name === 'br') return appendBreak(reading.flat);
  if (INLINE.test(name)) return;
  flush(reading, closes ? headingDepth(name) : null);
  if (name === 'details' && closes) leaveKeys(reading.collection);
  if (HIDING.test(name) && !closes) reading.hiddenBy = name;
  if (name === 'li') reading.inItem = !closes;
  if (name === 'blockquote') {
    const open = reading.collection.openQuotes + (closes ? -1 : 1);
    reading.collection.openQuotes = Math.max(0, open);
  }
}

function readWords(reading: Reading, words: string, offset: number): void {
  if (reading.hiddenBy !== null) return;
  let at = offset;
  words.split('\n').forEach((line, index) => {
    if (index > 0) appendBreak(reading.flat);
    if (line.trim() === '') appendSpace(reading.flat);
    else appendLine(reading.flat, line, at);
    at += line.length + 1;
  });
}

/** Adds the words of a block of HTML; they are the author's, its tags and comments are not. */
export function addHtml(collection: Collection, node: Html): void {
  const start = node.position?.start.offset ?? 0;
  const source = collection.around.source.slice(start, node.position?.end.offset ?? start);
  const reading: Reading = { collection, start, flat: startFlat(), hiddenBy: null, inItem: false };
  let at = 0;
  for (const match of source.matchAll(MARKUP)) {
    const end = match.index + match[0].length;
    readWords(reading, source.slice(at, match.index), start + at);
    const place = { from: start + match.index, to: start + end };
    if (match[0].startsWith('<!--')) readComment(reading, match[0], place);
    else if (!/^<[!?]/.test(match[0])) readTag(reading, match[0], place);
    at = end;
  }
  readWords(reading, source.slice(at), start + at);
  flush(reading, null);
}
