import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

interface LockedPackage {
  readonly dev?: true;
  readonly devOptional?: true;
  readonly optional?: true;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;

/** Names of what is installed to run, not to build or to test. */
const RUNTIME: readonly string[] = Object.entries(lock.packages).flatMap(([path, about]) => {
  const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
  const forWork = about.dev === true || about.devOptional === true || about.optional === true;
  return name === undefined || forWork ? [] : [name];
});
/** What it holds is built from other packages, each of which is looked for by itself. */
const COLLECTION = 'd3';
/** Licences that let others use and pass on what they cover. */
const FREE = new Set(['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0']);

function codeOf(folder: string): string {
  const files = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.js'));
  return files.map((name) => readFileSync(join(ROOT, folder, name), 'utf8')).join('\n');
}

/** Returns the licence by package, as `licenses.txt` lists it: the name, the licence, then its text. */
function listedIn(folder: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(ROOT, folder, 'licenses.txt'), 'utf8').split('\n');
  const installed = new Set(
    Object.keys(lock.packages)
      .filter((path) => path !== '')
      .map((path) => path.replace(/^.*node_modules\//, '')),
  );
  return new Map(
    lines.flatMap((line, at) => {
      const [kind = '', text = ''] = lines.slice(at + 1, at + 3);
      return installed.has(line) && /^[A-Z]/.test(kind) && text !== '' ? [[line, kind] as const] : [];
    }),
  );
}

/** Returns the longest line of code of each of a package's own files, not of what it was built into: where the bundle has the package, it most likely has that line. */
function longestLines(name: string): readonly string[] {
  const folder = join(ROOT, 'node_modules', name);
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const built = all.includes('src') ? /^dist\b/ : /^$/;
  const files = all.filter(
    (file) =>
      !built.test(file) && /\.(?:c|m)?js$/.test(file) && !/node_modules|\.min\.|test|bin\//.test(file),
  );
  return files.flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const code = lines
      .map((line) => line.trim())
      .filter((line) => /^(?!\/?\*|\/\/|import|export|.{200})/.test(line));
    return code
      .sort((one, other) => other.length - one.length)
      .slice(0, 1)
      .filter((line) => line.length > 50);
  });
}

describe.each(['dist', 'dist/cli'])('the bundle in %s', (folder) => {
  const code = codeOf(folder);
  const listed = listedIn(folder);

  test('carries the licence of each package whose modules it names', () => {
    const modules = code.matchAll(
      /(?:CONCATENATED|EXTERNAL) MODULE: \S*node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/g,
    );
    const named = [...new Set(Array.from(modules, ([, name = '']) => name))];
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !listed.has(name))).toEqual([]);
  });

  test('holds nothing of a runtime dependency without its licence', () => {
    const silent = RUNTIME.filter((name) => !listed.has(name) && name !== COLLECTION);
    expect(silent.filter((name) => longestLines(name).some((line) => code.includes(line)))).toEqual([]);
    // The check sees what is there.
    const seen = [...listed.keys()].filter((name) => longestLines(name).some((line) => code.includes(line)));
    expect(seen.length).toBeGreaterThan(listed.size / 2);
  });

  test('is made of runtime dependencies alone, under licences that let it be passed on', () => {
    expect([...listed.keys()].filter((name) => !RUNTIME.includes(name))).toEqual([]);
    expect([...listed].filter(([, kind]) => !FREE.has(kind))).toEqual([]);
  });
});
