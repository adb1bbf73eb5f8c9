import type { CuePattern, Node } from './cue-pattern.ts';
import { joinLists, type NumberLists } from './number-lists.ts';
import { tableOf, type TextSymbols } from './text-table.ts';
import { TOKEN_CLASSES, type TokenClass } from './tokens.ts';

/** Numbers of a program that are no symbol; from `FIRST_SYMBOL` on, a number is a symbol that takes one token. */
export const START = 0;
export const END = 1;
/** Followed by the most tokens of the gap. */
export const GAP = 2;
/** Followed by the length of its body and the body. */
export const OPTIONAL = 3;
/** Followed by the number of its bodies and, for each, its length and itself. */
export const CHOICE = 4;
export const FIRST_SYMBOL = 5;

/** Letters of a prefix by which a word is looked up; a cue that begins with a shorter one is tried at every word. */
export const STEM = 3;

/**
 * Compiled cues as plain numbers and words, so that a build can store them. A symbol is a set of words, prefixes and
 * classes: all one-word alternatives of a choice are one symbol.
 */
export interface CuePrograms<List = ArrayLike<number>, Text = string> {
  /** By cue: steps to take, in the numbers above. */
  readonly programs: NumberLists<List>;
  /** By cue: the symbols that a statement must hold for it, the rarest first. */
  readonly needs: NumberLists<List>;
  /** By cue, two numbers each: the symbols of the whole words and of the stems that it can begin with; -1 for none. */
  readonly begins: List;
  /** By cue: the most tokens that it takes. */
  readonly spans: List;
  /** The cues before which no negation may stand. */
  readonly affirmed: List;
  /** How many symbols there are, the numbers below `FIRST_SYMBOL` included. */
  readonly symbols: number;
  /** Whole words and prefixes, each with the symbols that it belongs to, by its place in the table. */
  readonly words: TextSymbols<List, Text>;
  readonly prefixes: TextSymbols<List, Text>;
  /** The same of `CLASSES`. */
  readonly classes: NumberLists<List>;
}

/** Classes that tokens can be of. */
export const CLASSES = [...TOKEN_CLASSES, 'any' as const];

/** One member of a symbol. */
type Member =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'class'; readonly text: TokenClass }
  | { readonly kind: 'any'; readonly text: 'any' };

/** What some nodes can begin with; `open` where they may take no token, `vague` where it cannot be told. */
interface Beginning {
  readonly members: readonly Member[];
  readonly open: boolean;
  readonly vague: boolean;
}

const VAGUE: Beginning = { members: [], open: false, vague: true };

function memberOf(node: Node | undefined): Member | null {
  switch (node?.kind) {
    case 'word':
    case 'prefix':
      return { kind: node.kind, text: node.text };
    case 'class':
      return { kind: 'class', text: node.name };
    case 'any':
      return { kind: 'any', text: 'any' };
    default:
      return null;
  }
}

function beginningOf(node: Node): Beginning {
  const member = memberOf(node);
  if (member !== null) return { members: [member], open: false, vague: false };
  if (node.kind === 'start') return { members: [], open: true, vague: false };
  if (node.kind === 'optional') return { ...beginningOfAll(node.body), open: true };
  if (node.kind !== 'choice') return VAGUE;
  const bodies = node.bodies.map(beginningOfAll);
  return {
    members: bodies.flatMap((body) => body.members),
    open: bodies.some((body) => body.open),
    vague: bodies.some((body) => body.vague),
  };
}

function beginningOfAll(nodes: readonly Node[]): Beginning {
  const members: Member[] = [];
  let vague = false;
  for (const node of nodes) {
    const beginning = beginningOf(node);
    members.push(...beginning.members);
    vague ||= beginning.vague;
    if (!beginning.open) return { members, open: false, vague };
  }
  return { members, open: true, vague };
}

/** The most tokens that some nodes take. */
function spanOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => {
    if (node.kind === 'gap') return sum + node.most;
    if (node.kind === 'optional') return sum + spanOf(node.body);
    if (node.kind === 'choice') return sum + Math.max(0, ...node.bodies.map(spanOf));
    return node.kind === 'start' || node.kind === 'end' ? sum : sum + 1;
  }, 0);
}

/** Words in most English sentences: a cue that needs one of these is better looked for by another. */
const COMMON = new Set(
  'the a an of and to in is that for it as with be by on not this are or from at which but have was we you they if so no can will would should when there all i . , : ; ( ) ? !'.split(
    ' ',
  ),
);

/** How many tokens of a text a member is likely to be, in no unit: only the order counts. */
function frequencyOf({ kind, text }: Member): number {
  if (kind === 'word') return COMMON.has(text) ? 20 : 1;
  if (kind === 'prefix') return text.length < STEM ? 100 : 3;
  if (kind === 'any') return 5_000;
  return text === 'word' || text === 'mark' ? 2_000 : 30;
}

interface Symbols {
  readonly idOf: (members: readonly Member[]) => number;
  readonly frequencies: readonly number[];
  readonly byMember: ReadonlyMap<string, readonly number[]>;
}

function startSymbols(): Symbols {
  const ids = new Map<string, number>();
  const frequencies: number[] = Array.from({ length: FIRST_SYMBOL }, () => 0);
  const byMember = new Map<string, number[]>();
  const idOf = (members: readonly Member[]): number => {
    const keys = [...new Set(members.map(({ kind, text }) => `${kind} ${text}`))].sort();
    const key = keys.join('\n');
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = frequencies.length;
    ids.set(key, id);
    frequencies.push(members.reduce((sum, member) => sum + frequencyOf(member), 0));
    for (const one of keys) byMember.set(one, [...(byMember.get(one) ?? []), id]);
    return id;
  };
  return { idOf, frequencies, byMember };
}

function encodeChoice(bodies: readonly (readonly Node[])[], symbols: Symbols): readonly number[] {
  const singles: Member[] = [];
  const others: (readonly number[])[] = [];
  for (const body of bodies) {
    const member = body.length === 1 ? memberOf(body[0]) : null;
    if (member === null) others.push(encode(body, symbols));
    else singles.push(member);
  }
  const all = singles.length === 0 ? others : [[symbols.idOf(singles)], ...others];
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only;
  return [CHOICE, all.length, ...all.flatMap((body) => [body.length, ...body])];
}

function encode(nodes: readonly Node[], symbols: Symbols): readonly number[] {
  return nodes.flatMap((node): readonly number[] => {
    switch (node.kind) {
      case 'word':
      case 'prefix':
      case 'class':
      case 'any': {
        const member = memberOf(node);
        return member === null ? [] : [symbols.idOf([member])];
      }
      case 'start':
        return [START];
      case 'end':
        return [END];
      case 'gap':
        return [GAP, node.most];
      case 'optional': {
        const body = encode(node.body, symbols);
        return [OPTIONAL, body.length, ...body];
      }
      case 'choice':
        return encodeChoice(node.bodies, symbols);
      default:
        return node satisfies never;
    }
  });
}

function needsOf(nodes: readonly Node[], symbols: Symbols): readonly number[] {
  const needs = new Set<number>();
  for (const node of nodes) {
    const { members, open, vague } = beginningOf(node);
    if (!open && !vague && members.every(({ kind }) => kind !== 'any')) needs.add(symbols.idOf(members));
  }
  const frequency = (id: number): number => symbols.frequencies[id] ?? 0;
  return [...needs].sort((one, other) => frequency(one) - frequency(other));
}

function beginsOf(nodes: readonly Node[], symbols: Symbols): readonly [number, number] {
  const { members, open } = beginningOfAll(nodes);
  if (open) return [-1, -1];
  const words = members.filter(({ kind }) => kind === 'word');
  const stems = members
    .filter(({ kind, text }) => kind === 'prefix' && text.length >= STEM)
    .map(({ text }): Member => ({ kind: 'prefix', text: text.slice(0, STEM) }));
  return [words.length > 0 ? symbols.idOf(words) : -1, stems.length > 0 ? symbols.idOf(stems) : -1];
}

function listed({ byMember }: Symbols, kind: 'word' | 'prefix'): TextSymbols {
  const members = [...byMember].filter(([key]) => key.startsWith(`${kind} `));
  return {
    table: tableOf(members.map(([key]) => key.slice(kind.length + 1))),
    symbols: joinLists(members.map(([, ids]) => ids)),
  };
}

function classesOf({ byMember }: Symbols): CuePrograms['classes'] {
  const keys = CLASSES.map((name) => (name === 'any' ? 'any any' : `class ${name}`));
  return joinLists(keys.map((key) => byMember.get(key) ?? []));
}

/** Returns compiled cues as programs; a cue's place in the list is its id. */
export function programsOf(patterns: readonly CuePattern[]): CuePrograms {
  const symbols = startSymbols();
  const made = patterns.map(({ nodes }) => ({
    program: encode(nodes, symbols),
    needs: needsOf(nodes, symbols),
    begins: beginsOf(nodes, symbols),
    span: spanOf(nodes),
  }));
  return {
    programs: joinLists(made.map(({ program }) => program)),
    needs: joinLists(made.map(({ needs }) => needs)),
    begins: made.flatMap(({ begins }) => begins),
    spans: made.map(({ span }) => span),
    affirmed: patterns.flatMap(({ affirmed }, id) => (affirmed ? [id] : [])),
    symbols: symbols.frequencies.length,
    words: listed(symbols, 'word'),
    prefixes: listed(symbols, 'prefix'),
    classes: classesOf(symbols),
  };
}
