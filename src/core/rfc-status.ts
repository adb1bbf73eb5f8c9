import * as v from 'valibot';
import { LARGEST_RULES, parseYaml } from './parse-yaml.ts';

/** Words of a front matter's `status`, in lower case, by what they say of an RFC: `rules/rfc-status.yml`. */
export interface StatusWords {
  readonly ended: readonly string[];
  readonly draft: readonly string[];
}

/** No word says anything: for a rules folder without `rfc-status.yml`. */
export const NO_STATUS_WORDS: StatusWords = { ended: [], draft: [] };

/** What an RFC's status says of what it owes, and the word that says it. */
export interface RfcStatus {
  /** `ended`: nothing is owed. `draft`: it is advised only. */
  readonly kind: 'ended' | 'draft';
  readonly word: string;
}

const words = v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.toLowerCase()));
const schema = v.strictObject({ ended: words, draft: words });

/**
 * Returns the words of `rules/rfc-status.yml`.
 * @throws LegibleError at `path:line:column` with what to change.
 */
export function parseStatusWords(body: string, path: string): StatusWords {
  const hint = 'The file has two lists of words, `ended` and `draft`.';
  return parseYaml(body, path, schema, hint, LARGEST_RULES).value;
}

/** Returns the words of a front matter's `status`, in lower case; none where it has none. */
export function statusWords(frontMatter: Readonly<Record<string, string>>): readonly string[] {
  return (frontMatter['status'] ?? '').toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
}

/** Returns what a front matter's `status` says of what an RFC owes, or null where it says nothing: an end before a draft. */
export function statusOf(
  frontMatter: Readonly<Record<string, string>>,
  { ended, draft }: StatusWords,
): RfcStatus | null {
  const said = statusWords(frontMatter);
  const over = said.find((word) => ended.includes(word));
  if (over !== undefined) return { kind: 'ended', word: over };
  const begun = said.find((word) => draft.includes(word));
  return begun === undefined ? null : { kind: 'draft', word: begun };
}
