import type { Profile } from './document.ts';

/** GitHub's own limit for a description, and the most that is read of a file, in characters. */
const LARGEST: Readonly<Record<Profile, number>> = { 'pull-request': 65_536 + 1_024, rfc: 1_048_576 };
/** Bounds that no prose reaches and beyond which a Markdown parser's time is no longer linear (docs/limits.md). */
const MOST_NESTED = 40;
const MOST_MARKS = 1_500;
const MOST_BRACKETS = 1_000;
const MOST_FOOTNOTES = 300;
const MOST_UNDERLINES = 600;

interface Counts {
  marks: number;
  brackets: number;
  ticks: number;
}

/** Quotes and list markers at a line's start, each of which opens a container in the parser. */
function nesting(line: string): number {
  const lead = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '';
  return (lead.match(/>|[*+-](?=\s)|\d+[.)](?=\s)/g) ?? []).length;
}

function count(line: string, counts: Counts): void {
  for (const char of line) {
    if (char === '*' || char === '_' || char === '~') counts.marks += 1;
    else if (char === '[' || char === ']' || char === '<') counts.brackets += 1;
    else if (char === '`') counts.ticks += 1;
  }
}

/**
 * Returns why a text is not read, as the end of a sentence, or null. One pass before the parse: a paragraph of
 * thousands of emphasis marks or brackets costs the parser minutes.
 */
export function refusal(text: string, profile: Profile): string | null {
  if (text.length > LARGEST[profile]) return `it is longer than ${LARGEST[profile]} characters`;
  let counts: Counts = { marks: 0, brackets: 0, ticks: 0 };
  let footnotes = 0;
  let underlines = 0;
  for (const line of text.split('\n')) {
    if (nesting(line) > MOST_NESTED) return `a line opens more than ${MOST_NESTED} quotes or lists`;
    if (line.trim() === '') counts = { marks: 0, brackets: 0, ticks: 0 };
    if (/^\s*\[\^/.test(line)) footnotes += 1;
    if (/^\s*=+\s*$/.test(line)) underlines += 1;
    count(line, counts);
    if (counts.marks > MOST_MARKS) return `a paragraph holds more than ${MOST_MARKS} emphasis marks`;
    if (counts.brackets > MOST_BRACKETS) return `a paragraph holds more than ${MOST_BRACKETS} brackets`;
    if (counts.ticks > MOST_MARKS * 4) return `a paragraph holds more than ${MOST_MARKS * 4} backticks`;
  }
  if (footnotes > MOST_FOOTNOTES) return `it holds more than ${MOST_FOOTNOTES} footnotes`;
  return underlines > MOST_UNDERLINES ? `it holds more than ${MOST_UNDERLINES} underlined headings` : null;
}
