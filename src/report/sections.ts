/** A cell of a table. */
export type Cell =
  /** Words of our own, which may carry another's. */
  | { readonly kind: 'words'; readonly text: string }
  /** A figure or a period: nothing in it can mean anything but itself. */
  | { readonly kind: 'figure'; readonly text: string }
  /** What others wrote: a path, a title. Every renderer defuses it. */
  | { readonly kind: 'quote'; readonly text: string }
  /** A text to read, with its page where one is known. */
  | { readonly kind: 'reference'; readonly text: string; readonly url: string | null };

/** A table; figures stand to the right. */
export interface Table {
  readonly columns: readonly { readonly title: string; readonly figures?: true }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One piece of a page. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly depth: 1 | 2 | 3 }
  /** A sentence or more of our own; what stands between backticks is quoted. */
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }
  /** Text that is shown as it is: a norms file, a diagram. */
  | { readonly kind: 'code'; readonly language: string; readonly text: string };

/** Returns a cell with words of our own. */
export function words(text: string): Cell {
  return { kind: 'words', text };
}

/** Returns a cell with a count. */
export function figure(count: number): Cell {
  return plain(thousands(count));
}

/** Returns a cell with a share or a period. */
export function plain(text: string): Cell {
  return { kind: 'figure', text };
}

/** Returns a count with its thousands apart: `12,345`. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Returns a part of a whole as a person reads it, or a dash where there is no whole: `25.6%`. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** Returns a heading, a sentence, a table or a block of text as a piece of a page. */
export const heading = (depth: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', depth, text });
export const prose = (text: string): Block => ({ kind: 'prose', text });
export const table = (columns: Table['columns'], rows: Table['rows']): Block => ({
  kind: 'table',
  table: { columns, rows },
});
export const code = (language: string, text: string): Block => ({ kind: 'code', language, text });
