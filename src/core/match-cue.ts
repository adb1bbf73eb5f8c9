import type { CuePattern, Node } from './cue-pattern.ts';
import type { Token } from './tokens.ts';

/** The tokens of a statement that a cue matched: `from` the first, `to` just past the last. */
export interface CueMatch {
  readonly from: number;
  readonly to: number;
}

/** Marks that a gap does not cross: another clause begins there. */
const CLAUSE_ENDS = new Set(['.', ';', '?', '!', ':']);
/** Words that turn what follows into its opposite. */
const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'without',
  'neither',
  'nor',
  'none',
  'nothing',
  'cannot',
  'hardly',
]);
/** How far before a match a negation is looked for, in tokens. */
const NEGATION_REACH = 4;

/** Returns true for a word that negates: `not`, `never`, `don't`. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't");
}

/** Returns true for a mark at which another clause begins: a gap does not cross it. */
export function isClauseEnd({ text, kind }: Pick<Token, 'text' | 'kind'>): boolean {
  return kind === 'mark' && CLAUSE_ENDS.has(text);
}

function gapEnds(tokens: readonly Token[], from: number, most: number): readonly number[] {
  const ends = [from];
  for (let at = from; at < from + most && at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || isClauseEnd(token)) break;
    ends.push(at + 1);
  }
  return ends;
}

function accepts(node: Node, token: Token | undefined): boolean {
  if (token === undefined) return false;
  switch (node.kind) {
    case 'word':
      return token.text === node.text;
    case 'prefix':
      return token.kind !== 'mark' && token.text.startsWith(node.text);
    case 'class':
      return token.kind === node.name || (node.name === 'number' && token.kind === 'quantity');
    case 'any':
      return token.kind !== 'mark';
    case 'gap':
    case 'start':
    case 'end':
    case 'optional':
    case 'choice':
      return false;
    default:
      return node satisfies never;
  }
}

/** Marks that may stand between a statement's last word and its end: `...`, `?!`, `).` */
const MOST_END_MARKS = 4;

/** Returns true where only a few marks, or nothing, stand from a place to the statement's end. */
export function isEnd(tokens: readonly Token[], at: number): boolean {
  return tokens.length - at <= MOST_END_MARKS && tokens.slice(at).every((token) => token.kind === 'mark');
}

function step(
  node: Exclude<Node, { kind: 'optional' | 'choice' }>,
  tokens: readonly Token[],
  at: number,
): readonly number[] {
  switch (node.kind) {
    case 'word':
    case 'prefix':
    case 'class':
    case 'any':
      return accepts(node, tokens[at]) ? [at + 1] : [];
    case 'gap':
      return gapEnds(tokens, at, node.most);
    case 'start':
      return at === 0 ? [at] : [];
    case 'end':
      return isEnd(tokens, at) ? [at] : [];
    default:
      return node satisfies never;
  }
}

function unique(places: readonly number[]): readonly number[] {
  return places.length < 2 ? places : [...new Set(places)];
}

/** Moves all places over one node; most often there is one place and one word, which costs no list. */
function move(
  node: Exclude<Node, { kind: 'optional' | 'choice' }>,
  tokens: readonly Token[],
  from: readonly number[],
): readonly number[] {
  const only = from[0];
  if (only !== undefined && from.length === 1) return step(node, tokens, only);
  return unique(from.flatMap((at) => step(node, tokens, at)));
}

/** True for a node that takes exactly one token, so that a look at the token tells whether it can begin. */
function takesOne(node: Node | undefined): node is Node {
  return (
    node !== undefined &&
    (node.kind === 'word' || node.kind === 'prefix' || node.kind === 'class' || node.kind === 'any')
  );
}

type Body = readonly Node[];

/** The bodies of a choice by the word that each begins with; `others` are tried at every word. */
interface Dispatch {
  readonly byWord: ReadonlyMap<string, readonly Body[]>;
  readonly others: readonly Body[];
}

/** A list of a hundred words is looked up, not tried one by one; made once for each choice of a compiled cue. */
const dispatches = new WeakMap<readonly Body[], Dispatch>();

function dispatchOf(bodies: readonly Body[]): Dispatch {
  const known = dispatches.get(bodies);
  if (known !== undefined) return known;
  const byWord = new Map<string, Body[]>();
  const others: Body[] = [];
  for (const body of bodies) {
    const first = body[0];
    if (first?.kind !== 'word') others.push(body);
    else byWord.set(first.text, [...(byWord.get(first.text) ?? []), body]);
  }
  dispatches.set(bodies, { byWord, others });
  return { byWord, others };
}

function choose(
  bodies: readonly Body[],
  tokens: readonly Token[],
  from: readonly number[],
): readonly number[] {
  const { byWord, others } = dispatchOf(bodies);
  const words = new Set(from.map((at) => tokens[at]?.text ?? ''));
  const places: number[] = [];
  for (const word of words)
    for (const body of byWord.get(word) ?? []) places.push(...advance(body, tokens, from));
  for (const body of others) {
    const first = body[0];
    if (takesOne(first) && !from.some((at) => accepts(first, tokens[at]))) continue;
    places.push(...advance(body, tokens, from));
  }
  return unique(places);
}

/**
 * Runs all places at once, through brackets too, and keeps each place once: the time is bounded by places × nodes, and
 * nothing is tried again however gaps and brackets nest.
 */
function advance(
  nodes: readonly Node[],
  tokens: readonly Token[],
  starts: readonly number[],
): readonly number[] {
  let places = starts;
  for (const node of nodes) {
    if (places.length === 0) return places;
    const from = places;
    if (node.kind === 'optional') places = unique([...from, ...advance(node.body, tokens, from)]);
    else if (node.kind === 'choice') places = choose(node.bodies, tokens, from);
    else places = move(node, tokens, from);
  }
  return places;
}

function negatedBefore(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - NEGATION_REACH; before -= 1) {
    const token = tokens[before];
    if (token === undefined || token.text === 'but' || isClauseEnd(token)) return false;
    if (isNegation(token.text)) return true;
  }
  return false;
}

/** Returns where a cue matches from one token on, or null. */
export function matchCueAt(pattern: CuePattern, tokens: readonly Token[], at: number): CueMatch | null {
  if (pattern.affirmed && negatedBefore(tokens, at)) return null;
  const ends = advance(pattern.nodes, tokens, [at]);
  return ends.length === 0 ? null : { from: at, to: Math.min(...ends) };
}

/** Returns the first place where a cue matches, or null. */
export function matchCue(pattern: CuePattern, tokens: readonly Token[]): CueMatch | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const match = matchCueAt(pattern, tokens, at);
    if (match !== null) return match;
  }
  return null;
}
