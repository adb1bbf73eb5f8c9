import type { ContradictionRule, Count, Disproof } from './contradiction-rule.ts';
import { matchesAny } from './globs.ts';
import type { ChangedFile, ReviewInput } from './review-input.ts';

/** The side of a contradiction that the change shows. */
export interface Shown {
  readonly file: string;
  readonly message: string;
}

function count({ additions, deletions }: ChangedFile, counts: Count): number {
  switch (counts) {
    case 'changed':
      return additions + deletions;
    case 'added':
      return additions;
    case 'deleted':
      return deletions;
    case 'grown':
      return additions - deletions;
    case 'shrunk':
      return deletions - additions;
    default:
      return counts satisfies never;
  }
}

/** The file that shows it best comes first: the one with the most counted lines. */
function witnesses(disproof: Disproof, files: readonly ChangedFile[]): readonly ChangedFile[] {
  const counts = disproof.kind === 'touches' ? disproof.counts : 'changed';
  const globs = disproof.kind === 'touches' ? disproof.any : disproof.beside;
  const least = disproof.kind === 'touches' ? disproof.least : 0;
  const found = files.filter((file) => count(file, counts) >= least && matchesAny(file.path, globs));
  const total = found.reduce((sum, file) => sum + count(file, counts), 0);
  if (total < disproof.together) return [];
  return [...found].sort((one, other) => count(other, counts) - count(one, counts));
}

function isDisproved(
  disproof: Disproof,
  files: readonly ChangedFile[],
  { filesTotal }: ReviewInput,
): boolean {
  switch (disproof.kind) {
    case 'touches':
      return disproof.beside.length === 0 || files.some((file) => matchesAny(file.path, disproof.beside));
    case 'lacks':
      if (filesTotal !== undefined && filesTotal > files.length) return false;
      return !files.some((file) => matchesAny(file.path, disproof.none));
    default:
      return disproof satisfies never;
  }
}

/** Returns the file that makes a family's claim untrue and the words to its author, or null where none does. */
export function disprove({ disproof, message }: ContradictionRule, input: ReviewInput): Shown | null {
  const found = witnesses(disproof, input.files);
  const [first] = found;
  if (first === undefined || !isDisproved(disproof, input.files, input)) return null;
  const lines = found.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0);
  return { file: first.path, message: message.replaceAll('{lines}', String(lines)) };
}
