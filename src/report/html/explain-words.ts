import type { Text } from 'mdast';
import { escapeHtml, html, openTag, trusted, type Html } from './html.ts';
import type { Mark, Note } from './explain-notes.ts';
import { LEVEL_NAMES } from '../../core/dimension.ts';

/** A piece of a text on its way to a page: our markup, or an author's words that begin at `from` in the source. */
export type Token =
  | { readonly kind: 'markup'; readonly markup: Html }
  | { readonly kind: 'words'; readonly words: string; readonly from: number; readonly code: boolean };

/** An escape or a container's prefix is no longer than this: beyond it a character is somewhere else. */
const FARTHEST = 60;

/** Returns markup of our own as a token. */
export function markup(own: Html): Token {
  return { kind: 'markup', markup: own };
}

/** Returns the words of a stretch that stands in the source as it is: one token a word, one a run of spaces. */
export function wordsAsTheyStand(text: string, from: number): readonly Token[] {
  return [...text.matchAll(/\s+|\S+/g)].map((match) => ({
    kind: 'words',
    words: match[0],
    from: from + match.index,
    code: false,
  }));
}

/** Where a character stands in the source, at `at` or a little after it: escapes and prefixes of lines lie between. */
function placeOf(
  character: string,
  source: string,
  at: number,
): { readonly from: number; readonly to: number } {
  if (source[at] === '&' && (character !== '&' || source.startsWith('&amp;', at))) {
    const end = source.indexOf(';', at);
    if (end >= 0 && end - at < FARTHEST) return { from: at, to: end + 1 };
  }
  const found = source.indexOf(character, at);
  if (found < 0 || found - at > FARTHEST) return { from: at, to: at };
  return { from: found, to: found + character.length };
}

/** Returns the words of a text node: its value differs from the source where that escapes, or wraps inside a list or quote. */
export function wordsOfText(node: Text, source: string): readonly Token[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (end - start === node.value.length) return wordsAsTheyStand(node.value, start);
  let at = start;
  return [...node.value.matchAll(/\s+|\S+/g)].map((match): Token => {
    const places = Array.from(match[0], (character) => {
      const place = placeOf(character, source, at);
      at = Math.min(end, place.to);
      return place;
    });
    return { kind: 'words', words: match[0], from: places[0]?.from ?? at, code: false };
  });
}

/** Returns the mark of a place, or null; marks are in order and do not overlap. */
function markAt(marks: readonly Mark[], place: number): Mark | null {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const mark = marks[low - 1];
  return mark !== undefined && place < mark.to ? mark : null;
}

function reference(note: Note): Html {
  const name = `Note ${note.number}: ${note.dimension.title}, ${LEVEL_NAMES[note.level]}`;
  return html`<a href="#note-${note.number}" aria-label="${name}">${note.number}</a>`;
}

/** Returns the numbers that lead from a mark to its notes. */
export function references(mark: Mark): Html {
  return html`<sup class="references">${mark.notes.map((note) => reference(note))}</sup>`;
}

/** Returns the tag that opens a mark; its shape says the level, its colour the dimension. */
export function openMark(mark: Mark): Html {
  return openTag('mark', { class: `level-${mark.level} of-${hueOf(mark.dimension.id)}` });
}

/** Returns the hue of a dimension: the core ones have one each, the others share one. */
export function hueOf(id: string): string {
  switch (id) {
    case 'assumptions':
      return 'blue';
    case 'risk':
      return 'red';
    case 'rollback':
      return 'green';
    case 'tradeoffs':
      return 'violet';
    default:
      return 'slate';
  }
}

function isVisible(token: Token): boolean {
  return token.kind === 'words' && token.words.trim() !== '';
}

/** Where the words of each mark end: its references follow the last of them. */
function lastOf(tokens: readonly Token[], marks: readonly Mark[]): ReadonlyMap<Mark, number> {
  const last = new Map<Mark, number>();
  tokens.forEach((token, at) => {
    const mark = token.kind === 'words' && isVisible(token) ? markAt(marks, token.from) : null;
    if (mark !== null) last.set(mark, at);
  });
  return last;
}

/** Returns tokens as markup, with every sentence in which something was found marked, and its notes named after it. */
export function renderTokens(tokens: readonly Token[], marks: readonly Mark[]): Html {
  const last = lastOf(tokens, marks);
  let open: Mark | null = null;
  const pieces: string[] = [];
  const turnTo = (mark: Mark | null): void => {
    if (open !== null && mark !== open) pieces.push('</mark>');
    if (mark !== null && mark !== open) pieces.push(openMark(mark).markup);
    open = mark;
  };
  tokens.forEach((token, at) => {
    if (token.kind === 'markup') {
      turnTo(null);
      pieces.push(token.markup.markup);
      return;
    }
    const mark = markAt(marks, token.from);
    const goesOn = mark !== null && (open === mark || isVisible(token)) && at <= (last.get(mark) ?? -1);
    turnTo(goesOn ? mark : null);
    const words = escapeHtml(token.words);
    pieces.push(token.code ? `<code>${words}</code>` : words);
    if (mark === null || last.get(mark) !== at) return;
    turnTo(null);
    pieces.push(references(mark).markup);
  });
  turnTo(null);
  return trusted(pieces.join(''));
}
