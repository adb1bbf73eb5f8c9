import type { Block, Cell, Table } from './sections.ts';
import { columnsOf, padTo, paintFor, wrap, type Paint } from './terminal-text.ts';
import type { TerminalOptions } from './terminal.ts';
import { cut, visible } from './visible.ts';

const GAP = '  ';
const NARROWEST = 12;

function cellText(cell: Cell): string {
  return visible(cell.text);
}

function padded(text: string, columns: number, right: boolean): string {
  return right ? ' '.repeat(Math.max(0, columns - columnsOf(text))) + text : padTo(text, columns);
}

/** The widest column gives way until the table fits; its texts are cut. */
function widthsOf(rows: readonly (readonly string[])[], room: number): readonly number[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => columnsOf(row[at] ?? ''))));
  for (;;) {
    const total = widths.reduce((sum, one) => sum + one + GAP.length, 0);
    const widest = Math.max(...widths);
    if (total <= room || widest <= NARROWEST) return widths;
    widths[widths.indexOf(widest)] = Math.max(NARROWEST, widest - (total - room));
  }
}

function tableText({ columns, rows }: Table, { paint, width }: Page): string {
  const head = columns.map(({ title }) => title);
  const texts = [head, ...rows.map((row) => row.map(cellText))];
  const widths = widthsOf(texts, width - GAP.length);
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
