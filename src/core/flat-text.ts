import type { PhrasingContent } from 'mdast';

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

function pushNodes(flat: Building, nodes: readonly PhrasingContent[], source: string): void {
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
        pushText(flat, node.value, source, start, end);
        break;
      case 'inlineCode':
        for (const char of `\`${node.value}\``) push(flat, char, start);
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

/**
 * Removes struck-through stretches. Done here and not by the parser's extension, which needs quadratic time on a long
 * run of `~a`.
 */
function withoutStruck(flat: Building): FlatText {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  while (at < flat.text.length) {
    const open = flat.text.indexOf('~~', at);
    const close = open < 0 ? -1 : flat.text.indexOf('~~', open + 2);
    const until = close < 0 ? flat.text.length : open;
    text += flat.text.slice(at, until);
    for (let index = at; index < until; index += 1) offsets.push(flat.offsets[index] ?? 0);
    at = close < 0 ? flat.text.length : close + 2;
  }
  return { text: text.trimEnd(), offsets, boldLead: flat.boldLead };
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
