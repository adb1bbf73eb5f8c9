import { LegibleError } from '../errors.ts';
import { TOKEN_CLASSES, tokenize, type TokenClass } from './tokens.ts';

/** A piece of a compiled cue. The set is closed: what cannot be said in it needs a new kind, for everybody. */
export type Node =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'class'; readonly name: TokenClass }
  | { readonly kind: 'any' }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'optional'; readonly body: readonly Node[] }
  | { readonly kind: 'choice'; readonly bodies: readonly (readonly Node[])[] };

/** A compiled cue phrase. */
export interface CuePattern {
  readonly nodes: readonly Node[];
  /** True where the phrase begins with `!`: no negation may stand in the four tokens before it. */
  readonly affirmed: boolean;
}

/** Word lists that a phrase names as `@list`. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/** The widest gap that `~` allows, in tokens. */
const WIDEST_GAP = 6;
/** Nesting and size that no honest cue needs; they bound the time of a hostile one. */
const MOST_NODES = 400;
const DEEPEST = 6;

const PIECE = /\s+|[()|[\]^$]|~\d?|@[a-z-]+|<[a-z]+>|[^\s()|[\]^$~@<]+/gy;

interface Cursor {
  readonly pieces: readonly string[];
  readonly lists: WordLists;
  readonly phrase: string;
  at: number;
  nodes: number;
}

function fail(phrase: string, expected: string, hint: string): never {
  throw new LegibleError(`unexpected cue \`${phrase}\`, expected ${expected}`, { hint });
}

function literal(piece: string): readonly Node[] {
  const wild = piece.endsWith('*');
  const words = tokenize(wild ? piece.slice(0, -1) : piece);
  return words.map((token, index) =>
    wild && index === words.length - 1
      ? { kind: 'prefix', text: token.text }
      : { kind: 'word', text: token.text },
  );
}

function classNode(piece: string, phrase: string): Node {
  const name = piece.slice(1, -1);
  if (name === 'any') return { kind: 'any' };
  const found = TOKEN_CLASSES.find((known) => known === name);
  if (found !== undefined) return { kind: 'class', name: found };
  return fail(
    phrase,
    `a token class of ${TOKEN_CLASSES.join(', ')} or any`,
    'The classes are listed in rules/README.md.',
  );
}

function listNode(piece: string, cursor: Cursor, depth: number): Node {
  const words = cursor.lists[piece.slice(1)];
  if (words === undefined)
    return fail(
      cursor.phrase,
      `a word list of ${Object.keys(cursor.lists).join(', ')}`,
      'Word lists stand in rules/words.yml.',
    );
  return { kind: 'choice', bodies: words.map((word) => parseNodes(word, cursor, depth + 1)) };
}

/** Parses a phrase inside a phrase (an entry of a word list) with the same budget. */
function parseNodes(phrase: string, outer: Cursor, depth: number): readonly Node[] {
  const cursor: Cursor = { ...outer, pieces: phrase.match(PIECE) ?? [], at: 0 };
  const nodes = sequence(cursor, depth, null);
  outer.nodes = cursor.nodes;
  return nodes;
}

function group(cursor: Cursor, depth: number): Node {
  const bodies: (readonly Node[])[] = [];
  for (;;) {
    bodies.push(sequence(cursor, depth + 1, ')'));
    const closing = cursor.pieces[cursor.at++];
    if (closing === ')') return { kind: 'choice', bodies };
    if (closing !== '|') return fail(cursor.phrase, 'a closing `)`', 'Every `(` needs its `)`.');
  }
}

function optional(cursor: Cursor, depth: number): Node {
  const body = sequence(cursor, depth + 1, ']');
  if (cursor.pieces[cursor.at++] !== ']')
    return fail(cursor.phrase, 'a closing `]`', 'Every `[` needs its `]`.');
  return { kind: 'optional', body };
}

function single(piece: string, cursor: Cursor, depth: number): readonly Node[] {
  if (piece === '(') return [group(cursor, depth)];
  if (piece === '[') return [optional(cursor, depth)];
  if (piece === '^') return [{ kind: 'start' }];
  if (piece === '$') return [{ kind: 'end' }];
  if (piece.startsWith('~'))
    return [{ kind: 'gap', most: piece === '~' ? WIDEST_GAP : Number(piece.slice(1)) }];
  if (piece.startsWith('@')) return [listNode(piece, cursor, depth)];
  if (piece.startsWith('<')) return [classNode(piece, cursor.phrase)];
  return literal(piece);
}

function sequence(cursor: Cursor, depth: number, closing: ')' | ']' | null): readonly Node[] {
  if (depth > DEEPEST)
    return fail(cursor.phrase, `at most ${DEEPEST} levels of nesting`, 'Write two cues instead.');
  const nodes: Node[] = [];
  while (cursor.at < cursor.pieces.length) {
    const piece = cursor.pieces[cursor.at] ?? '';
    if (closing !== null && (piece === closing || (piece === '|' && closing === ')'))) return nodes;
    cursor.at += 1;
    if (piece.trim() === '') continue;
    nodes.push(...single(piece, cursor, depth));
    cursor.nodes += 1;
    if (cursor.nodes > MOST_NODES)
      return fail(
        cursor.phrase,
        `at most ${MOST_NODES} words with its lists`,
        'Shorten the cue or its list.',
      );
  }
  return nodes;
}

/** Returns true where some node consumes a token whatever the text: a cue of gaps alone would match everything. */
function consumes(nodes: readonly Node[]): boolean {
  return nodes.some((node) => {
    switch (node.kind) {
      case 'word':
      case 'prefix':
      case 'class':
        return true;
      case 'choice':
        return node.bodies.length > 0 && node.bodies.every(consumes);
      case 'any':
      case 'gap':
      case 'start':
      case 'end':
      case 'optional':
        return false;
      default:
        return node satisfies never;
    }
  });
}

/**
 * Returns the compiled form of a cue phrase.
 * @throws LegibleError where the phrase is not in the cue language of `rules/README.md`.
 */
export function parseCuePattern(phrase: string, lists: WordLists): CuePattern {
  const trimmed = phrase.trim();
  const affirmed = trimmed.startsWith('!');
  const body = affirmed ? trimmed.slice(1) : trimmed;
  const pieces = body.match(PIECE) ?? [];
  if (pieces.join('') !== body)
    return fail(
      phrase,
      'words, `*`, `( | )`, `[ ]`, `~`, `@list` or `<class>`',
      'The cue language is described in rules/README.md.',
    );
  const cursor: Cursor = { pieces, lists, phrase, at: 0, nodes: 0 };
  const nodes = sequence(cursor, 0, null);
  if (!consumes(nodes))
    return fail(phrase, 'at least one word or class', 'A cue of gaps alone would match everything.');
  return { nodes, affirmed };
}
