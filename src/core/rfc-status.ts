import { readStatusLine } from './status-line.ts';

/** The head of an RFC, and what its status says. */
export interface StatusExample {
  readonly text: string;
  readonly expected: RfcStatus['kind'] | null;
}

/** Words of an RFC's status, in lower case, by what they say of it, and where they stand: `rules/rfc-status.yml`. */
export interface StatusWords {
  readonly ended: readonly string[];
  readonly draft: readonly string[];
  /** Labels of a line or a table's row at the head of a document that tells its status, in lower case. */
  readonly labels: readonly string[];
  /** Headings under which the first line tells it, in lower case. */
  readonly headings: readonly string[];
  readonly examples: readonly StatusExample[];
}

/** No word says anything: for a rules folder without `rfc-status.yml`. */
export const NO_STATUS_WORDS: StatusWords = { ended: [], draft: [], labels: [], headings: [], examples: [] };

/** What an RFC's status says of what it owes, and the word that says it. */
export interface RfcStatus {
  /** `ended`: nothing is owed. `draft`: it is advised only. */
  readonly kind: 'ended' | 'draft';
  readonly word: string;
}

/** A choice that nobody has made yet: `draft | accepted`. */
const CHOICE = /\s[|/]\s|^[\w-]+(?:[|/][\w-]+)+$/;
/** What ends the status and begins a remark. */
const REMARK = /[,;.:(–—]|\s-\s/;
/** A status of more words is a sentence about something else. */
const MOST_WORDS = 5;

/**
 * Returns the words of an RFC's status, in lower case: those of its front matter's `status`, else those of the line, row or
 * heading at its head that tells it; none where nothing does.
 */
export function statusWords(
  { text, frontMatter }: { readonly text: string; readonly frontMatter: Readonly<Record<string, string>> },
  places: Pick<StatusWords, 'labels' | 'headings'>,
): readonly string[] {
  const wordsOf = (said: string): readonly string[] =>
    CHOICE.test(said) ? [] : (said.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  const given = frontMatter['status'];
  if (given !== undefined) return wordsOf(given);
  const line = readStatusLine(text, places) ?? '';
  const said = wordsOf(CHOICE.test(line) ? line : (line.split(REMARK)[0] ?? ''));
  return said.length > MOST_WORDS ? [] : said;
}

/** Returns what the words of a status say of what an RFC owes, or null where they say nothing: an end before a draft. */
export function statusOf(said: readonly string[], { ended, draft }: StatusWords): RfcStatus | null {
  const over = said.find((word) => ended.includes(word));
  if (over !== undefined) return { kind: 'ended', word: over };
  const begun = said.find((word) => draft.includes(word));
  return begun === undefined ? null : { kind: 'draft', word: begun };
}
