import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

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
const named = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** Names of what is installed to run, not to build or to test. */
const RUNTIME: readonly string[] = Object.entries(lock.packages).flatMap(([path, about]) => {
  const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
  const forWork = about.dev === true || about.devOptional === true || about.optional === true;
  return name === undefined || forWork ? [] : [name];
});
/** Licences that let others use and pass on what they cover. */
const FREE = new Set(['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0']);

/** Returns the licence of each package that `dist/licenses.txt` lists: a name, the licence's name, then its words. */
function listed(): ReadonlyMap<string, { readonly kind: string; readonly words: string }> {
  const text = readFileSync(join(ROOT, 'dist', 'licenses.txt'), 'utf8');
  const parts = text.split('\n\n\n').map((part) => part.trimEnd().split('\n'));
  return new Map(
    parts.map(([name = '', kind = '', ...words]) => [name, { kind, words: words.join('\n') }] as const),
  );
}

test('the licence of each package that package.json names for the run is in dist/', () => {
  expect(Object.keys(named.dependencies).filter((name) => !listed().has(name))).toEqual([]);
});

test('every licence in dist/ has its words, and lets others pass on what it covers', () => {
  const all = [...listed()];
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter(([, { kind }]) => !FREE.has(kind))).toEqual([]);
  expect(all.filter(([, { words }]) => !/copyright|permission/i.test(words)).map(([name]) => name)).toEqual(
    [],
  );
});

test('only what is installed for the run is bundled', () => {
  expect([...listed().keys()].filter((name) => !RUNTIME.includes(name))).toEqual([]);
});

test('a licence that no file or no module names is there all the same', () => {
  expect(listed().get('format')?.words).toContain('Permission is hereby granted');
  expect(listed().get('internmap')?.kind).toBe('ISC');
});
