import * as v from 'valibot';
import { LARGEST_RULES, parseYaml } from './parse-yaml.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** The words that name nothing of a change: `rules/common-words.yml`, in lower case. */
export interface CommonWordsData {
  /** Words that make a sentence of words: articles, pronouns, auxiliaries, prepositions, conjunctions. */
  readonly glue: readonly string[];
  readonly common: readonly string[];
  readonly examples: { readonly bare: readonly string[]; readonly particular: readonly string[] };
}

/** Common words ready to be looked up by their stems, glue among them. */
export interface CommonWords {
  readonly glue: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

/** No word is common: for a rules folder without `common-words.yml`. */
export const NO_COMMON_WORDS: CommonWordsData = {
  glue: [],
  common: [],
  examples: { bare: [], particular: [] },
};

/** So many words without a glue word are a list and no sentence. */
const WORDS_OF_A_LIST = 6;

const words = v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.toLowerCase()));
const schema = v.strictObject({
  glue: words,
  common: v.record(v.string(), words),
  examples: v.strictObject({ bare: v.array(v.string()), particular: v.array(v.string()) }),
});

/**
 * Returns the words of `rules/common-words.yml`.
 * @throws LegibleError at `path:line:column` with what to change.
 */
export function parseCommonWords(body: string, path: string): CommonWordsData {
  const hint = 'The file has `glue`, groups of words under `common`, and `examples`.';
  const { value } = parseYaml(body, path, schema, hint, LARGEST_RULES);
  return { ...value, common: Object.values(value.common).flat() };
}

/** Returns common words ready to be looked up. */
export function compileCommonWords({ glue, common }: CommonWordsData): CommonWords {
  const stems = glue.map(stem);
  return { glue: new Set(stems), common: new Set([...stems, ...common.map(stem)]) };
}

/** What the words of a statement name, whatever they are about. */
export interface Particulars {
  /** Different words, figures, names and references beside the common ones. */
  readonly count: number;
  /** True where the words make no sentence. */
  readonly list: boolean;
}

/** Returns what the words from `offset` on name: those before it are a label. */
export function particularsOf(
  tokens: readonly Token[],
  offset: number,
  { glue, common }: CommonWords,
): Particulars {
  const named = new Set<string>();
  let bound = glue.size === 0;
  let count = 0;
  for (const token of tokens) {
    if (token.kind === 'mark' || token.offset < offset) continue;
    count += 1;
    const word = token.kind === 'word' ? stem(token.text) : token.text;
    // A figure, a name in code or a reference says something without a sentence around it.
    if (token.kind !== 'word' || glue.has(word)) bound = true;
    if (token.kind !== 'word' || !common.has(word)) named.add(word);
  }
  return { count: named.size, list: !bound && count >= WORDS_OF_A_LIST };
}
