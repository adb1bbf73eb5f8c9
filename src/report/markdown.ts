import { cut, visible } from './visible.ts';
import { counted } from './words.ts';

/** Quotes longer than this are cut: a reader can find the line. */
const LONGEST_QUOTE = 240;

/** A hidden comment of ours can neither be opened nor closed by what an author wrote. */
function withoutComments(text: string): string {
  return text.replaceAll('<!-', '<! -').replaceAll('->', '- >');
}

/**
 * Returns an author's text as a code span: on GitHub nothing inside one mentions, links, embeds or formats. Entities and
 * backslashes do not stop mentions, so there is no other safe way to quote.
 */
export function codeSpan(text: string, limit: number = LONGEST_QUOTE): string {
  const content = withoutComments(cut(visible(text), limit)).trim();
  if (content === '') return '`␣`';
  const longest = Math.max(0, ...Array.from(content.matchAll(/`+/g), (run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** Returns an author's text as a code span for a table's cell: tables are split at `|` before code spans are read. */
export function cellSpan(text: string, limit: number = LONGEST_QUOTE): string {
  // A backslash before the bar would be read with the one that escapes it.
  return codeSpan(text, limit)
    .replace(/\\(?=\|)/g, '\\ ')
    .replaceAll('|', '\\|');
}

/** Words that mean nothing to Markdown or to GitHub: letters, apostrophes, hyphens, figures, and the marks around them. */
const HARMLESS =
  /^["'“‘(]*(?:(?:\p{L}+(?:['’/-]\p{L}+)*)|(?:\d+(?:[.,]\d+)*\s?%?)|(?:e\.g|i\.e)|[–—−→×·…&])["'”’)]*[.,;:?!…]*["'”’)]*$/u;
/** GitHub links what could be a commit. */
const COMMIT = /^\W*[0-9a-f]{7,64}\W*$/;
const TRAILING_MARKS = /[.,;:?!)]*$/;
/** What is left of a sentence after a code span. */
const MARKS = /^[.,;:?!)…”’]+$/;

function harmless(word: string): string {
  if (word === '-' || MARKS.test(word) || (HARMLESS.test(word) && !COMMIT.test(word))) return word;
  const marks = TRAILING_MARKS.exec(word)?.[0] ?? '';
  const core = word.slice(0, word.length - marks.length);
  return core === '' ? codeSpan(word) : `${codeSpan(core)}${marks}`;
}

/**
 * Returns one of our own sentences (a question, a reason, a note) as Markdown. A sentence may carry an author's words (a
 * path, a login): what stands between backticks becomes a code span, and so does every word that is more than a word.
 */
export function prose(text: string): string {
  const pieces = visible(text).split(/(`[^`]+`)/);
  const safe = pieces.map((piece, at) => {
    if (at % 2 === 1) return codeSpan(piece.slice(1, -1));
    return piece.replace(/[^\s]+/gu, (word) => harmless(word));
  });
  return apart(safe).trim();
}

/** Joins pieces so that no two code spans touch: their fences would run together. */
function apart(pieces: readonly string[]): string {
  return pieces.reduce((text, piece) => {
    const touching = text.endsWith('`') && piece.startsWith('`');
    return `${text}${touching ? ' ' : ''}${piece}`;
  }, '');
}

/** Returns text for inside an HTML block, where Markdown is not read: all but letters and figures as references. */
export function htmlText(text: string): string {
  return withoutComments(cut(visible(text), LONGEST_QUOTE)).replace(
    /[^\p{L}\p{N} ./_,-]/gu,
    (character) => `&#${character.codePointAt(0) ?? 0};`,
  );
}

/** Returns the run's remarks as one list, or nothing where there is none; `rest` says where those beyond `most` can be read. */
export function remarks(
  notes: readonly string[],
  { most, rest }: { readonly most: number; readonly rest: string },
): readonly string[] {
  const lines = notes.slice(0, most).map((note) => `- ${prose(note)}`);
  const more = notes.length - lines.length;
  if (more > 0) lines.push(`- ${counted(more, 'more remark')}, ${rest}`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** Returns a foldable part. The summary is HTML of our own: pass authors' words through `htmlText` inside `<code>`. */
export function details(summary: string, body: string, open: boolean = false): string {
  return `<details${open ? ' open' : ''}>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
