import type { InlineCode, PhrasingContent, Text } from 'mdast';
import { isTag } from './html-tags.ts';
import {
  appendBreak,
  appendLine,
  appendPiece,
  appendSpace,
  sliceFlat,
  startFlat,
  withoutStretches,
  type FlatBuilder,
  type FlatText,
  type Stretch,
} from './inline-text.ts';

/** Inline tags whose content is struck through, or is code. */
const HIDING_TAG = /^<(?<close>\/?)(?<name>del|s|strike|script|style)\b/i;
const BREAK_TAG = /^<br\b/i;
/** `~struck~`: GitHub takes one tilde too, where it opens a word and closes one, unlike in `~5 ms, ~/home`. */
const STRUCK = /(?<![^\s(])~(?=[^\s~])[^~]*[^\s~]~(?![\p{L}\p{N}~])/gu;
/** A code span of a flat text: it holds no tick. */
const CODE = /`[^`]*`/g;
/** A footnote's mark, or the mark that opens its text. */
const FOOTNOTE = /\[\^[^\]\s]{1,40}\]:?/g;

interface Flattening {
  readonly flat: FlatBuilder;
  readonly source: string;
  /** The tag that hides everything up to its end, or null. */
  hiddenBy: string | null;
}

/** Where a line's words begin in the source: past the white space and quote marks that its container strips. */
function skipPrefix(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s>]/.test(source[at] ?? '')) at += 1;
  return at;
}

/** Aligns a line that holds escapes or entities, character by character; returns the offset after it. */
function pushAligned(flat: FlatBuilder, line: string, source: string, start: number): number {
  let at = start;
  for (const char of line) {
    let to = at + char.length;
    const plain = source.startsWith(char, at);
    if (!plain && source[at] === '\\') to = at + 1 + char.length;
    else if (source[at] === '&' && (!plain || source.startsWith('&amp;', at)))
      to = source.indexOf(';', at) + 1 || to;
    if (char.trim() === '') appendSpace(flat);
    else appendPiece(flat, char, { from: at, to, opaque: true });
    at = to;
  }
  return at;
}

function pushText(state: Flattening, node: Text, start: number, end: number): void {
  const { flat, source } = state;
  if (end - start === node.value.length && !node.value.includes('\n')) {
    appendLine(flat, node.value, start);
    return;
  }
  let at = start;
  node.value.split(/\r?\n|\r/).forEach((line, index) => {
    if (index > 0) {
      appendBreak(flat);
      at = skipPrefix(source, at, end);
    }
    if (source.startsWith(line, at)) {
      appendLine(flat, line, at);
      at += line.length;
    } else at = pushAligned(flat, line, source, at);
  });
}

/** A tick inside code would end it for whoever reads the flat text, so it becomes an apostrophe. */
function pushCode(flat: FlatBuilder, node: InlineCode, start: number, end: number): void {
  const words = node.value.replace(/\s+/g, ' ').replaceAll('`', "'");
  appendPiece(flat, `\`${words}\``, { from: start, to: end, opaque: true });
}

function pushHtml(state: Flattening, tag: string, start: number, end: number): void {
  // `<describe here>` and `Vec<T>` parse as tags, but are words.
  if (!isTag(tag)) {
    if (state.hiddenBy === null)
      appendPiece(state.flat, tag.replace(/\s+/g, ' '), { from: start, to: end, opaque: true });
    return;
  }
  const groups = HIDING_TAG.exec(tag)?.groups;
  if (groups !== undefined) state.hiddenBy = groups['close'] === '' ? (groups['name'] ?? null) : null;
  else if (BREAK_TAG.test(tag)) appendBreak(state.flat);
}

/** Pushes what stands inside emphasis, bold text or a link: a statement at its edge takes the markup along. */
function pushContainer(
  state: Flattening,
  node: Extract<PhrasingContent, { children: PhrasingContent[] }>,
  start: number,
  end: number,
): void {
  const { flat } = state;
  const from = flat.text.length;
  const firstPiece = flat.pieces.length;
  pushNodes(state, node.children);
  const first = flat.pieces[firstPiece];
  const last = flat.pieces.at(-1);
  if (first === undefined || last === undefined) return;
  first.open = start;
  last.close = end;
  if (node.type === 'strong') flat.bold.push({ from, to: flat.text.length });
}

function pushNodes(state: Flattening, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) {
    if (state.hiddenBy !== null && node.type !== 'html') continue;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
        pushText(state, node, start, end);
        break;
      case 'inlineCode':
        pushCode(state.flat, node, start, end);
        break;
      case 'break':
        appendBreak(state.flat);
        break;
      case 'html':
        pushHtml(state, node.value, start, end);
        break;
      case 'linkReference':
        if (!node.identifier.startsWith('^')) pushContainer(state, node, start, end);
        break;
      case 'strong':
      case 'emphasis':
      case 'delete':
      case 'link':
        pushContainer(state, node, start, end);
        break;
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        // A picture's text is no statement, and neither is a footnote's number.
        break;
      default:
        node satisfies never;
    }
  }
}

/** Stretches between two marks; without a second mark, up to the end where that counts too. */
function marked(
  text: string,
  [open, close]: readonly [string, string],
  unclosed: boolean,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = text.indexOf(open);
  while (at >= 0) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) {
      if (unclosed) stretches.push({ from: at, to: text.length });
      break;
    }
    stretches.push({ from: at, to: end + close.length });
    at = text.indexOf(open, end + close.length);
  }
  return stretches;
}

/** Returns the text with its code spans blanked, so that no mark is found in them; lengths stay the same. */
function withoutCode(text: string): string {
  return text.replace(CODE, (code) => ' '.repeat(code.length));
}

function matches(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: mark }) => ({ from: index, to: index + mark.length }));
}

/**
 * Removes what is struck through, footnote marks and comments that the paragraph breaks off. Strike-through is looked
 * for here and not by the parser's extension, which needs quadratic time on a long run of `~a`.
 */
function withoutMarked(flat: FlatText): FlatText {
  let own = flat;
  if (own.text.includes('~~'))
    own = withoutStretches(own, marked(withoutCode(own.text), ['~~', '~~'], false));
  if (own.text.includes('<!--'))
    own = withoutStretches(own, marked(withoutCode(own.text), ['<!--', '-->'], true));
  if (own.text.includes('~')) own = withoutStretches(own, matches(withoutCode(own.text), STRUCK));
  return own.text.includes('[^') ? withoutStretches(own, matches(withoutCode(own.text), FOOTNOTE)) : own;
}

/** Returns the words of a paragraph, heading or cell: link text without targets, code in backticks, no images or tags. */
export function flatten(nodes: readonly PhrasingContent[], source: string): FlatText {
  const flat = startFlat();
  pushNodes({ flat, source, hiddenBy: null }, nodes);
  return withoutMarked(sliceFlat(flat, 0, flat.text.length));
}
