import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { matchesAny } from '../core/globs.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Norms } from '../core/norms.ts';
import { reviewDocument } from '../core/pipeline.ts';
import type { Review } from '../core/review.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { inputOf, type NamedText } from './run-review.ts';

/**
 * Returns the files of a folder that the norms take for RFCs, by their paths from it, in order; what is installed or hidden is not
 * looked through.
 */
export async function rfcFiles(
  folder: string,
  globs: readonly string[],
  within: string = '',
): Promise<readonly string[]> {
  const entries = await readdir(join(folder, within), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isDirectory())
        return entry.name === 'node_modules' || entry.name === '.git' ? [] : rfcFiles(folder, globs, path);
      return entry.isFile() && matchesAny(path, globs) ? [path] : [];
    }),
  );
  return found.flat().sort();
}

/**
 * Returns the review of each text by itself, as a baseline looks at them. Texts of one change are reviewed together; of a whole
 * folder's that would hold every document in memory at once.
 */
export function reviewApart(
  texts: readonly NamedText[],
  knowledge: Knowledge,
  norms: Norms,
): readonly Review[] {
  const options = { as: null, title: null, rfcs: norms.rfcs };
  const withTeam = teamKnowledge(knowledge, norms);
  return texts.map((text) => reviewDocument(inputOf(text, options), withTeam, norms));
}
