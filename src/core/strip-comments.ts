/** How the comments of a language are marked. */
interface Syntax {
  /** Begins a comment where it stands first or after a space: up to the line's end, or up to a closing mark. */
  readonly opening: RegExp;
  /** True where a string in three quotes that begins a line is documentation. */
  readonly docstrings: boolean;
}

const CLOSINGS: Readonly<Record<string, string>> = { '/*': '*/', '<!--': '-->', '{-': '-}' };

const HASH = '#(?![{[!])';
const SLASHES = '\\/\\/|\\/\\*';
const MARKUP = '<!--';

function syntax(marks: readonly string[], docstrings = false): Syntax {
  return { opening: new RegExp(`(?:^|\\s)(?<mark>${marks.join('|')})`), docstrings };
}

const PYTHON = syntax([HASH], true);
const UNKNOWN = syntax([HASH, SLASHES]);
const BY_EXTENSION: readonly (readonly [Syntax, readonly string[]])[] = [
  [PYTHON, ['py', 'pyi', 'pyx']],
  [
    syntax([HASH]),
    ['rb', 'rake', 'ru', 'yml', 'yaml', 'sh', 'bash', 'toml', 'ex', 'exs', 'pl', 'pm', 'r', 'jl', 'nix'],
  ],
  [syntax([HASH]), ['graphql', 'graphqls', 'gql', 'env', 'cmake', 'conf', 'cfg']],
  [syntax([HASH, ';']), ['ini', 'properties']],
  [syntax(['--', '\\/\\*']), ['sql', 'cql']],
  [syntax(['--', '\\{-']), ['hs', 'elm', 'lua']],
  [syntax([MARKUP]), ['xml', 'html', 'csproj', 'props', 'targets']],
  [syntax([SLASHES, MARKUP]), ['vue', 'svelte']],
  [
    syntax([SLASHES]),
    ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs', 'go', 'rs', 'java', 'kt', 'kts', 'scala', 'swift'],
  ],
  [
    syntax([SLASHES]),
    ['c', 'cc', 'cpp', 'cxx', 'h', 'hh', 'hpp', 'm', 'mm', 'cs', 'fs', 'dart', 'zig', 'sol'],
  ],
  [syntax([SLASHES]), ['groovy', 'gradle', 'proto', 'prisma', 'smithy', 'css', 'scss', 'less']],
];
const KNOWN: ReadonlyMap<string, Syntax> = new Map(
  BY_EXTENSION.flatMap(([one, extensions]) => extensions.map((extension) => [extension, one] as const)),
);

function syntaxOf(path: string): Syntax {
  return KNOWN.get(path.split('.').at(-1)?.toLowerCase() ?? '') ?? UNKNOWN;
}

/** The middle of a block comment whose beginning a hunk does not show: ` * …`. */
const CONTINUED = /^\s*\*(?:\s|\/|$)/;
const QUOTES = /"""|'''/g;

/** Returns a function that drops documentation strings, line by line; a string that does not begin its line is code. */
function docstringStripper(): (line: string) => string {
  let open: 'documentation' | 'string' | null = null;
  return (line) => {
    const quotes = line.match(QUOTES)?.length ?? 0;
    const before = open;
    const begins = /^\s*[rRbBuU]?(?:"""|''')/.test(line);
    if (quotes % 2 === 1) open = before === null ? (begins ? 'documentation' : 'string') : null;
    return before === 'documentation' || (before === null && begins) ? '' : line;
  };
}

function commentStripper({ opening }: Syntax): (line: string) => string {
  let closing: string | null = null;
  return (line) => {
    if (closing === null && CONTINUED.test(line)) return '';
    let kept = '';
    for (let rest = line; ;) {
      if (closing !== null) {
        const end = rest.indexOf(closing);
        if (end < 0) return kept.trimEnd();
        rest = rest.slice(end + closing.length);
        closing = null;
      }
      const found = opening.exec(rest);
      const mark = found?.groups?.['mark'];
      if (found === null || mark === undefined) return (kept + rest).trimEnd();
      const at = found.index + found[0].length;
      kept += rest.slice(0, at - mark.length);
      closing = CLOSINGS[mark] ?? null;
      if (closing === null) return kept.trimEnd();
      rest = rest.slice(at);
    }
  };
}

/**
 * Returns a function that is given the lines of a file in order, from any line on, and gives back each without its comments:
 * an empty or blank text where nothing else stands in it. What marks a comment is told by the file's extension.
 */
export function lineStripper(path: string): (line: string) => string {
  const known = syntaxOf(path);
  const comments = commentStripper(known);
  if (!known.docstrings) return comments;
  const docstrings = docstringStripper();
  return (line) => comments(docstrings(line));
}
