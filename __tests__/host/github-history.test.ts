import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { githubHistory } from '../../src/host/github-history.ts';
import type { HistorySource } from '../../src/host/history-source.ts';
import type { ApiWorld } from '../../src/host/http-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'legible-github-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let cache = '';
let caches = 0;
beforeEach(() => {
  cache = join(folder, String((caches += 1)));
});

interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers of GitHub by path; a function is asked how often it was called before. */
type Answers = Readonly<Record<string, unknown>>;

const pull = (number: number, changes: object = {}) => ({
  number,
  title: `Change ${number}`,
  body: `Text ${number}.`,
  html_url: `https://github.com/ferries/timetable/pull/${number}`,
  merged_at: `2026-03-0${number}T10:00:00Z`,
  updated_at: `2026-03-0${number}T12:00:00Z`,
  labels: [{ name: 'db' }],
  user: { login: 'mira', type: 'User' },
  ...changes,
});
const LIST = '/repos/ferries/timetable/pulls?state=closed&sort=updated&direction=desc&per_page=100';
const TREE = '/repos/ferries/timetable/git/trees/HEAD?recursive=1';
const COMMITS = '/repos/ferries/timetable/commits?path=.github%2Flegible.yml&per_page=6';
const files = (number: number) => `/repos/ferries/timetable/pulls/${number}/files?per_page=100`;
const ONE_FILE = [{ filename: 'db/1.sql', additions: 4, deletions: 1, status: 'added' }];

function world(answers: Answers) {
  const asked: Asked[] = [];
  const waits: number[] = [];
  const said: string[] = [];
  const counts = new Map<string, number>();
  const answer: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const path = `${url.pathname}${url.search}`;
    asked.push({ path, headers: { ...(init?.headers as Record<string, string>) } });
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    const found = answers[path];
    const body: unknown = typeof found === 'function' ? (found as (count: number) => unknown)(count) : found;
    if (body instanceof Response) return Promise.resolve(body);
    if (body === undefined) return Promise.resolve(new Response('{}', { status: 404 }));
    return Promise.resolve(Response.json(body, { headers: { etag: `"${path.length}"` } }));
  };
  const api: ApiWorld = {
    fetch: answer,
    now: () => Date.UTC(2026, 5, 1),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    say: (line) => said.push(line),
  };
  return { api, asked, waits, said };
}

function read(
  api: ApiWorld,
  last: number | null = null,
  environment: Readonly<Record<string, string>> = {},
): Promise<HistorySource> {
  return githubHistory(
    'ferries/timetable',
    {
      selection: { last, since: null },
      rfcs: ['rfcs/*.md'],
      normsPath: '.github/legible.yml',
      environment: { LEGIBLE_CACHE: cache, ...environment },
    },
    api,
  );
}

async function linesOf(source: HistorySource): Promise<readonly Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  for await (const line of source.lines(0)) lines.push(JSON.parse(line) as Record<string, unknown>);
  return lines;
}

const SMALL: Answers = {
  [LIST]: [pull(2), pull(1), pull(3, { merged_at: null })],
  [files(1)]: ONE_FILE,
  [files(2)]: ONE_FILE,
};

test('merged pull requests come oldest first, with their files, and closed ones not at all', async () => {
  const source = await read(world(SMALL).api);
  expect(source).toMatchObject({
    total: 2,
    about: { kind: 'github', name: 'ferries/timetable' },
    owners: null,
    changes: [],
  });
  const lines = await linesOf(source);
  expect(lines.map(({ id }) => id)).toEqual(['#1', '#2']);
  expect(lines[0]).toEqual({
    id: '#1',
    as: 'pull-request',
    title: 'Change 1',
    text: 'Text 1.',
    mergedAt: '2026-03-01T10:00:00Z',
    url: 'https://github.com/ferries/timetable/pull/1',
    labels: ['db'],
    author: 'mira',
    authorIsBot: false,
    files: [{ path: 'db/1.sql', additions: 4, deletions: 1 }],
  });
});

test('RFC files, CODEOWNERS and changes of the norms are read', async () => {
  const entry = (path: string, sha: string) => ({ path, type: 'blob', sha });
  const blob = (sha: string) => `/repos/ferries/timetable/git/blobs/${sha}`;
  const source = await read(
    world({
      ...SMALL,
      [TREE]: {
        truncated: false,
        tree: [entry('rfcs/1.md', 'aa'), entry('CODEOWNERS', 'bb'), entry('src/a.ts', 'cc')],
      },
      [blob('aa')]: () => new Response('# Tides'),
      [blob('bb')]: () => new Response('* @ferries/crew'),
      [COMMITS]: [
        { commit: { message: 'Ask for risk\n\nBecause.', committer: { date: '2026-03-02T08:00:00Z' } } },
        { commit: { message: 'Begin', committer: { date: '2026-01-02T08:00:00Z' } } },
      ],
    }).api,
  );
  expect(source.owners).toBe('* @ferries/crew');
  expect(source.changes).toEqual([
    { date: '2026-01-02', what: 'Begin' },
    { date: '2026-03-02', what: 'Ask for risk' },
  ]);
  expect((await linesOf(source)).at(-1)).toEqual({ id: 'rfcs/1.md', as: 'rfc', text: '# Tides' });
});

test('where GitHub cuts its list of files off, that is said', async () => {
  const source = await read(world({ ...SMALL, [TREE]: { truncated: true, tree: [] } }).api);
  expect(source.skipped).toEqual([
    {
      reason: 'it has more files than GitHub lists: RFCs and CODEOWNERS may be among the rest',
      count: 1,
      examples: ['ferries/timetable'],
    },
  ]);
});

test.each([
  [{ GITHUB_TOKEN: '', GITHUB_API_URL: '' }, undefined],
  [{ GITHUB_TOKEN: '', GH_TOKEN: 'other' }, 'Bearer other'],
])('with %j what is set to nothing is not given', async (environment, authorization) => {
  const { api, asked } = world(SMALL);
  await read(api, null, environment);
  expect(new Set(asked.map(({ headers }) => headers['authorization']))).toEqual(new Set([authorization]));
});

test('a second run asks for the lists conditionally, and for files of merged pull requests not at all', async () => {
  await linesOf(await read(world(SMALL).api));
  const again = world({ ...SMALL, [LIST]: () => new Response(null, { status: 304 }) });
  expect(await linesOf(await read(again.api))).toHaveLength(2);
  expect(again.asked.find(({ path }) => path === LIST)?.headers['if-none-match']).toBe(`"${LIST.length}"`);
  expect(again.asked.filter(({ path }) => path.includes('/files'))).toEqual([]);
});

test.each([
  ['the time that it names', { 'retry-after': '30' }, 429, 30_000],
  [
    'the reset of the limit',
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.UTC(2026, 5, 1, 0, 10) / 1000) },
    403,
    601_000,
  ],
  ['a minute, where it names no time', {}, 429, 60_000],
])('a limit is waited out: %s', async (_, headers, status, milliseconds) => {
  const { api, waits, said } = world({
    ...SMALL,
    [LIST]: (count: number) =>
      count === 0 ? new Response('', { status, headers: headers as Record<string, string> }) : SMALL[LIST],
  });
  expect((await read(api)).total).toBe(2);
  expect(waits).toEqual([milliseconds]);
  expect(said).toEqual([
    `GitHub asks to wait ${milliseconds / 1000} s; Ctrl-C stops, and a later run goes on from here`,
  ]);
});

test('a limit further off than an hour stops the run, and says that it goes on later', async () => {
  const headers = { 'retry-after': '7200' };
  const { api } = world({ [LIST]: () => new Response('', { status: 429, headers }) });
  await expect(read(api)).rejects.toMatchObject({
    hint: expect.stringContaining('goes on from here') as string,
  });
});

test('a pull request whose files GitHub refuses is skipped with its reason, and not judged as one without files', async () => {
  const { api, waits } = world({ ...SMALL, [files(1)]: () => new Response('', { status: 502 }) });
  const [first, second] = await linesOf(await read(api));
  expect(first).toEqual({
    id: '#1',
    skipped: 'its files could not be read: GitHub answered 502 for `/repos/ferries/timetable/pulls/1/files`',
  });
  expect(second).toMatchObject({ id: '#2' });
  expect(waits).toEqual([1000, 2000, 3000]);
});

test('a repository that is not there is told', async () => {
  await expect(read(world({}).api)).rejects.toThrow(
    'no repository `ferries/timetable`, or none that may be read',
  );
});

test('an answer that is not GitHub’s is told', async () => {
  await expect(read(world({ [LIST]: [{ number: 'one' }] }).api)).rejects.toThrow('unexpected answer for');
});

test('with --last, pages are read until nothing newer can come', async () => {
  const page = (number: number) => `${LIST}&page=${number}`;
  const link = (to: string) => ({ link: `<https://api.github.com${to}>; rel="next"` });
  const { api, asked } = world({
    [LIST]: () =>
      Response.json([pull(9, { merged_at: '2026-03-01T00:00:00Z' }), pull(8)], { headers: link(page(2)) }),
    [page(2)]: () => Response.json([pull(7), pull(3)], { headers: link(page(3)) }),
    [files(8)]: ONE_FILE,
    [files(7)]: ONE_FILE,
  });
  const source = await read(api, 2);
  expect(
    asked.filter(({ path }) => path.startsWith('/repos/ferries/timetable/pulls?')).map(({ path }) => path),
  ).toEqual([LIST, page(2)]);
  expect((await linesOf(source)).map(({ id }) => id)).toEqual(['#7', '#8']);
  expect(source.skipped).toEqual([
    { reason: 'it is not among the last 2', count: 2, examples: ['#3', '#9'] },
  ]);
});

test('the token goes to the API alone: a next page elsewhere is refused', async () => {
  const { api, asked } = world({
    [LIST]: () =>
      Response.json([pull(1)], { headers: { link: '<https://elsewhere.example/pulls>; rel="next"' } }),
  });
  await expect(read(api, null, { GITHUB_TOKEN: 'secret' })).rejects.toThrow(
    '`https://elsewhere.example` is another API',
  );
  expect(asked.map(({ headers }) => headers['authorization'])).toEqual(['Bearer secret']);
});
