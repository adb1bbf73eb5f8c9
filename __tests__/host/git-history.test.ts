import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gitHistory } from '../../src/host/git-history.ts';
import type { HistorySource, Selection } from '../../src/host/history-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'legible-git-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let day = 0;

function git(...args: readonly string[]): string {
  const date = `2026-03-${String(day).padStart(2, '0')}T10:00:00Z`;
  return execFileSync('git', [...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Mira',
      GIT_AUTHOR_EMAIL: 'mira@example.org',
      GIT_COMMITTER_NAME: 'Mira',
      GIT_COMMITTER_EMAIL: 'mira@example.org',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  });
}

function commit(message: string, files: Readonly<Record<string, string>>, author: string = 'Mira'): void {
  day += 1;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git('add', '-A');
  git('commit', '-q', '-m', message, `--author=${author} <a@example.org>`);
}

beforeAll(() => {
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', 'https://token:secret@github.com/ferries/timetable.git');
  commit('Begin', { 'README.md': 'Ferries.\n', '.github/legible.yml': 'enforce: advise\n' });
  commit('Split the timetable (#12)\n\nHarbours ask for it.\n\nCo-authored-by: Ann <ann@example.org>', {
    'db/migrate/1.sql': 'one\ntwo\n',
    'öl/ein weg.md': 'x\n',
  });
  git('checkout', '-q', '-b', 'tides');
  commit('work', { 'src/tides.ts': 'a\nb\nc\n' });
  git('checkout', '-q', 'main');
  day += 1;
  git(
    'merge',
    '-q',
    '--no-ff',
    'tides',
    '-m',
    'Merge pull request #14 from mira/tides\n\nAdd the tides\n\nSpring tides are risky.',
  );
  commit('Bump a package (#15)', { 'package.json': '{}\n' }, 'renovate[bot]');
  commit('Ask for risk', {
    '.github/legible.yml': 'enforce: require\n',
    'rfcs/1.md': '# Tides\n',
    CODEOWNERS: '* @ferries/crew\n',
  });
  // Neither a submodule nor a symbolic link is a file with a text of its own.
  symlinkSync('1.md', join(folder, 'rfcs', 'link.md'));
  git('update-index', '--add', '--cacheinfo', `160000,${git('rev-parse', 'HEAD').trim()},rfcs/sub.md`);
  git('add', 'rfcs/link.md');
  git('commit', '-q', '--amend', '--no-edit');
});

function read(selection: Partial<Selection> = {}, direct: boolean = false): Promise<HistorySource> {
  return gitHistory(folder, {
    selection: { last: null, since: null, ...selection },
    direct,
    rfcs: ['rfcs/*.md'],
    normsPath: '.github/legible.yml',
    environment: { PATH: process.env['PATH'], HOME: folder },
  });
}

async function linesOf(source: HistorySource, from: number = 0): Promise<readonly Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  for await (const line of source.lines(from)) lines.push(JSON.parse(line) as Record<string, unknown>);
  return lines;
}

test('squash and merge commits are read with their text and paths, then the RFC files', async () => {
  const source = await read();
  expect(await linesOf(source)).toEqual([
    {
      id: '#12',
      as: 'pull-request',
      title: 'Split the timetable',
      text: 'Harbours ask for it.',
      mergedAt: '2026-03-02',
      url: 'https://github.com/ferries/timetable/pull/12',
      authorIsBot: false,
      files: [
        { path: 'db/migrate/1.sql', additions: 2, deletions: 0 },
        { path: 'öl/ein weg.md', additions: 1, deletions: 0 },
      ],
    },
    {
      id: '#14',
      as: 'pull-request',
      title: 'Add the tides',
      text: 'Spring tides are risky.',
      mergedAt: '2026-03-04',
      url: 'https://github.com/ferries/timetable/pull/14',
      authorIsBot: false,
      files: [{ path: 'src/tides.ts', additions: 3, deletions: 0 }],
    },
    {
      id: '#15',
      as: 'pull-request',
      title: 'Bump a package',
      text: '',
      mergedAt: '2026-03-05',
      url: 'https://github.com/ferries/timetable/pull/15',
      authorIsBot: true,
      files: [{ path: 'package.json', additions: 1, deletions: 0 }],
    },
    { id: 'rfcs/1.md', as: 'rfc', text: '# Tides\n' },
  ]);
  expect(source).toMatchObject({
    about: { kind: 'local-clone', name: 'ferries/timetable' },
    total: 4,
    owners: '* @ferries/crew\n',
    changes: [
      { date: '2026-03-01', what: 'Begin' },
      { date: '2026-03-06', what: 'Ask for risk' },
    ],
    skipped: [
      {
        reason: 'the commit is neither a merge nor a squashed pull request (`--direct` counts it)',
        count: 2,
      },
    ],
  });
});

test('a password in the address of the remote is shown nowhere', async () => {
  const source = await read();
  expect(JSON.stringify([source.about, source.identity, await linesOf(source)])).not.toContain('secret');
});

test.each([
  [{ last: 1 }, ['#15', 'rfcs/1.md']],
  [{ since: '2026-03-04' }, ['#14', '#15', 'rfcs/1.md']],
  [{ last: 1, since: '2027-01-01' }, ['rfcs/1.md']],
])('%j chooses %j', async (selection, ids) => {
  expect((await linesOf(await read(selection))).map(({ id }) => id)).toEqual(ids);
});

test('reading goes on from any place', async () => {
  const source = await read();
  const all = await linesOf(source);
  for (let from = 0; from <= all.length; from += 1)
    expect(await linesOf(source, from)).toEqual(all.slice(from));
});

test('with --direct every commit of the branch counts', async () => {
  expect((await read({}, true)).total).toBe(6);
});

test('a folder that is not there is said to be missing', async () => {
  const options = { selection: { last: null, since: null }, direct: false, rfcs: [], normsPath: 'x' };
  const gone = join(folder, 'gone');
  await expect(gitHistory(gone, { ...options, environment: {} })).rejects.toMatchObject({
    message: `no folder \`${gone}\``,
    hint: 'Name the folder of a clone.',
  });
});
