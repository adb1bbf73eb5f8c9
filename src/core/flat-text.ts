import type { PhrasingContent } from 'mdast';
import { isPromptTag } from './hidden-html.ts';

/** A block's words on one line, each character with the offset in the source that it came from. */
export interface FlatText {
  readonly text: string;
  readonly offsets: readonly number[];
  /** The first characters that are bold: the place to look for a label; 0 where there are none. */
  readonly boldLead: number;
}

interface Building {
  text: string;
  readonly offsets: number[];
  boldLead: number;
}

function push(flat: Building, char: string, offset: number): void {
  const space = /\s/.test(char);
  if (space && (flat.text === '' || flat.text.endsWith(' '))) return;
  flat.text += space ? ' ' : char;
  for (let unit = 0; unit < char.length; unit += 1) flat.offsets.push(offset);
}

/**
 * Aligns a text node's value with the source it was read from: they differ by escapes, entities and the indentation
 * of wrapped lines, so each character is looked for from where the last one was found.
 */
function pushText(flat: Building, value: string, source: string, start: number, end: number): void {
  let at = start;
  for (const char of value) {
    const code = source[at];
    if (code !== char && char.trim() !== '') {
      if (code === '&') {
        push(flat, char, at);
        const close = source.indexOf(';', at);
        at = close < 0 || close >= end ? at + 1 : close + 1;
        continue;
      }
      const found = source.indexOf(char, at);
      if (found >= 0 && found < end) at = found;
    }
    push(flat, char, Math.min(at, end));
    at += char.length;
  }
}

/** A tick inside code would end it for whoever reads the flat text, so it becomes an apostrophe. */
function pushCode(flat: Building, value: string, raw: string, start: number): void {
  const last = start + raw.length - 1;
  // Code that is wrapped in a quote differs from its source; its characters are then only near their places.
  let at = start + Math.max(raw.indexOf(value), 1);
  push(flat, '`', start);
  for (const char of value) {
    push(flat, char === '`' ? "'" : char, Math.min(at, last));
    at += char.length;
  }
  push(flat, '`', last);
}

/** What HTML strikes out is marked as Markdown marks it; a template's `<describe here>` is words; other tags are none. */
function pushTag(flat: Building, tag: string, start: number): void {
  const words = /^<\/?(?:del|s|strike)>$/i.test(tag) ? '~~' : isPromptTag(tag) ? tag : ' ';
  [...words].forEach((char, at) => push(flat, char, start + at));
}

function pushNodes(flat: Building, nodes: readonly PhrasingContent[], source: string): void {
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
        pushText(flat, node.value, source, start, end);
        break;
      case 'inlineCode':
        pushCode(flat, node.value, source.slice(start, end), start);
        break;
      case 'break':
        push(flat, ' ', start);
        break;
      case 'strong':
      case 'emphasis':
      case 'delete':
      case 'link':
      case 'linkReference': {
        const lead = node.type === 'strong' && flat.text === '';
        pushNodes(flat, node.children, source);
        if (lead) flat.boldLead = flat.text.length;
        break;
      }
      case 'html':
        pushTag(flat, node.value, start);
        break;
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        push(flat, ' ', start);
        break;
      default:
        node satisfies never;
    }
  }
}

/** Returns the stretches between two `~~`, where both stand outside code. */
function struckStretches(text: string): readonly (readonly [from: number, to: number])[] {
  const marks = [...text.matchAll(/`[^`]*`|~~/g)].filter(([mark]) => mark === '~~');
  return marks.flatMap((open, at) => {
    const close = marks[at + 1];
    return at % 2 === 0 && close !== undefined ? [[open.index, close.index + 2] as const] : [];
  });
}

/**
 * Removes struck-through stretches. Done here and not by the parser's extension, which needs quadratic time on a long
 * run of `~a`.
 */
function withoutStruck(flat: Building): FlatText {
  const kept: Building = { text: '', offsets: [], boldLead: 0 };
  let at = 0;
  for (const [from, to] of [...struckStretches(flat.text), [flat.text.length, flat.text.length] as const]) {
    for (; at < from; at += 1) {
      push(kept, flat.text[at] ?? '', flat.offsets[at] ?? 0);
      if (at < flat.boldLead) kept.boldLead = kept.text.length;
    }
    at = to;
  }
  return { ...kept, text: kept.text.trimEnd() };
}

/** Returns the words of a paragraph, heading or cell: link text without targets, code in backticks, no images or tags. */
export function flatten(nodes: readonly PhrasingContent[], source: string): FlatText {
  const flat: Building = { text: '', offsets: [], boldLead: 0 };
  pushNodes(flat, nodes, source);
  return withoutStruck(flat);
}

/** Returns a stretch of a flat text, without white space at its ends. */
export function sliceFlat(flat: FlatText, from: number, to: number): FlatText {
  let start = from;
  let end = to;
  while (start < end && flat.text[start] === ' ') start += 1;
  while (end > start && flat.text[end - 1] === ' ') end -= 1;
  return {
    text: flat.text.slice(start, end),
    offsets: flat.offsets.slice(start, end),
    boldLead: Math.max(0, flat.boldLead - start),
  };
}

/** Returns the cells of a row as one text, parted by `; `. */
export function joinFlat(cells: readonly FlatText[]): FlatText {
  const text = cells.map((cell) => cell.text).join('; ');
  const offsets = cells.flatMap((cell, at) => {
    const last = cell.offsets.at(-1) ?? 0;
    return at < cells.length - 1 ? [...cell.offsets, last, last] : cell.offsets;
  });
  return { text, offsets, boldLead: 0 };
}

/** Returns a stretch of the source that starts at `start`, its white space joined. */
export function flatFromSource(raw: string, start: number): FlatText {
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at] ?? '';
    const space = /\s/.test(char);
    if (space && (text === '' || text.endsWith(' '))) continue;
    text += space ? ' ' : char;
    offsets.push(start + at);
  }
  return { text: text.trimEnd(), offsets, boldLead: 0 };
}
