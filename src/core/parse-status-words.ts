import * as v from 'valibot';
import { plainWords } from './parse-words.ts';
import { LARGEST_RULES, parseYaml } from './parse-yaml.ts';
import type { StatusExample, StatusWords } from './rfc-status.ts';

const texts = v.array(v.pipe(v.string(), v.nonEmpty()));
const schema = v.strictObject({
  ended: plainWords,
  draft: plainWords,
  labels: v.optional(plainWords, []),
  headings: v.optional(plainWords, []),
  examples: v.optional(v.strictObject({ ended: texts, draft: texts, neither: texts }), {
    ended: [],
    draft: [],
    neither: [],
  }),
});

/**
 * Returns the words of `rules/rfc-status.yml`.
 * @throws LegibleError at `path:line:column` with what to change.
 */
export function parseStatusWords(body: string, path: string): StatusWords {
  const hint = 'The form of the file is described in rules/README.md.';
  const { examples, ...rest } = parseYaml(body, path, schema, hint, LARGEST_RULES).value;
  const all = (list: readonly string[], expected: StatusExample['expected']): readonly StatusExample[] =>
    list.map((text) => ({ text, expected }));
  return {
    ...rest,
    examples: [
      ...all(examples.ended, 'ended'),
      ...all(examples.draft, 'draft'),
      ...all(examples.neither, null),
    ],
  };
}
