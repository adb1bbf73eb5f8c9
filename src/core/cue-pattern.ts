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
const MOST_SKIPPED = 60;

const PIECE = /\s+|[()|[\]^$]|~\d*|@[a-z-]+|<[a-z]+>|[^\s()|[\]^$~@<]+/gy;

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
  const name = piece.slice(1);
  const words = Object.hasOwn(cursor.lists, name) ? cursor.lists[name] : undefined;
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

/** Parses the alternatives of a `( )` or a `[ ]` up to its closing bracket. */
function alternatives(cursor: Cursor, depth: number, closing: ')' | ']'): readonly (readonly Node[])[] {
  const bodies: (readonly Node[])[] = [];
  for (;;) {
    bodies.push(sequence(cursor, depth + 1, closing));
    const end = cursor.pieces[cursor.at++];
    if (end === closing) return bodies;
    if (end !== '|') return failClosing(cursor.phrase, closing);
  }
}

function failClosing(phrase: string, closing: ')' | ']'): never {
  const opening = closing === ')' ? '(' : '[';
  return fail(phrase, `a closing \`${closing}\``, `Every \`${opening}\` needs its \`${closing}\`.`);
}

function failStray(phrase: string, piece: ')' | ']' | '|'): never {
  if (piece === '|') return fail(phrase, 'a choice in `( )` or `[ ]`', 'Write `(a|b)`.');
  const opening = piece === ')' ? '(' : '[';
  return fail(phrase, `an opening \`${opening}\``, `Every \`${piece}\` needs its \`${opening}\`.`);
}

function optional(bodies: readonly (readonly Node[])[]): Node {
  const [only, ...others] = bodies;
  return {
    kind: 'optional',
    body: only !== undefined && others.length === 0 ? only : [{ kind: 'choice', bodies }],
  };
}

function gap(piece: string, phrase: string): Node {
  const most = piece === '~' ? WIDEST_GAP : Number(piece.slice(1));
  if (most > WIDEST_GAP)
    return fail(phrase, `a gap of at most ${WIDEST_GAP} words`, 'Write `~`, or two cues.');
  return { kind: 'gap', most };
}

function single(piece: string, cursor: Cursor, depth: number): readonly Node[] {
  if (piece === '(') return [{ kind: 'choice', bodies: alternatives(cursor, depth, ')') }];
  if (piece === '[') return [optional(alternatives(cursor, depth, ']'))];
  if (piece === ')' || piece === ']' || piece === '|') return failStray(cursor.phrase, piece);
  if (piece === '^') return [{ kind: 'start' }];
  if (piece === '$') return [{ kind: 'end' }];
  if (piece === '*') return fail(cursor.phrase, 'a word before `*`', 'Write `<any>` for any one word.');
  if (piece.startsWith('~')) return [gap(piece, cursor.phrase)];
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
    // Inside brackets whoever opened them says whether the closing one is right.
    if (closing !== null && /^[)\]|]$/.test(piece)) return nodes;
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

/** Returns the most tokens that the gaps of a phrase can skip together. */
function skipped(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => {
    if (node.kind === 'gap') return sum + node.most;
    if (node.kind === 'optional') return sum + skipped(node.body);
    return node.kind === 'choice' ? sum + Math.max(0, ...node.bodies.map(skipped)) : sum;
  }, 0);
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
  if (skipped(nodes) > MOST_SKIPPED)
    return fail(phrase, `gaps of at most ${MOST_SKIPPED} words together`, 'Write two cues instead.');
  return { nodes, affirmed };
}
