import type { Profile } from './document.ts';

/** GitHub's own limit for a description, and half as much again as the longest of a thousand real RFCs, in characters. */
const LARGEST: Readonly<Record<Profile, number>> = { 'pull-request': 65_536, rfc: 131_072 };
/** GitHub's own limit for a title is 256. */
const LONGEST_TITLE = 1_024;
/** More sentences, list items and rows than any text of that length that a person wrote. */
const MOST_STATEMENTS = 4_000;
/** A text of this many lines is no prose: each costs the parser as much as forty characters. */
const MOST_LINES = 20_000;

/**
 * Returns why a text is not read, as the end of a sentence, or null. Floods of markup are no reason: `tameMarkdown`
 * takes their sting.
 */
export function refusal(text: string, profile: Profile): string | null {
  if (text.length > LARGEST[profile]) return `it is longer than ${LARGEST[profile]} characters`;
  let lines = 1;
  for (let at = text.search(/[\r\n]/); at >= 0 && at < text.length; at += 1) {
    const char = text[at];
    if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) lines += 1;
  }
  return lines > MOST_LINES ? `it has more than ${MOST_LINES} lines` : null;
}

/** Returns why a text of so many statements is not read, as the end of a sentence, or null. */
export function refusalOfCount(statements: number): string | null {
  return statements > MOST_STATEMENTS ? `it has more than ${MOST_STATEMENTS} sentences` : null;
}

/** Returns why a text of such a title is not read, as the end of a sentence, or null. */
export function refusalOfTitle(title: string | null): string | null {
  return (title?.length ?? 0) > LONGEST_TITLE ? `its title is longer than ${LONGEST_TITLE} characters` : null;
}
