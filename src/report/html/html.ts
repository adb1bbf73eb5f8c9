import { visibleAsWritten } from '../visible.ts';

/** Markup that is safe to put into a page as it is: made by `html`, or trusted by name. */
export interface Html {
  readonly markup: string;
}

/** What a template takes: markup as it is, words escaped, nothing for null, lists one after another. */
export type HtmlPart = Html | string | number | null | readonly HtmlPart[];

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns words as text of a page or as the value of a quoted attribute; invisible characters are named. */
export function escapeHtml(words: string): string {
  return visibleAsWritten(words).replace(/[&<>"']/g, (character) => REFERENCES[character] ?? '');
}

function isList(part: HtmlPart): part is readonly HtmlPart[] {
  return Array.isArray(part);
}

function markupOf(part: HtmlPart): string {
  if (part === null) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return isList(part) ? part.map(markupOf).join('') : part.markup;
}

/** Returns markup: the template's own as it is, and every value escaped unless it is markup itself. Attributes are to be quoted. */
export function html(markup: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const pieces = markup.map((own, at) => `${own}${markupOf(parts[at] ?? null)}`);
  return { markup: pieces.join('') };
}

/** Returns markup of our own making, as it is: a style sheet, a drawing. Never for an author's words. */
export function trusted(markup: string): Html {
  return { markup };
}

/** Returns the tag that opens an element, for content that comes later; attributes' values are escaped. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number>> = {}): Html {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
  return { markup: `<${name}${written.join('')}>` };
}

/** Returns the tag that closes an element. */
export function closeTag(name: string): Html {
  return { markup: `</${name}>` };
}

/** Returns true where markup holds words, and not tags alone. */
export function showsWords({ markup }: Html): boolean {
  return markup.replace(/<[^>]*>/g, '').trim() !== '';
}
