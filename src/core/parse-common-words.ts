import * as v from 'valibot';
import type { CommonWordsData } from './common-words.ts';
import { plainWords } from './parse-words.ts';
import { LARGEST_RULES, parseYaml } from './parse-yaml.ts';

const schema = v.strictObject({
  clause: plainWords,
  joints: plainWords,
  common: v.record(v.string(), plainWords),
  examples: v.strictObject({ bare: v.array(v.string()), particular: v.array(v.string()) }),
});

/**
 * Returns the words of `rules/common-words.yml`.
 * @throws LegibleError at `path:line:column` with what to change.
 */
export function parseCommonWords(body: string, path: string): CommonWordsData {
  const hint = 'The file has `clause`, `joints`, groups of words under `common`, and `examples`.';
  const { value } = parseYaml(body, path, schema, hint, LARGEST_RULES);
  return { ...value, common: Object.values(value.common).flat() };
}
