import { parse as parseYamlText } from 'yaml';
import { collectStatements } from './collect-statements.ts';
import type { Document, Heading, Point, Profile, Statement } from './document.ts';
import { isForeign } from './language.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { blankForeign, type ForeignText } from './not-the-author.ts';
import { refusal } from './read-limits.ts';
import type { Surroundings, Walk } from './statement-walk.ts';
import { templateTest } from './template-text.ts';

/** How a text is to be read. */
export interface ParseOptions {
  readonly profile: Profile;
  readonly title: string | null;
  /** Words whose full stop ends no sentence, in lower case. */
  readonly abbreviations: ReadonlySet<string>;
  readonly foreign: ForeignText;
  /** Lines of the repository's own template, which are not the author's words. */
  readonly template: readonly string[];
}

/** Front matter larger than this is not read. */
const LARGEST_FRONT_MATTER = 8_192;
/** `<describe here>`, `[link]`: a place to fill in. */
const BRACKETED = /^[<[{][^>\]}]{3,}[>\]}]\.?$/;
/** `(Please describe …)`: a template's word to the author. */
const ASIDE =
  /^\((?:please|describe|explain|list|provide|add|include|how|what|why|which|e\.g)\b[^)]*\)?\.?$/i;
const TITLE_POINT: Point = { line: 0, column: 1, offset: 0 };

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function pointFinder(text: string): (offset: number) => Point {
  const starts = lineStarts(text);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}

function titleStatement(title: string): Statement {
  return {
    kind: 'title',
    text: title.replace(/\s+/g, ' ').trim(),
    position: { start: TITLE_POINT, end: TITLE_POINT },
    headings: [],
    leadIn: null,
    label: null,
    columns: null,
    checked: null,
    block: 0,
    group: 0,
  };
}

function frontMatterOf(value: string): Readonly<Record<string, string>> {
  if (value.length > LARGEST_FRONT_MATTER) return {};
  try {
    const data: unknown = parseYamlText(value, { maxAliasCount: 0 });
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
    const scalars = Object.entries(data).filter(([, entry]) =>
      ['string', 'number', 'boolean'].includes(typeof entry),
    );
    return Object.fromEntries(scalars.map(([key, entry]) => [key.toLowerCase(), String(entry)]));
  } catch {
    // Front matter is the author's affair; a mistake in it must not hide the text below it.
    return {};
  }
}

function withEmptiness({ headings, statements }: Walk): readonly Heading[] {
  const untilByDepth = new Map<number, number>();
  const until = (depth: number): number =>
    Math.min(statements.length, ...[...untilByDepth].flatMap(([of, count]) => (of <= depth ? [count] : [])));
  // Backwards, so that what stands below each heading is known without a search: a file may hold 100 000 headings.
  const found = headings.toReversed().map(({ text, depth, position, statementsBefore }) => {
    const empty = until(depth) === statementsBefore;
    untilByDepth.set(depth, statementsBefore);
    return { text, depth, position, empty };
  });
  return found.toReversed();
}

function unreadDocument(options: ParseOptions, unread: string): Document {
  return {
    profile: options.profile,
    title: options.title,
    statements: [],
    headings: [],
    placeholders: [],
    frontMatter: {},
    unread,
  };
}

function surroundingsOf(text: string, options: ParseOptions): Surroundings {
  const isTemplate = templateTest(options.template);
  const trailers = new Set(options.foreign.trailers.map((trailer) => trailer.toLowerCase()));
  const prompts = new Set(options.foreign.prompts.map((prompt) => prompt.toLowerCase()));
  return {
    source: text,
    pointAt: pointFinder(text),
    abbreviations: options.abbreviations,
    isForeign: (words, label) =>
      (label !== null && trailers.has(label.toLowerCase())) ||
      options.foreign.lines.some((line) => words.startsWith(line)) ||
      isTemplate(words),
    isPrompt: (words) => prompts.has(words.toLowerCase()) || BRACKETED.test(words) || ASIDE.test(words),
  };
}

/** Returns a text as the engine sees it: what its author says, in order, each statement with its place and context. */
export function parseDocument(text: string, options: ParseOptions): Document {
  const refused = refusal(text, options.profile);
  if (refused !== null) return unreadDocument(options, `The text is not read: ${refused}.`);
  const own = blankForeign(text.replace(/\r(?=\n)/g, ' ').replace(/\u00a0/g, ' '), options.foreign);
  const tree = parseMarkdown(own);
  const walk = collectStatements(tree.children, surroundingsOf(own, options));
  const { statements, placeholders } = walk;
  if (isForeign(statements.map((statement) => statement.text)))
    return unreadDocument(options, 'The text is not read: it is not in English.');
  const matter = tree.children[0]?.type === 'yaml' ? frontMatterOf(tree.children[0].value) : {};
  return {
    profile: options.profile,
    title: options.title,
    statements:
      options.title === null || options.title.trim() === ''
        ? statements
        : [titleStatement(options.title), ...statements],
    headings: withEmptiness(walk),
    placeholders,
    frontMatter: matter,
    unread: null,
  };
}
