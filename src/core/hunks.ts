import type { ChangedFile } from './review-input.ts';
import { lineStripper } from './strip-comments.ts';

/** A line of a hunk. */
export interface HunkLine {
  readonly sign: '+' | '-' | ' ';
  /** The line without its sign and its comments, cut at `LONGEST_LINE`. */
  readonly code: string;
  /** The line without its sign, cut likewise. */
  readonly whole: string;
}

/** A stretch of a diff. */
export interface Hunk {
  /** What stands after the second `@@`: the line of code that the hunk is in, or nothing. */
  readonly place: string;
  readonly lines: readonly HunkLine[];
}

/** Longer lines are data or machine-made; their beginning is enough. */
const LONGEST_LINE = 400;
/** Characters of patches that are read of one change, about 10,000 lines: they take less than a second. */
export const MOST_PATCH = 400_000;

/** A change of comments alone is no longer. */
const LONGEST_OF_COMMENTS = 20_000;

const HEAD = /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@ ?(?<place>.*)$/;

/** A file whose hunks are known. */
export type Patched = ChangedFile & { readonly patch: string };

/** Returns the files whose hunks are read, in their order: where all are too many, the smallest ones, which a person wrote. */
export function readablePatches(files: readonly ChangedFile[]): readonly Patched[] {
  const known = files.filter((file): file is Patched => file.patch !== undefined && file.patch !== '');
  let left = MOST_PATCH;
  const bySize = [...known].sort((one, other) => one.patch.length - other.patch.length);
  const read = new Set(bySize.filter(({ patch }) => (left -= patch.length) >= 0));
  return known.filter((file) => read.has(file));
}

/** Returns the hunks of a file; a patch without `@@` is one hunk. What stands before the first `@@` is no line of the file. */
export function hunksOf({ path, patch }: Patched): readonly Hunk[] {
  const texts = patch.split('\n');
  const headed = texts.some((text) => HEAD.test(text));
  const hunks: { place: string; lines: HunkLine[] }[] = headed ? [] : [{ place: '', lines: [] }];
  let before = lineStripper(path);
  let after = lineStripper(path);
  for (const text of texts) {
    const head = HEAD.exec(text);
    if (head !== null) {
      hunks.push({ place: head.groups?.['place']?.slice(0, LONGEST_LINE) ?? '', lines: [] });
      [before, after] = [lineStripper(path), lineStripper(path)];
      continue;
    }
    const sign = text.charAt(0) === '' ? ' ' : text.charAt(0);
    // `\ No newline at end of file` is none of its lines.
    if (sign !== '+' && sign !== '-' && sign !== ' ') continue;
    const whole = text.slice(1, LONGEST_LINE).trimEnd();
    const old = sign === '+' ? '' : before(whole);
    const now = sign === '-' ? '' : after(whole);
    hunks.at(-1)?.lines.push({ sign, whole, code: sign === '-' ? old : now });
  }
  return hunks;
}

/** Returns true where the hunks are all that changed in the file, and nothing but comments and blank lines did. */
export function changesCommentsOnly(file: ChangedFile): boolean {
  const { patch, additions, deletions } = file;
  if (patch === undefined || patch === '' || patch.length > LONGEST_OF_COMMENTS) return false;
  const lines = hunksOf({ ...file, patch }).flatMap((hunk) => hunk.lines);
  const changed = (sign: '+' | '-'): readonly HunkLine[] => lines.filter((line) => line.sign === sign);
  const [added, removed] = [changed('+'), changed('-')];
  if (added.length !== additions || removed.length !== deletions || lines.length === 0) return false;
  return [...added, ...removed].every(({ code }) => code.trim() === '');
}
