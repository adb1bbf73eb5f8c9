import * as v from 'valibot';
import type { ForeignText } from './not-the-author.ts';
import { parseYaml } from './parse-yaml.ts';

const text = v.pipe(v.string(), v.nonEmpty());

const foreignSchema = v.strictObject({
  stretches: v.array(v.strictObject({ from: text, to: v.nullable(text) })),
  trailers: v.array(text),
  lines: v.array(text),
  prompts: v.array(text),
  guidance: v.array(text),
});

/**
 * Returns what is known of text that authors do not write, from `rules/not-the-author.yml`.
 * @throws LegibleError at `path:line:column`.
 */
export function parseForeignText(body: string, path: string): ForeignText {
  return parseYaml(body, path, foreignSchema, 'The form of the file is described at its keys.').value;
}
