import { cellSpan, prose } from './markdown.ts';
import type { Block, Cell, Table } from './sections.ts';

/** An id that is only a number or a path of ours needs no code span, and as a link it must not break out of its brackets. */
function reference(text: string, url: string | null): string {
  const span = cellSpan(text);
  return url === null
    ? span
    : `[${span}](${encodeURI(decodable(url)).replace(/[()|]/g, encodeURIComponent)})`;
}

/** `encodeURI` throws on half a surrogate pair. */
function decodable(url: string): string {
  return url.replace(/\p{Surrogate}/gu, '\u{fffd}');
}

function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'words':
      return prose(cell.text).replaceAll('|', '\\|');
    case 'figure':
      return cell.text;
    case 'quote':
      return cell.text === '' ? '' : cellSpan(cell.text, 100);
    case 'reference':
      return reference(cell.text, cell.url);
    default:
      return cell satisfies never;
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function tableText({ columns, rows }: Table): string {
  return [
    row(columns.map(({ title }) => title)),
    row(columns.map(({ figures }) => (figures === true ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map(cellText))),
  ].join('\n');
}

/** A fence is longer than any run of backticks inside it. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${prose(block.text)}`;
    case 'prose':
      return prose(block.text);
    case 'table':
      return tableText(block.table);
    case 'code':
      return fenced(block.language, block.text);
    default:
      return block satisfies never;
  }
}

/** Returns a page as Markdown. */
export function sectionsToMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}
