import type { CuePattern, Node } from './cue-pattern.ts';
import { matchCueAt, type CueMatch } from './match-cue.ts';
import type { Token } from './tokens.ts';

/** Letters of a prefix that are looked up at once; shorter prefixes are tried at every word. */
const STEM = 3;

/** Cues ordered by the tokens they can begin with, so that one pass over a statement tries only those that may match. */
export interface CueIndex {
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly anywhere: readonly number[];
  readonly patterns: readonly CuePattern[];
  /** For each cue, groups of keys of which a statement must hold one each: most cues are ruled out by them at once. */
  readonly needs: readonly (readonly (readonly string[])[])[];
}

type First = { readonly kind: 'word' | 'stem'; readonly key: string } | { readonly kind: 'anywhere' };

/** What some nodes can begin with; `open` where they may take no token, so that what follows them can come first. */
interface Beginning {
  readonly firsts: readonly First[];
  readonly open: boolean;
}

const ANYWHERE: Beginning = { firsts: [{ kind: 'anywhere' }], open: false };

function beginningOf(node: Node): Beginning {
  switch (node.kind) {
    case 'start':
      return { firsts: [], open: true };
    case 'word':
      return { firsts: [{ kind: 'word', key: node.text }], open: false };
    case 'prefix':
      if (node.text.length < STEM) return ANYWHERE;
      return { firsts: [{ kind: 'stem', key: node.text.slice(0, STEM) }], open: false };
    case 'choice': {
      const bodies = node.bodies.map(beginningOfAll);
      return { firsts: bodies.flatMap((body) => body.firsts), open: bodies.some((body) => body.open) };
    }
    case 'optional':
      return { firsts: beginningOfAll(node.body).firsts, open: true };
    case 'class':
    case 'any':
    case 'gap':
    case 'end':
      return ANYWHERE;
    default:
      return node satisfies never;
  }
}

function beginningOfAll(nodes: readonly Node[]): Beginning {
  const firsts: First[] = [];
  for (const node of nodes) {
    const beginning = beginningOf(node);
    firsts.push(...beginning.firsts);
    if (!beginning.open) return { firsts, open: false };
  }
  return { firsts, open: true };
}

function firstOf(nodes: readonly Node[]): readonly First[] {
  const { firsts, open } = beginningOfAll(nodes);
  return open ? ANYWHERE.firsts : firsts;
}

/** A key under which a statement's words are looked up: a whole word, or the stem of one. */
function keyOf(first: Exclude<First, { readonly kind: 'anywhere' }>): string {
  return first.kind === 'word' ? first.key : `${first.key}*`;
}

/** The keys that each part of a cue needs; parts that may take no token, or any, need none. */
function needsOf(pattern: CuePattern): readonly (readonly string[])[] {
  return pattern.nodes.flatMap((node) => {
    const { firsts, open } = beginningOf(node);
    const keys = firsts.flatMap((first) => (first.kind === 'anywhere' ? [] : [keyOf(first)]));
    return open || keys.length < firsts.length || keys.length === 0 ? [] : [keys];
  });
}

function keysOf(tokens: readonly Token[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { text } of tokens) keys.add(text).add(`${text.slice(0, STEM)}*`);
  return keys;
}

function add(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

/** Returns the index of a list of compiled cues; a cue's place in the list is its id. */
export function indexCues(patterns: readonly CuePattern[]): CueIndex {
  const byWord = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const anywhere: number[] = [];
  patterns.forEach((pattern, id) => {
    for (const first of firstOf(pattern.nodes)) {
      if (first.kind === 'word') add(byWord, first.key, id);
      else if (first.kind === 'stem') add(byStem, first.key, id);
      else if (!anywhere.includes(id)) anywhere.push(id);
    }
  });
  return { byWord, byStem, anywhere, patterns, needs: patterns.map(needsOf) };
}

/** Returns the first match of every cue that matches the tokens, by cue id. */
export function scanCues(index: CueIndex, tokens: readonly Token[]): ReadonlyMap<number, CueMatch> {
  const found = new Map<number, CueMatch>();
  const keys = keysOf(tokens);
  const ruledOut = new Map<number, boolean>();
  const isRuledOut = (id: number): boolean => {
    const known = ruledOut.get(id);
    if (known !== undefined) return known;
    const lacks = (index.needs[id] ?? []).some((group) => group.every((key) => !keys.has(key)));
    ruledOut.set(id, lacks);
    return lacks;
  };
  const attempt = (ids: readonly number[] | undefined, at: number): void => {
    for (const id of ids ?? []) {
      const pattern = index.patterns[id];
      if (pattern === undefined || found.has(id) || isRuledOut(id)) continue;
      const match = matchCueAt(pattern, tokens, at);
      if (match !== null) found.set(id, match);
    }
  };
  const anywhere = index.anywhere.filter((id) => !isRuledOut(id));
  tokens.forEach((token, at) => {
    attempt(index.byWord.get(token.text), at);
    if (token.text.length >= STEM) attempt(index.byStem.get(token.text.slice(0, STEM)), at);
    attempt(anywhere, at);
  });
  return found;
}
