import { loadNorms, type FileText, type ReadFile } from '../../src/core/load-norms.ts';
import type { Norms } from '../../src/core/norms.ts';
import { shownPlace } from '../../src/core/reference.ts';
import { loadKnowledge } from '../../src/knowledge.ts';

export const KNOWLEDGE = loadKnowledge();

/** Files that norms can name, by the path or reference that messages show. */
export type Files = Readonly<Record<string, string | FileText>>;

/** Returns a reader of files that are given as data. */
export function readerOf(files: Files): ReadFile {
  return (place) => {
    const file = files[shownPlace(place)];
    if (file === undefined)
      return Promise.resolve({ kind: 'unreadable', reason: 'is not there', hint: 'Check the path.' });
    return Promise.resolve(typeof file === 'string' ? { kind: 'text', text: file } : file);
  };
}

/** Returns the norms of a text at `.github/legible.yml`, with the files that it may name. */
export function normsOf(text: string, files: Files = {}): Promise<Norms> {
  const place = { repository: null, path: '.github/legible.yml', ref: null };
  return loadNorms({ text, place }, readerOf(files), KNOWLEDGE);
}
