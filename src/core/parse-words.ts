import * as v from 'valibot';
import { LegibleError } from '../errors.ts';
import { parseCuePattern, type WordLists } from './cue-pattern.ts';
import { parseYaml } from './parse-yaml.ts';

const wordsSchema = v.record(v.string(), v.array(v.union([v.pipe(v.string(), v.nonEmpty()), v.number()])));

/**
 * Returns the word lists of `rules/words.yml`; their entries are in the cue language and name no other list.
 * @throws LegibleError at `path:line:column`.
 */
export function parseWords(body: string, path: string): WordLists {
  const { value, yaml } = parseYaml(body, path, wordsSchema, 'A list is a name and its phrases.');
  const lists = Object.fromEntries(Object.entries(value).map(([name, words]) => [name, words.map(String)]));
  for (const [name, words] of Object.entries(lists)) {
    words.forEach((word, index) => {
      try {
        parseCuePattern(word, {});
      } catch (error) {
        const hint = error instanceof LegibleError ? error.hint : 'See rules/README.md.';
        const message = error instanceof Error ? error.message : String(error);
        throw new LegibleError(`${yaml.placeOf([name, index])}: ${message}`, { hint, cause: error });
      }
    });
  }
  return lists;
}
