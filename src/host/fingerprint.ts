import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a folder and of the folders in it, by their paths from it, in order. */
async function filesIn(folder: string, within: string = ''): Promise<readonly string[]> {
  const entries = await readdir(join(folder, within), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = `${within}${entry.name}`;
      return entry.isDirectory() ? filesIn(folder, `${path}/`) : [path];
    }),
  );
  return found.flat().sort();
}

/** Returns what tells a program from another that judges otherwise: a digest of all files in its folder, its rules and weights among them. */
export async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await filesIn(folder)) {
    const bytes = await readFile(join(folder, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
