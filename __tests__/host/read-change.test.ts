import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { gitIn } from '../../src/host/git.ts';
import { parseNumstat, readChange, type Change } from '../../src/host/read-change.ts';
import { GIT_ENVIRONMENT, gitFolder, repository, type GitFolder } from './git-folder.ts';

const folders: GitFolder[] = [];
afterEach(() => {
  folders.splice(0).forEach((folder) => folder.remove());
});

function kept(folder: GitFolder): GitFolder {
  folders.push(folder);
  return folder;
}

async function changeIn(
  folder: string,
  options: { readonly ref?: string; readonly without?: string } = {},
): Promise<Change> {
  const gitOf = (place: string) => gitIn(place, GIT_ENVIRONMENT);
  const { ref = null, without = null } = options;
  return (await readChange(gitOf, folder, { ref, without })).change;
}

/** A branch `work` off `main`, with one commit of its own. */
function branched(): GitFolder {
  const folder = kept(
    repository({ 'a.ts': 'one\ntwo\n', 'old.ts': 'x\n'.repeat(20), '.gitignore': 'dist/\n' }),
  );
  folder.git('switch', '--quiet', '--create', 'work');
  folder.put({ 'a.ts': 'one\nthree\n' });
  folder.commit('Say three');
  return folder;
}

test('commits, staged and unstaged edits and new files are one change', async () => {
  const folder = branched();
  folder.put({ 'staged.ts': 'a\nb\n' });
  folder.git('add', 'staged.ts');
  folder.put({ 'a.ts': 'one\nthree\nfour\n', 'new folder/ü.ts': 'a\nb\nc', 'dist/built.js': 'ignored\n' });
  const { base, ...change } = await changeIn(folder.path);
  expect(base).toEqual({ name: 'main', commit: folder.git('rev-parse', 'main').trim() });
  expect(change).toEqual({
    files: [
      { path: 'a.ts', additions: 2, deletions: 1, patch: '@@ -1,2 +1,3 @@\n one\n-two\n+three\n+four' },
      { path: 'new folder/ü.ts', additions: 3, deletions: 0, patch: '@@ -0,0 +1,3 @@\n+a\n+b\n+c' },
      { path: 'staged.ts', additions: 2, deletions: 0, patch: '@@ -0,0 +1,2 @@\n+a\n+b' },
    ],
    filesTotal: 3,
    subject: 'Say three',
    branch: 'work',
  });
});

test('it is all of the working tree, wherever in it the command is run', async () => {
  const folder = branched();
  folder.put({ 'deep/b.ts': 'b\n' });
  const paths = (await changeIn(join(folder.path, 'deep'))).files.map(({ path }) => path);
  expect(paths).toEqual(['a.ts', 'deep/b.ts']);
});

test('what happened on the base since is no part of it', async () => {
  const folder = branched();
  folder.git('switch', '--quiet', 'main');
  folder.put({ 'theirs.ts': 'a\n' });
  folder.commit('Theirs');
  folder.git('switch', '--quiet', 'work');
  expect((await changeIn(folder.path)).files.map(({ path }) => path)).toEqual(['a.ts']);
});

test('renamed, removed and binary files are counted as git counts them', async () => {
  const folder = branched();
  folder.git('mv', 'old.ts', 'moved.ts');
  folder.put({ 'picture.png': new Uint8Array([1, 0, 10, 10]) });
  rmSync(join(folder.path, 'a.ts'));
  expect((await changeIn(folder.path)).files).toEqual([
    { path: 'a.ts', additions: 0, deletions: 2, patch: '@@ -1,2 +0,0 @@\n-one\n-two' },
    { path: 'moved.ts', additions: 0, deletions: 0 },
    { path: 'picture.png', additions: 0, deletions: 0 },
  ]);
});

test("a person's own settings of git change nothing", async () => {
  const folder = branched();
  for (const [key, value] of [
    ['diff.noprefix', 'true'],
    ['diff.renames', 'false'],
    ['diff.relative', 'true'],
    ['color.ui', 'always'],
    ['diff.external', 'false'],
    ['diff.context', '0'],
    ['diff.mnemonicPrefix', 'true'],
    ['diff.suppressBlankEmpty', 'true'],
  ] as const)
    folder.git('config', key, value);
  folder.git('mv', 'old.ts', 'moved.ts');
  expect((await changeIn(folder.path)).files).toEqual([
    { path: 'a.ts', additions: 1, deletions: 1, patch: '@@ -1,2 +1,2 @@\n one\n-two\n+three' },
    { path: 'moved.ts', additions: 0, deletions: 0 },
  ]);
});

test('hunks are those of their file, whatever the names and the lines are', async () => {
  const folder = branched();
  folder.put({ 'spaced name.ts': 'x\n', 'ü.ts': 'x\n' });
  folder.commit('More');
  folder.git('branch', '--force', 'main');
  folder.put({ 'spaced name.ts': 'diff --git a/a.ts b/a.ts\n+++ b/a.ts\n', 'ü.ts': 'y\n' });
  expect((await changeIn(folder.path)).files).toEqual([
    {
      path: 'spaced name.ts',
      additions: 2,
      deletions: 1,
      patch: '@@ -1 +1,2 @@\n-x\n+diff --git a/a.ts b/a.ts\n++++ b/a.ts',
    },
    { path: 'ü.ts', additions: 1, deletions: 1, patch: '@@ -1 +1 @@\n-x\n+y' },
  ]);
});

test('the draft of a description is no part of the change, unless git tracks it', async () => {
  const folder = branched();
  folder.put({ 'draft.md': 'Why\n' });
  const without = join(folder.path, 'draft.md');
  expect((await changeIn(folder.path, { without })).files.map(({ path }) => path)).toEqual(['a.ts']);
  folder.git('add', 'draft.md');
  expect((await changeIn(folder.path, { without })).files.map(({ path }) => path)).toEqual([
    'a.ts',
    'draft.md',
  ]);
});

test('another repository inside this one is not looked into', async () => {
  const folder = branched();
  mkdirSync(join(folder.path, 'inner'));
  folder.git('init', '--quiet', 'inner');
  folder.put({ 'inner/b.ts': 'b\n' });
  expect((await changeIn(folder.path)).files.map(({ path }) => path)).toEqual(['a.ts']);
});

test('two commits propose no title', async () => {
  const folder = branched();
  folder.commit('And more');
  expect((await changeIn(folder.path)).subject).toBeNull();
});

test('before the first commit everything is new', async () => {
  const folder = kept(gitFolder());
  folder.git('init', '--quiet', '--initial-branch', 'main');
  folder.put({ 'a.ts': 'a\n', 'b.ts': 'b\n' });
  folder.git('add', 'a.ts');
  const { base, ...change } = await changeIn(folder.path);
  expect(base.name).toBeNull();
  expect(change).toEqual({
    files: [
      { path: 'a.ts', additions: 1, deletions: 0, patch: '@@ -0,0 +1 @@\n+a' },
      { path: 'b.ts', additions: 1, deletions: 0, patch: '@@ -0,0 +1 @@\n+b' },
    ],
    filesTotal: 2,
    subject: null,
    branch: 'main',
  });
});

describe('the base', () => {
  test.each([
    [['main'], 'main'],
    [['master'], 'master'],
    [['main', 'master'], 'main'],
    [['main', 'origin/master'], 'origin/master'],
    [['main', 'origin/main'], 'origin/main'],
    [['origin/trunk', 'origin/HEAD', 'origin/main'], 'origin/trunk'],
  ])('of %j is %s', async (refs, name) => {
    const folder = branched();
    const begin = folder.git('rev-parse', 'main').trim();
    folder.git('branch', '--quiet', '-D', 'main');
    for (const ref of refs) {
      if (ref === 'origin/HEAD')
        folder.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
      else folder.git('update-ref', ref.includes('/') ? `refs/remotes/${ref}` : `refs/heads/${ref}`, begin);
    }
    expect((await changeIn(folder.path)).base).toEqual({ name, commit: begin });
  });

  test('is the one that is named: a branch, a tag or a commit', async () => {
    const folder = branched();
    folder.git('tag', 'v1', 'main');
    const begin = folder.git('rev-parse', 'main').trim();
    for (const ref of ['main', 'v1', begin, begin.slice(0, 8)])
      expect((await changeIn(folder.path, { ref })).base).toEqual({ name: ref, commit: begin });
  });
});

describe('what is wrong is said in words', () => {
  test('outside git', async () => {
    const folder = kept(gitFolder());
    await expect(changeIn(folder.path)).rejects.toThrow(
      expect.objectContaining({
        message: `\`${folder.path}\` is in no working tree of git`,
        hint: 'Run the command inside a clone of the repository.',
      }),
    );
  });

  test.each(['nope', '--output=x', 'main:a.ts', ''])('the ref `%s` is unknown', async (ref) => {
    const folder = branched();
    await expect(changeIn(folder.path, { ref })).rejects.toThrow(`git knows no branch or commit \`${ref}\``);
  });

  test('no base branch', async () => {
    const folder = branched();
    folder.git('branch', '--quiet', '-D', 'main');
    await expect(changeIn(folder.path)).rejects.toThrow(
      'no base branch found; looked for origin/HEAD, origin/main, origin/master, main, master',
    );
  });

  test('two histories without a commit in common', async () => {
    const folder = branched();
    folder.git('switch', '--quiet', '--orphan', 'other');
    folder.commit('Begin anew');
    await expect(changeIn(folder.path)).rejects.toThrow(
      expect.objectContaining({
        message: '`main` and the working tree have no commit in common',
        hint: 'Name the branch that the pull request will be opened against: `--base REF`.',
      }),
    );
  });

  test('a shallow clone that ends before the two meet', async () => {
    const folder = branched();
    folder.git('switch', '--quiet', 'main');
    folder.commit('Theirs');
    const clone = kept(gitFolder());
    clone.git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${folder.path}`, '.');
    clone.git('switch', '--quiet', 'work');
    await expect(changeIn(clone.path)).rejects.toThrow(
      expect.objectContaining({
        message: '`origin/main` and the working tree have no commit in common',
        hint: 'The clone is shallow and ends before they meet: run `git fetch --unshallow`.',
      }),
    );
  });
});

test.each([
  ['1\t2\ta.ts\0', [{ path: 'a.ts', additions: 1, deletions: 2 }]],
  ['-\t-\ta.png\0', [{ path: 'a.png', additions: 0, deletions: 0 }]],
  [
    '1\t0\t\0old\tname\0new\nname\x003\t4\tb.ts\0',
    [
      { path: 'new\nname', additions: 1, deletions: 0 },
      { path: 'b.ts', additions: 3, deletions: 4 },
    ],
  ],
  ['', []],
])('%j of git is read', (text, files) => {
  expect(parseNumstat(text)).toEqual(files);
});
