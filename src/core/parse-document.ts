import type { Root } from 'mdast';
import { finishHeadings, startCollection } from './collection.ts';
import type { Document, Point, Profile, Statement } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { isForeign } from './language.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { mendWraps } from './mend-wraps.ts';
import { authorshipOf, blankForeign, type ForeignText } from './not-the-author.ts';
import { addBlocks } from './read-blocks.ts';
import { refusal, refusalOfCount, refusalOfTitle } from './read-limits.ts';
import { tameMarkdown } from './tame-markdown.ts';
import { templateTest } from './template-text.ts';

/** How a text is to be read. */
export interface ParseOptions {
  readonly profile: Profile;
  readonly title: string | null;
  /** Words whose full stop ends no sentence, in lower case; `no. #` counts before a number only. */
  readonly abbreviations: ReadonlySet<string>;
  readonly foreign: ForeignText;
  /** Lines of the repository's own template, which are not the author's words. */
  readonly template: readonly string[];
}

const TITLE_POINT: Point = { line: 0, column: 1, offset: 0 };

function pointFinder(text: string): (offset: number) => Point {
  const starts = [0];
  for (const { index, 0: ending } of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length);
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
    opens: true,
    group: 0,
  };
}

/** Returns the document of a text that is not read, with the reason as a sentence. */
export function unreadDocument(options: Pick<ParseOptions, 'profile' | 'title'>, unread: string): Document {
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

/** The template's lines as its readers see them, and as they stand: a statement may be a sentence of a line. */
function templateLines(options: ParseOptions): readonly string[] {
  if (options.template.length === 0) return [];
  const bare = parseDocument(options.template.join('\n'), { ...options, title: null, template: [] });
  return [...options.template, ...bare.statements.map((statement) => statement.text)];
}

/** Returns the text with the white space that Markdown knows; lengths stay the same. */
function plainSpaces(text: string): string {
  // A no-break space after a list's or a heading's mark would keep it from being one.
  return text.replace(/\u00a0|^\ufeff/g, ' ');
}

/** Returns the text in a form that can be parsed, each character at its place. */
function parseable(text: string, profile: Profile): string {
  return tameMarkdown(profile === 'pull-request' ? mendWraps(text) : text);
}

/** Returns the text as the parser gets it: each character at its place, but what is no author's word blanked. */
function prepare(text: string, options: ParseOptions): string {
  return parseable(blankForeign(plainSpaces(text), options.foreign), options.profile);
}

/**
 * Returns the syntax tree of a text as it is read, with what others than its author wrote still in it: for showing it.
 * Every offset is the text's own. A text that `parseDocument` leaves unread is not to be given here.
 */
export function parseWhole(text: string, profile: Profile): Root {
  return parseMarkdown(parseable(plainSpaces(text), profile), profile);
}

/** Returns a text as the engine sees it: what its author says, in order, each statement with its place and context. */
export function parseDocument(text: string, options: ParseOptions): Document {
  const { profile, title, abbreviations, foreign } = options;
  const refused = refusal(text, profile) ?? refusalOfTitle(title);
  if (refused !== null) return unreadDocument(options, `The text is not read: ${refused}.`);
  const source = prepare(text, options);
  const tree = parseMarkdown(source, profile);
  const authorship = authorshipOf(foreign, templateTest(templateLines(options)));
  const collection = startCollection({ source, pointAt: pointFinder(text), abbreviations, authorship });
  addBlocks(collection, tree.children);
  const { statements, placeholders } = collection;
  const tooMany = refusalOfCount(statements.length + placeholders.length);
  if (tooMany !== null) return unreadDocument(options, `The text is not read: ${tooMany}.`);
  if (isForeign(statements.map((statement) => statement.text)))
    return unreadDocument(options, 'The text is not read: it is not in English.');
  const [first] = tree.children;
  return {
    profile,
    title,
    statements: title === null || title.trim() === '' ? statements : [titleStatement(title), ...statements],
    headings: finishHeadings(collection),
    placeholders,
    frontMatter: first?.type === 'yaml' ? readFrontMatter(first.value) : {},
    unread: null,
  };
}
