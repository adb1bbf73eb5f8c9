import type { Block, Cell, Table } from './sections.ts';
import { columnsOf, padTo, paintFor, wrap, type Paint } from './terminal-text.ts';
import type { TerminalOptions } from './terminal.ts';
import { cut, visible } from './visible.ts';

const GAP = '  ';
const NARROWEST = 12;

/** What all references of a table begin with: one repository's name says nothing on every line. */
function sharedName({ rows }: Table): string {
  const texts = rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'reference' ? [cell.text] : [])));
  const name = /^[\w.-]+\/[\w.-]+(?=#\d)/.exec(texts[0] ?? '')?.[0] ?? '';
  return texts.every((text) => text.startsWith(`${name}#`)) ? name : '';
}

function cellText(cell: Cell, name: string): string {
  return visible(cell.kind === 'reference' ? cell.text.slice(name.length) : cell.text);
}

function padded(text: string, columns: number, right: boolean): string {
  return right ? ' '.repeat(Math.max(0, columns - columnsOf(text))) + text : padTo(text, columns);
}

/** Columns that others wrote give way first, the widest of them; then any. Their texts are cut. */
function widthsOf(
  rows: readonly (readonly string[])[],
  { room, flexible }: { readonly room: number; readonly flexible: readonly boolean[] },
): readonly number[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => columnsOf(row[at] ?? ''))));
  const widest = (among: readonly boolean[]): number =>
    widths.reduce(
      (best, one, at) => (among[at] === true && one > (widths[best] ?? 0) ? at : best),
      among.indexOf(true),
    );
  const all = widths.map(() => true);
  for (;;) {
    const over = widths.reduce((sum, one) => sum + one + GAP.length, 0) - room;
    const at = [flexible, all].map(widest).find((one) => (widths[one] ?? 0) > NARROWEST);
    if (over <= 0 || at === undefined) return widths;
    widths[at] = Math.max(NARROWEST, (widths[at] ?? 0) - over);
  }
}

function tableText(table: Table, { paint, width }: Page): string {
  const { columns, rows } = table;
  const head = columns.map(({ title }) => title);
  const name = sharedName(table);
  const texts = [head, ...rows.map((row) => row.map((cell) => cellText(cell, name)))];
  const flexible = columns.map((_, at) => rows.some((row) => row[at]?.kind === 'quote'));
  const widths = widthsOf(texts, { room: width, flexible });
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => padded(cut(cell, widths[at] ?? 0), widths[at] ?? 0, columns[at]?.figures === true))
      .join(GAP)
      .trimEnd();
  return texts.map((cells, at) => `${GAP}${at === 0 ? paint.dim(line(cells)) : line(cells)}`).join('\n');
}

interface Page {
  readonly paint: Paint;
  readonly width: number;
}

function blockText(block: Block, page: Page): string {
  switch (block.kind) {
    case 'heading':
      return page.paint.bold(visible(block.text));
    case 'prose':
      return wrap(visible(block.text), page.width).join('\n');
    case 'table':
      return tableText(block.table, page);
    case 'code':
      return block.text
        .trimEnd()
        .split('\n')
        .map((line) => `${GAP}${page.paint.ask(line)}`)
        .join('\n');
    default:
      return block satisfies never;
  }
}

/** Returns a page as text for a terminal. */
export function sectionsToTerminal(blocks: readonly Block[], { color, width }: TerminalOptions): string {
  const page = { paint: paintFor(color), width };
  return `${blocks.map((block) => blockText(block, page)).join('\n\n')}\n`;
}
