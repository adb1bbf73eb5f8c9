import * as v from 'valibot';
import type { WordLists } from './cue-pattern.ts';
import { checkPhrase } from './parse-cues.ts';
import { parseYaml } from './parse-yaml.ts';

const wordsSchema = v.record(v.string(), v.array(v.union([v.pipe(v.string(), v.nonEmpty()), v.number()])));

/** A list of plain words, in lower case. */
export const plainWords = v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.toLowerCase()));

/**
 * Returns the named phrase lists of `rules/words.yml` or `rules/signals.yml`; their entries are in the cue language.
 * @param known lists that the entries may name; the word lists themselves name none.
 * @throws LegibleError at `path:line:column`.
 */
export function parseWords(body: string, path: string, known: WordLists = {}): WordLists {
  const { value, yaml } = parseYaml(body, path, wordsSchema, 'A list is a name and its phrases.');
  const lists = Object.fromEntries(Object.entries(value).map(([name, words]) => [name, words.map(String)]));
  for (const [name, words] of Object.entries(lists)) {
    words.forEach((word, index) => checkPhrase(word, yaml.placeOf([name, index]), known));
  }
  return lists;
}
