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

/** Fewer words are no list: a short answer has no clause either, unless marks stand between nearly all of them. */
const WORDS_OF_A_LIST = 6;
const ENTRIES_OF_A_LIST = 4;
const WORDS_OF_A_TERM = 1.5;
/** No more words than these between two marks, one with the other, are the entries of a list. */
const WORDS_OF_AN_ENTRY = 2.5;
/** Words in a row, in one stretch, that can not do without any small word between them, figures or not. */
const WORDS_OF_A_HEAP = 9;
/** Of so many words in a row, one is small: the tersest sentence has one in ten. */
const WORDS_FOR_A_SMALL_ONE = 12;

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
  /** Those of them that are references: to a pull request, a ticket, a page. */
  readonly references: number;
  /** True where the words that are not common stand in one short row, with no figure, name in code or reference: `the courier app will be just fine`. */
  readonly oneThing: boolean;
  /** True where the words make no sentence. */
  readonly list: boolean;
  /** True for a telegram: words in a row with too few small ones to say how one bears on another. */
  readonly telegram: boolean;
}

/** Returns true where no reader could check the words: all are common, or they are a list and no sentence. */
export function namesNothing({ count, list }: Pick<Particulars, 'count' | 'list'>): boolean {
  return count === 0 || list;
}

/** Words in a row that name one thing at most: `seat reservation export`. */
const WORDS_OF_A_THING = 4;

/** How the words of a statement hang together. */
interface Build {
  words: number;
  /** Stretches between marks that hold a word. */
  entries: number;
  /** Words of clauses, and words that join others. */
  small: number;
  /** Short rows of words that name something; a figure, a name in code or a reference counts as two, since it says something by itself. */
  things: number;
  /** True after a word of a clause, and after a figure, a name in code or a reference, which says something without one. */
  clause: boolean;
}

/** True for words thrown on a heap: one long stretch with hardly a small word in it, whatever figures it holds. */
function isHeap({ words, entries, small }: Build): boolean {
  return entries === 1 && words >= WORDS_OF_A_HEAP && small * WORDS_FOR_A_SMALL_ONE < words;
}

function isList(build: Build): boolean {
  const { words, entries, clause } = build;
  if (isHeap(build)) return true;
  if (clause) return false;
  if (entries >= ENTRIES_OF_A_LIST && words <= entries * WORDS_OF_A_TERM) return true;
  return words >= WORDS_OF_A_LIST && words <= entries * WORDS_OF_AN_ENTRY;
}

/** Words in a row without a clause that hold one small word in so many at most leave out what joins them. */
const WORDS_FOR_A_SMALL_ONE_IN_A_TELEGRAM = 6;

function isTelegram({ words, small, clause }: Build): boolean {
  return !clause && words >= WORDS_OF_A_HEAP && small * WORDS_FOR_A_SMALL_ONE_IN_A_TELEGRAM <= words;
}

/** A paragraph of so many sentences or more, each of these few words or fewer, is a list with full stops. */
const SENTENCES_OF_A_LIST = 4;
const WORDS_OF_A_FRAGMENT = 3;

/** Returns true where the sentences of a paragraph are words in a row: `Kill switch. Feature flag. Backup. Restore.` */
export function areFragments(sentences: readonly (readonly Token[])[]): boolean {
  if (sentences.length < SENTENCES_OF_A_LIST) return false;
  const words = sentences.map((tokens) => tokens.filter(({ kind }) => kind !== 'mark'));
  if (words.flat().length > sentences.length * WORDS_OF_AN_ENTRY) return false;
  return words.every(
    (some) => some.length <= WORDS_OF_A_FRAGMENT && some.every(({ kind }) => kind === 'word'),
  );
}

/** Returns what the words from `offset` on name: those before it are a label. */
export function particularsOf(
  tokens: readonly Token[],
  offset: number,
  { clause, joints, common }: CommonWords,
): Particulars {
  const named = new Set<string>();
  const references = new Set<string>();
  const build: Build = { words: 0, entries: 0, small: 0, things: 0, clause: false };
  let isInside = false;
  let inRow = 0;
  for (const token of tokens) {
    if (token.offset < offset) continue;
    if (token.kind === 'mark') {
      isInside = false;
      inRow = 0;
      continue;
    }
    build.words += 1;
    if (!isInside) build.entries += 1;
    isInside = true;
    const word = token.kind === 'word' ? stem(token.text) : token.text;
    if (token.kind !== 'word' || clause.has(word)) build.clause = true;
    if (clause.has(word) || joints.has(word)) build.small += 1;
    if (token.kind === 'ref') references.add(word);
    const isNamed = token.kind !== 'word' || !common.has(word);
    if (isNamed) named.add(word);
    inRow = isNamed ? inRow + 1 : 0;
    if (token.kind !== 'word') build.things += 2;
    else if (inRow % WORDS_OF_A_THING === 1) build.things += 1;
  }
  const known = clause.size > 0;
  return {
    count: named.size,
    references: references.size,
    oneThing: known && build.things === 1,
    list: known && isList(build),
    telegram: known && isTelegram(build),
  };
}
