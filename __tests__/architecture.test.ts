import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** What each part of `src/` may import: the arrows of docs/architecture.md. A part may always import itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  entry: ['knowledge', 'github', 'host', 'thread', 'report', 'core', 'errors'],
  github: ['report', 'core', 'errors'],
  host: ['knowledge', 'thread', 'report', 'core', 'errors'],
  thread: ['core', 'errors'],
  knowledge: ['core', 'generated'],
  report: ['core', 'errors'],
  core: ['errors'],
  errors: [],
};
/** Parts in which text and data go in and a value comes out, and nothing else happens. */
const PURE = ['core', 'report', 'errors'];
/** Packages that the pure parts use: parsers, schemas, and charts. Node's own modules are not among them. */
const PURE_PACKAGES =
  /^(?:valibot|yaml|picomatch|mdast|@observablehq\/plot|(?:mdast-util|micromark-extension)-[\w-]+)$/;
/** Globals through which the world gets in. */
const WORLD =
  /\bprocess\s*[.[]|\bglobalThis\b|\bfetch\s*\(|\bDate\.now\b|\bnew Date\s*\(\s*\)|\bMath\.random\b|\bcrypto\s*\.|\bperformance\s*\.|\bconsole\s*\.|\bset(?:Timeout|Interval|Immediate)\s*\(/;
const MOST_LINES = 250;

interface Source {
  /** From `src/`, with forward slashes. */
  readonly path: string;
  readonly part: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function partOf(path: string): string {
  switch (path) {
    case 'action.ts':
    case 'cli.ts':
      return 'entry';
    case 'knowledge.ts':
      return 'knowledge';
    case 'errors.ts':
      return 'errors';
    default:
      return path.split('/')[0] ?? path;
  }
}

/** Comments may name what code may not do; strings stay, since imports are strings. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Returns what a source names in `import … from`, `export … from`, `import '…'`, `import('…')` and `require('…')`. */
function importsOf(text: string): readonly string[] {
  const named = /\b(?:from|import|import\s*\(|require\s*\()\s*['"`]([^'"`\n]+)['"`]/g;
  return [...withoutComments(text).matchAll(named)].map((match) => match[1] ?? '');
}

/** Returns the path from `src/` of an import beside a source, or null for a package. */
function resolved(source: Pick<Source, 'path'>, name: string): string | null {
  if (!name.startsWith('.')) return null;
  return new URL(name, `file:///${source.path}`).pathname.slice(1);
}

function sourceOf(path: string, text: string): Source {
  return { path, part: partOf(path), text, imports: importsOf(text) };
}

/** Returns what is wrong with the imports of a source, one line each. */
function breachesOf(source: Source): readonly string[] {
  return source.imports.flatMap((name) => {
    const target = resolved(source, name);
    if (target === null) {
      const impure = PURE.includes(source.part) && !PURE_PACKAGES.test(name);
      return impure ? [`${source.path} imports ${name}: ${source.part} is pure`] : [];
    }
    const part = partOf(target);
    if (part === source.part && part !== 'entry') return [];
    return ARROWS[source.part]?.includes(part) === true ? [] : [`${source.path} imports ${target}`];
  });
}

function worldIn(source: Source): readonly string[] {
  const match = WORLD.exec(withoutComments(source.text));
  return PURE.includes(source.part) && match !== null ? [`${source.path} uses ${match[0]}`] : [];
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => sourceOf(path, readFileSync(join(SRC, path), 'utf8')));

test('every source belongs to a part that has its arrows', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((source) => !(source.part in ARROWS)).map((source) => source.path)).toEqual([]);
});

test('imports run one way: entries, then github and host, then report, then core, then errors', () => {
  expect(sources.flatMap(breachesOf)).toEqual([]);
});

test('core and report know no clock, environment, network or chance', () => {
  expect(sources.flatMap(worldIn)).toEqual([]);
});

test('only the GitHub edge loads the GitHub client', () => {
  const loading = sources.filter((source) =>
    source.imports.some((name) => /^@(?:octokit|actions)\//.test(name)),
  );
  expect(loading.map((source) => source.part).filter((part) => part !== 'github')).toEqual([]);
});

test('nothing is exported by default', () => {
  const defaults = sources.filter((source) =>
    /\bexport\s+default\b|\bas\s+default\b/.test(withoutComments(source.text)),
  );
  expect(defaults.map((source) => source.path)).toEqual([]);
});

test(`no source is longer than ${MOST_LINES} lines`, () => {
  const long = sources.map((source) => [source.path, source.text.trimEnd().split('\n').length] as const);
  expect(long.filter(([, lines]) => lines > MOST_LINES)).toEqual([]);
});

test('no source names the labelled corpus', () => {
  const naming = sources.filter((source) => /shared\/|corpus/i.test(source.text));
  expect(naming.map((source) => source.path)).toEqual([]);
});

// The rules above pass on a tree that keeps them; these show that they fail on one that does not.
test.each([
  ['core/a.ts', "import { b } from '../report/b.ts';", 'core/a.ts imports report/b.ts'],
  ['core/a.ts', "import {\n  b,\n} from '../github/b.ts';", 'core/a.ts imports github/b.ts'],
  ['core/a.ts', "import { readFileSync } from 'node:fs';", 'core/a.ts imports node:fs: core is pure'],
  ['core/a.ts', "import { readFileSync } from 'fs';", 'core/a.ts imports fs: core is pure'],
  ['core/a.ts', "import 'node:process';", 'core/a.ts imports node:process: core is pure'],
  ['report/a.ts', "const b = await import('node:net');", 'report/a.ts imports node:net: report is pure'],
  ['report/a.ts', "import { c } from '@octokit/rest';", 'report/a.ts imports @octokit/rest: report is pure'],
  ['report/a.ts', "export { b } from '../host/b.ts';", 'report/a.ts imports host/b.ts'],
  ['github/a.ts', "import { b } from '../host/b.ts';", 'github/a.ts imports host/b.ts'],
  ['github/a.ts', "import { k } from '../knowledge.ts';", 'github/a.ts imports knowledge.ts'],
  ['host/a.ts', "import type { B } from '../github/b.ts';", 'host/a.ts imports github/b.ts'],
  ['host/a.ts', "import { run } from '../cli.ts';", 'host/a.ts imports cli.ts'],
  ['cli.ts', "import { run } from './action.ts';", 'cli.ts imports action.ts'],
  ['errors.ts', "import { b } from './core/b.ts';", 'errors.ts imports core/b.ts'],
])('%s with `%s` is caught', (path, text, breach) => {
  expect(breachesOf(sourceOf(path, text))).toEqual([breach]);
});

test.each([
  'const home = process.env.HOME;',
  "const home = process['env'];",
  'const now = Date.now();',
  'const now = new Date();',
  'const chance = Math.random();',
  'const page = await fetch(url);',
  'console.log(text);',
])('`%s` in the core is caught', (text) => {
  expect(worldIn(sourceOf('core/a.ts', text))).toHaveLength(1);
});

test('a comment that names what code may not do is no breach', () => {
  const source = sourceOf(
    'core/a.ts',
    "// import { a } from 'node:fs';\n/* process.env */\nexport const a = 1;",
  );
  expect([...breachesOf(source), ...worldIn(source)]).toEqual([]);
});
