/** What a token is besides its letters; a cue names a class as `<code>`, `<number>` and so on. */
export const TOKEN_CLASSES = ['word', 'number', 'quantity', 'code', 'version', 'ref', 'mark'] as const;
export type TokenClass = (typeof TOKEN_CLASSES)[number];

/** One token of a statement: a word in lower case, a code span, a number, a reference or a punctuation mark. */
export interface Token {
  readonly text: string;
  readonly kind: TokenClass;
  /** Offset of its first character in the statement's text. */
  readonly offset: number;
}

/**
 * One alternative a token class, tried in order at each place. Free of nested repeats, and what must be followed by
 * something (a repository's name by `#12`) has a longest length, so a scan is linear. The units of a quantity stand in a look-ahead, so
 * that V8 compiles them once and not for each way that leads to them: in a tenth of the time. Hyphens separate words (`trade-off` is two), apostrophes do not (`don't` is one).
 */
const TOKEN =
  /(?<code>`[^`]+`|--[a-z][\w-]*)|(?<ref>https?:\/\/\S+|(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d+|\b(?:GH|[A-Z]{2,10})-\d+\b)|(?<quantity>\d[\d,]*(?:\.\d+)?\s?(?=(?<unit>%|[kKMG]i?[bB]\b|[munµ]?s\b|ms\b|x\b|×|[kKM]\b|hours?\b|hrs?\b|days?\b|weeks?\b|months?\b|minutes?\b|mins?\b|seconds?\b|secs?\b|bytes?\b|GB\b|TB\b|users?\b|requests?\b|rows?\b|percent\b|times\b))\k<unit>)|(?<version>\bv?\d+\.\d+(?:\.[\dx]+)*(?:-[\w.]+)?\+?)|(?<number>\d[\d,]*)|(?<word>[\p{L}_][\p{L}\p{N}_]*(?:['’][\p{L}]+)?)|(?<mark>->|=>|[?!:;,.()—–…])/gu;

function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenClass {
  for (const kind of TOKEN_CLASSES) if (groups[kind] !== undefined) return kind;
  return 'mark';
}

/** Names with a capital inside, dots, underscores or slashes are identifiers even without backticks. */
const IDENTIFIER = /[a-z][A-Z]|_|^[A-Z]{2,}\d/;

/** Returns the tokens of a statement's text in order. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const kind = kindOf(match.groups ?? {});
    const raw = match[0];
    tokens.push({
      text: raw.toLowerCase().replace('’', "'"),
      kind: kind === 'word' && IDENTIFIER.test(raw) ? 'code' : kind,
      offset: match.index,
    });
  }
  return tokens;
}
