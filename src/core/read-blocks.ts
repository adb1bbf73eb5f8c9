import type { Blockquote, Heading, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { addSentences, addWhole, enterHeading, PLAIN, type Collection, type Context } from './collection.ts';
import { sliceFlat, sourceOf, type FlatText, type Stretch } from './inline-text.ts';
import { isKey, readLabel } from './keys.ts';
import { addHtml } from './read-html.ts';
import { flatten } from './read-inline.ts';
import { addProse } from './read-prose.ts';

/** GitHub's alerts, in both their forms, are the author's words in a quote's clothes. */
const ALERT =
  /^(?:\[!(?<mark>note|tip|important|warning|caution)\]|[^\p{L}[]{0,4}(?<word>note|tip|important|warning|caution|attention|update|disclaimer)(?::|\s|$))[\s:—–-]*/iu;
/** Words from which a heading that ends like a sentence is one: text above a `---` parses as a heading. */
const SENTENCE_HEADING = 7;
const LONGEST_LEAD_IN = 300;

function sourceSpan(node: RootContent): Stretch {
  const from = node.position?.start.offset ?? 0;
  return { from, to: node.position?.end.offset ?? from };
}

function lastSentence(text: string): string {
  const tail = text.slice(-LONGEST_LEAD_IN).replace(/[\s:]+$/, '');
  const cut = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('? '), tail.lastIndexOf('! '));
  return tail.slice(cut < 0 ? 0 : cut + 2);
}

/** A paragraph introduces the list after it if it ends with a colon, or as no sentence does. */
function leadInOf(flat: FlatText): string | null {
  return /[.!?…]$/.test(flat.text) || flat.text === '' ? null : lastSentence(flat.text);
}

function addHeading(collection: Collection, node: Heading): void {
  const flat = flatten(node.children, collection.around.source);
  const words = flat.text.split(' ').length;
  const underlined = collection.around.source[sourceSpan(node).from] !== '#';
  const isSentence = words >= SENTENCE_HEADING && /[.!]$/.test(flat.text);
  if (isSentence && underlined) return addProse(collection, flat, PLAIN);
  enterHeading(collection, { text: flat.text, depth: node.depth }, sourceSpan(node));
  if (isSentence) addSentences(collection, flat, PLAIN);
}

/** A link to a heading of the same document and nothing else: a table of contents says nothing itself. */
function isContentsEntry(node: Paragraph): boolean {
  const [only, ...others] = node.children;
  return others.length === 0 && only?.type === 'link' && only.url.startsWith('#');
}

function addItem(collection: Collection, node: ListItem, leadIn: string | null): void {
  const context: Context = { ...PLAIN, kind: 'item', leadIn, checked: node.checked ?? null };
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return addChildren(collection, node.children, context);
  if (isContentsEntry(first)) return addChildren(collection, rest, context);
  const flat = flatten(first.children, collection.around.source);
  const labelled = readLabel(flat);
  if (labelled.kind === 'key' && rest.length > 0)
    return addChildren(collection, rest, { ...context, leadIn: labelled.key });
  const label = labelled.kind === 'key' ? null : labelled.label;
  addSentences(collection, labelled.flat, { ...context, label });
  addChildren(collection, rest, { ...context, checked: null, leadIn: lastSentence(flat.text) || leadIn });
}

/** Adds what stands in an item below its first paragraph. */
function addChildren(collection: Collection, nodes: readonly RootContent[], context: Context): void {
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      const labelled = readLabel(flatten(node.children, collection.around.source));
      const label = labelled.kind === 'key' ? null : labelled.label;
      addSentences(collection, labelled.flat, { ...context, label });
    } else addBlock(collection, node, context.leadIn);
  }
}

function addList(collection: Collection, node: List, leadIn: string | null): void {
  for (const item of node.children) addItem(collection, item, leadIn);
}

function addTable(collection: Collection, node: Table): void {
  const [head, ...rows] = node.children;
  const { source } = collection.around;
  const columns = (head?.children ?? []).map((cell) => flatten(cell.children, source).text);
  for (const row of rows) {
    const cells = row.children
      .map((cell) => flatten(cell.children, source))
      .filter((cell) => cell.text !== '');
    const key = cells[0]?.text.replace(/:$/, '') ?? '';
    const isKeyed = columns.length === 2 && cells.length === 2 && isKey(key);
    const words = isKeyed ? cells.slice(1) : cells;
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) continue;
    const place = {
      from: sourceOf(first, { from: 0, to: first.text.length }).from,
      to: sourceOf(last, { from: 0, to: last.text.length }).to,
    };
    const text = words.map((cell) => cell.text).join('; ');
    addWhole(collection, text, place, { ...PLAIN, kind: 'row', label: isKeyed ? key : null, columns });
  }
}

function addAlert(collection: Collection, node: Blockquote): void {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return;
  const flat = flatten(first.children, collection.around.source);
  const match = ALERT.exec(flat.text);
  const groups = match?.groups;
  const isBold = (flat.bold[0]?.from ?? 5) < 5;
  if (match === null || (groups?.['mark'] === undefined && !isBold && !match[0].includes(':'))) return;
  const label = (groups?.['mark'] ?? groups?.['word'] ?? '').toLowerCase();
  addProse(collection, sliceFlat(flat, match[0].length, flat.text.length), { ...PLAIN, label });
  addBlocks(collection, rest);
}

function addParagraph(collection: Collection, node: Paragraph): string | null {
  const flat = flatten(node.children, collection.around.source);
  addProse(collection, flat, PLAIN);
  // A bold line over a list is its heading already.
  return readLabel(flat).kind === 'key' ? null : leadInOf(flat);
}

function addBlock(collection: Collection, node: RootContent, leadIn: string | null): void {
  switch (node.type) {
    case 'heading':
      return addHeading(collection, node);
    case 'paragraph':
      return void addParagraph(collection, node);
    case 'list':
      return addList(collection, node, leadIn);
    case 'table':
      return addTable(collection, node);
    case 'html':
      return addHtml(collection, node);
    case 'blockquote':
      return addAlert(collection, node);
    default:
      // Code, definitions, rules and front matter are not prose.
      return undefined;
  }
}

/** True for HTML of which a reader sees nothing: comments alone. */
function isComment(node: RootContent): boolean {
  return node.type === 'html' && node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() === '';
}

/** Adds some blocks, in order; a paragraph introduces the list right after it, with or without a comment between them. */
export function addBlocks(collection: Collection, nodes: readonly RootContent[]): void {
  let leadIn: string | null = null;
  for (const node of nodes) {
    collection.group += 1;
    if (node.type === 'paragraph') leadIn = addParagraph(collection, node);
    else {
      addBlock(collection, node, leadIn);
      if (!isComment(node)) leadIn = null;
    }
  }
}
