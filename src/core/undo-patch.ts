import type { ChangedFile } from './review-input.ts';

const HEAD = /^@@ -\d+(?:,\d+)? \+(?<start>\d+)(?:,(?<count>\d+))? @@/;
const NO_END = '\\ No newline at end of file';

/** A line of a patch as it stands in the file: with its end, where it has one. */
interface PatchLine {
  readonly sign: string;
  readonly text: string;
}

interface PatchHunk {
  /** How many lines of the text after the change stand before it. */
  readonly before: number;
  readonly lines: PatchLine[];
}

function parsePatch(patch: string): readonly PatchHunk[] {
  const hunks: PatchHunk[] = [];
  for (const line of patch.replace(/\n$/, '').split('\n')) {
    const head = HEAD.exec(line)?.groups;
    if (head !== undefined) {
      const start = Number(head['start']);
      // A hunk that leaves nothing stands after the line that it names.
      hunks.push({ before: head['count'] === '0' ? start : start - 1, lines: [] });
      continue;
    }
    const lines = hunks.at(-1)?.lines;
    if (lines === undefined) continue;
    const last = lines.at(-1);
    if (line === NO_END && last !== undefined)
      lines[lines.length - 1] = { sign: last.sign, text: last.text.slice(0, -1) };
    else lines.push({ sign: line.charAt(0) || ' ', text: `${line.slice(1)}\n` });
  }
  return hunks;
}

/** Returns true where a patch holds all lines that changed: GitHub cuts off long ones. */
export function isWhole({ additions, deletions, patch = '' }: ChangedFile): boolean {
  const lines = parsePatch(patch).flatMap((hunk) => hunk.lines);
  const count = (sign: string): number => lines.filter((line) => line.sign === sign).length;
  return lines.length > 0 && count('+') === additions && count('-') === deletions;
}

/**
 * Returns the text of a file as it was before a change, from the text after it and the change's hunks; null where they do not
 * belong together, or some hunks are missing.
 */
export function undoPatch(after: string, file: ChangedFile): string | null {
  if (!isWhole(file)) return null;
  const now = after.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const then: string[] = [];
  let at = 0;
  for (const { before, lines } of parsePatch(file.patch ?? '')) {
    if (before < at || before > now.length) return null;
    while (at < before) then.push(now[at++] ?? '');
    for (const { sign, text } of lines) {
      if (sign !== '-' && now[at++] !== text) return null;
      if (sign !== '+') then.push(text);
    }
  }
  return [...then, ...now.slice(at)].join('');
}
