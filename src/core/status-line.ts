/** Labels and headings, in lower case, that tell an RFC's status. */
interface Places {
  readonly labels: readonly string[];
  readonly headings: readonly string[];
}

/** A document says at its head what it is, or nowhere. */
const LONGEST_HEAD = 60;
/** A longer line is a paragraph. */
const LONGEST_LINE = 300;
/** The title, and the sections before the one that tells the status: `Date`, `Authors`. */
const MOST_HEADINGS = 4;
/** Under the first section a line that looks like a status is part of the text. */
const HEADINGS_BEFORE_LABELS = 1;

const HEADING = /^ {0,3}#{1,6}\s+(?<text>.*?)\s*#*\s*$/;
const UNDERLINE = /^ {0,3}(?:=+|-{3,})\s*$/;
const FENCE = /^\s*(?:```|~~~)/;

/** Returns a line's words without list marks, emphasis, code marks and the targets of links. */
function plain(line: string): string {
  return line
    .replace(/[*_`]/g, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/^[\s>+-]+/, '')
    .trim();
}

/** Returns what stands after a label: `Status: draft`, or a table's row of two cells. */
function valueOf(line: string, labels: readonly string[]): string | null {
  const cells = line.split('|').map((cell) => cell.trim());
  const [key, value, ...more] = cells.filter((cell) => cell !== '');
  if (key !== undefined && value !== undefined && more.length === 0)
    return labels.includes(key.replace(/:$/, '').trim().toLowerCase()) ? value : null;
  const at = line.indexOf(':');
  if (at < 0 || !labels.includes(line.slice(0, at).trim().toLowerCase())) return null;
  return line.slice(at + 1).trim();
}

/** The lines of a document's head that a reader sees as text: no front matter, no code, no comment. */
function headOf(text: string): readonly string[] {
  const lines = text.slice(0, LONGEST_HEAD * LONGEST_LINE).split(/\r?\n/);
  const end =
    lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && line.trim() === '---') : -1;
  let hidden: 'code' | 'comment' | null = null;
  return lines.slice(end + 1, end + 1 + LONGEST_HEAD).filter((line) => {
    if (hidden === null && line.includes('<!--')) hidden = 'comment';
    const before = hidden;
    if (hidden === 'comment' && line.includes('-->')) hidden = null;
    if (FENCE.test(line) && before !== 'comment') hidden = before === null ? 'code' : null;
    return before === null && hidden === null && line.length <= LONGEST_LINE;
  });
}

/**
 * Returns what a line, a table's row or a section at the head of a document says of its status, without markup; null where
 * nothing does.
 */
export function readStatusLine(text: string, { labels, headings }: Places): string | null {
  const lines = headOf(text);
  let passed = 0;
  for (const [at, line] of lines.entries()) {
    const underlined = line.trim() !== '' && !line.includes('|') && UNDERLINE.test(lines[at + 1] ?? '');
    const heading = HEADING.exec(line)?.groups?.['text'] ?? (underlined ? line : null);
    if (heading !== null) {
      passed += 1;
      if (passed > MOST_HEADINGS) return null;
      if (!headings.includes(plain(heading).toLowerCase())) continue;
      const below = lines.slice(at + 1).find((each) => each.trim() !== '' && !UNDERLINE.test(each)) ?? '';
      return HEADING.test(below) ? null : plain(below);
    }
    const value = passed > HEADINGS_BEFORE_LABELS ? null : valueOf(plain(line), labels);
    if (value !== null && value !== '') return value;
  }
  return null;
}
