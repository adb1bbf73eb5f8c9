import type {
  Blockquote,
  Heading as HeadingNode,
  Html,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import type { Heading, Placeholder, Point, Position, Statement } from './document.ts';
import { flatten, sliceFlat, type FlatText } from './flat-text.ts';
import { splitLabel, splitLines, isHeadingLike } from './labels.ts';
import { splitSentences } from './split-statements.ts';

/** What the walk needs to know of the text around it. */
export interface Surroundings {
  readonly source: string;
  readonly pointAt: (offset: number) => Point;
  readonly abbreviations: ReadonlySet<string>;
  /** True for a text that its author did not write. */
  readonly isForeign: (text: string, label: string | null) => boolean;
  readonly isPrompt: (text: string) => boolean;
}

interface Level {
  readonly text: string;
  readonly depth: number;
}

/** Bold lines and `Key:` lines stand below every real heading. */
const HEADING_LIKE_DEPTH = 7;
/** GitHub's alerts are the author's words in a quote's clothes. */
const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/;

/** Walks the tree once and collects what the author says. */
export class StatementCollector {
  readonly statements: Statement[] = [];
  readonly headings: (Heading & { statementsBefore: number })[] = [];
  readonly placeholders: Placeholder[] = [];
  private path: Level[] = [];
  private block = 0;
  private group = 0;
  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  /** Collects a list of blocks, in order. */
  blocks(nodes: readonly RootContent[], leadIn: string | null = null): void {
    let lead = leadIn;
    nodes.forEach((node, at) => {
      this.group += 1;
      this.one(node, lead, nodes[at + 1]);
      lead = node.type === 'paragraph' ? this.leadInOf(node) : leadIn;
    });
  }

  private leadInOf(node: Paragraph): string | null {
    const last = flatten(node.children, this.around.source).text.trim();
    const sentence = last.slice(Math.max(last.lastIndexOf('. ') + 1, 0)).trim();
    return sentence.endsWith(':') || isHeadingLike(sentence) ? sentence.replace(/:$/, '') : null;
  }

  private one(node: RootContent, leadIn: string | null, next: RootContent | undefined): void {
    switch (node.type) {
      case 'heading':
        return this.heading(node);
      case 'paragraph':
        return this.paragraph(node, next);
      case 'list':
        return this.list(node, leadIn);
      case 'table':
        return this.table(node);
      case 'html':
        return this.html(node);
      case 'blockquote':
        return this.alert(node);
      default:
        // Code, definitions, rules and front matter are not prose.
        return undefined;
    }
  }

  private heading(node: HeadingNode): void {
    const { text } = flatten(node.children, this.around.source);
    this.enter(text, node.depth, this.positionOf(node));
  }

  private enter(text: string, depth: number, position: Position): void {
    this.path = [...this.path.filter((level) => level.depth < depth), { text, depth }];
    this.headings.push({ text, depth, position, empty: true, statementsBefore: this.statements.length });
  }

  private positionOf(node: {
    position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  }): Position {
    const start = node.position?.start.offset ?? 0;
    return {
      start: this.around.pointAt(start),
      end: this.around.pointAt(node.position?.end.offset ?? start),
    };
  }

  private paragraph(node: Paragraph, next: RootContent | undefined): void {
    const flat = flatten(node.children, this.around.source);
    const bold = flat.boldLead > 0 && flat.boldLead >= flat.text.replace(/:$/, '').length;
    const key =
      /^[^.!?]{2,50}:$/.test(flat.text) && isHeadingLike(flat.text.slice(0, -1)) && next?.type !== 'list';
    if ((bold && flat.text.length < 80) || key)
      return this.enter(flat.text.replace(/:$/, ''), HEADING_LIKE_DEPTH, this.positionOf(node));
    for (const part of splitLines(flat, this.around.source)) {
      const { label, rest } = splitLabel(part);
      if (label !== null && rest.text === '') this.enter(label, HEADING_LIKE_DEPTH, this.positionOf(node));
      else this.sentences(rest, { kind: 'sentence', label, leadIn: null, columns: null, checked: null });
    }
  }

  private sentences(
    flat: FlatText,
    context: Pick<Statement, 'kind' | 'label' | 'leadIn' | 'columns' | 'checked'>,
  ): void {
    this.block += 1;
    for (const { from, to } of splitSentences(flat.text, this.around.abbreviations))
      this.add(sliceFlat(flat, from, to), context);
  }

  private add(
    flat: FlatText,
    context: Pick<Statement, 'kind' | 'label' | 'leadIn' | 'columns' | 'checked'>,
  ): void {
    const { text, offsets } = flat;
    if (!/[\p{L}\p{N}]/u.test(text) || this.around.isForeign(text, context.label)) return;
    const start = offsets[0] ?? 0;
    const position = {
      start: this.around.pointAt(start),
      end: this.around.pointAt((offsets.at(-1) ?? start) + 1),
    };
    if (this.around.isPrompt(text)) {
      this.placeholders.push({ text, position });
      return;
    }
    const headings = this.path.map((level) => level.text);
    this.statements.push({ ...context, text, position, headings, block: this.block, group: this.group });
  }

  private list(node: List, leadIn: string | null): void {
    for (const item of node.children) this.item(item, leadIn);
  }

  private item(node: ListItem, leadIn: string | null): void {
    const [first, ...rest] = node.children;
    const checked = node.checked ?? null;
    let lead = leadIn;
    if (first?.type === 'paragraph') {
      const flat = flatten(first.children, this.around.source);
      const { label, rest: words } = splitLabel(flat);
      const only = words.text === '' ? flat : words;
      this.sentences(only, {
        kind: 'item',
        label: words.text === '' ? null : label,
        leadIn,
        columns: null,
        checked,
      });
      lead = flat.text.replace(/:$/, '');
    } else if (first !== undefined) this.inner(first, lead);
    for (const child of rest) this.inner(child, lead);
  }

  private inner(node: RootContent, leadIn: string | null): void {
    if (node.type === 'paragraph') {
      const { label, rest } = splitLabel(flatten(node.children, this.around.source));
      this.sentences(rest, { kind: 'item', label, leadIn, columns: null, checked: null });
    } else this.one(node, leadIn, undefined);
  }

  private table(node: Table): void {
    const [head, ...rows] = node.children;
    const columns = (head?.children ?? []).map((cell) => flatten(cell.children, this.around.source).text);
    for (const row of rows) {
      const cells = row.children
        .map((cell) => flatten(cell.children, this.around.source))
        .filter((cell) => cell.text !== '');
      const [first, ...others] = cells;
      if (first === undefined) continue;
      const keyed = others.length > 0 && first.text.split(' ').length <= 6;
      this.block += 1;
      const text = joinCells(keyed ? others : cells);
      this.add(text, {
        kind: 'row',
        label: keyed ? first.text.replace(/:$/, '') : null,
        leadIn: null,
        columns,
        checked: null,
      });
    }
  }

  private html(node: Html): void {
    const comment = /^\s*<!--/.test(node.value);
    if (comment) {
      const text = node.value
        .replace(/<!--|-->/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      if (/\p{L}{3,}.*\s\p{L}{2,}/u.test(text))
        this.placeholders.push({ text, position: this.positionOf(node) });
      return;
    }
    const start = node.position?.start.offset ?? 0;
    const raw = this.around.source.slice(start, node.position?.end.offset ?? start);
    const words = raw.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/g, (tag) => ' '.repeat(tag.length));
    this.sentences(flatFromSource(words, start), {
      kind: 'sentence',
      label: null,
      leadIn: null,
      columns: null,
      checked: null,
    });
  }

  private alert(node: Blockquote): void {
    const [first] = node.children;
    if (first?.type !== 'paragraph') return;
    const flat = flatten(first.children, this.around.source);
    const mark = ALERT.exec(flat.text);
    if (mark === null) return;
    const words = sliceFlat(flat, mark[0].length, flat.text.length);
    this.sentences(words, {
      kind: 'sentence',
      label: mark[1]?.toLowerCase() ?? null,
      leadIn: null,
      columns: null,
      checked: null,
    });
    this.blocks(node.children.slice(1));
  }
}

function joinCells(cells: readonly FlatText[]): FlatText {
  const text = cells.map((cell) => cell.text).join('; ');
  const offsets = cells.flatMap((cell, at) => {
    const last = cell.offsets.at(-1) ?? 0;
    return at < cells.length - 1 ? [...cell.offsets, last, last] : cell.offsets;
  });
  return { text, offsets, boldLead: 0 };
}

function flatFromSource(raw: string, start: number): FlatText {
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
