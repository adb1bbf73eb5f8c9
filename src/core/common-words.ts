import * as v from 'valibot';
import { plainWords } from './parse-words.ts';
import { LARGEST_RULES, parseYaml } from './parse-yaml.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** The words that name nothing of a change: `rules/common-words.yml`, in lower case. */
export interface CommonWordsData {
  /** Words of which a clause has one: articles, pronouns, auxiliaries. */
  readonly clause: readonly string[];
  /** Words that join others: prepositions, conjunctions. */
  readonly joints: readonly string[];
  readonly common: readonly string[];
  readonly examples: { readonly bare: readonly string[]; readonly particular: readonly string[] };
}

/** Common words ready to be looked up by their stems, those of clauses and joints among them. */
export interface CommonWords {
  readonly clause: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

/** The same in a form that a build can store. */
export type CommonStems = { readonly [Kind in keyof CommonWords]: Iterable<string> };

/** No word is common: for a rules folder without `common-words.yml`. */
export const NO_COMMON_WORDS: CommonWordsData = {
  clause: [],
  joints: [],
  common: [],
  examples: { bare: [], particular: [] },
};

/** Fewer words are no list: a short answer has no clause either. */
const WORDS_OF_A_LIST = 6;
/** No more words than these between two marks, one with the other, are the entries of a list. */
const WORDS_OF_AN_ENTRY = 2.5;

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

/** Returns the stems of common words. */
export function commonStems({ clause, joints, common }: CommonWordsData): CommonStems {
  const stems = (some: readonly string[]): readonly string[] => [...new Set(some.map(stem))];
  return { clause: stems(clause), joints: stems(joints), common: stems([...clause, ...joints, ...common]) };
}

/** Returns common words ready to be looked up. */
export function compileCommonWords({ clause, joints, common }: CommonStems): CommonWords {
  return { clause: new Set(clause), joints: new Set(joints), common: new Set(common) };
}

/** What the words of a statement name, whatever they are about. */
export interface Particulars {
  /** Different words, figures, names and references beside the common ones. */
  readonly count: number;
  /** True where the words make no sentence. */
  readonly list: boolean;
}

/** Returns true where no reader could check the words: all are common, or they are a list and no sentence. */
export function namesNothing({ count, list }: Particulars): boolean {
  return count === 0 || list;
}

/** How the words of a statement hang together. */
interface Build {
  words: number;
  /** Stretches between marks that hold a word. */
  entries: number;
  /** True after a word of a clause, and after a figure, a name in code or a reference, which says something without one. */
  clause: boolean;
  joint: boolean;
}

function isList({ words, entries, clause, joint }: Build): boolean {
  if (clause || words < WORDS_OF_A_LIST) return false;
  return !joint || words <= entries * WORDS_OF_AN_ENTRY;
}

/** Returns what the words from `offset` on name: those before it are a label. */
export function particularsOf(
  tokens: readonly Token[],
  offset: number,
  { clause, joints, common }: CommonWords,
): Particulars {
  const named = new Set<string>();
  const build: Build = { words: 0, entries: 0, clause: clause.size === 0, joint: false };
  let isInside = false;
  for (const token of tokens) {
    if (token.offset < offset) continue;
    if (token.kind === 'mark') {
      isInside = false;
      continue;
    }
    build.words += 1;
    if (!isInside) build.entries += 1;
    isInside = true;
    const word = token.kind === 'word' ? stem(token.text) : token.text;
    if (token.kind !== 'word' || clause.has(word)) build.clause = true;
    if (joints.has(word)) build.joint = true;
    if (token.kind !== 'word' || !common.has(word)) named.add(word);
  }
  return { count: named.size, list: isList(build) };
}
