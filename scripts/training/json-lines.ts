import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Returns the lines of a JSON Lines file that hold something; of a `.gz`, unpacked. */
export function jsonLines(path: string): readonly string[] {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
}
