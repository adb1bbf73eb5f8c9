import { createServer } from 'node:http';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createClient } from '../../src/github/client.ts';
import type { LeanFetch } from '../../src/github/lean-fetch.ts';
import { GitHubError } from '../../src/github/problem.ts';
import { REAL_TIMING as timing } from '../../src/github/timing.ts';
import { startServer } from './server/server.ts';
import { addComment, AUTHOR, makePull, makeWorld } from './server/world.ts';

test('the deadline ends a slow answer at once', async () => {
  const controller = new AbortController();
  const github = await startServer({
    world: makeWorld(makePull()),
    fault: () => ({ kind: 'slow', milliseconds: 5_000 }),
  });
  const client = createClient({ token: 't', apiUrl: github.url, deadline: controller.signal, timing });
  setTimeout(() => controller.abort(), 100);
  const started = Date.now();
  const failure: unknown = await client
    .ask(v.unknown(), 'GET /repos/acme/shop/pulls/12')
    .catch((e: unknown) => e);
  expect(failure).toBeInstanceOf(GitHubError);
  expect(failure).toMatchObject({ problem: { kind: 'deadline' } });
  expect(Date.now() - started).toBeLessThan(2_000);
  await github.close();
});

test('all pages come in order, up to the most that is wanted', async () => {
  const world = makeWorld(makePull());
  for (let at = 0; at < 950; at += 1) addComment(world, 12, AUTHOR, String(at));
  const github = await startServer({ world });
  const client = createClient({
    token: 't',
    apiUrl: github.url,
    deadline: new AbortController().signal,
    timing,
  });
  const options = { parameters: { owner: 'acme', repo: 'shop', issue_number: 12 }, most: 940 };
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const comments = await client.askAll(v.object({ body: v.string() }), route, options);
  expect(comments.map(({ body }) => body)).toEqual(Array.from({ length: 940 }, (_, at) => String(at)));
  expect([github.seen.length, github.violations]).toEqual([10, []]);
  await github.close();
});

test('pages that are not counted are followed one by one, up to the most that is wanted', async () => {
  const asked: string[] = [];
  const fetch: LeanFetch = (url) => {
    asked.push(new URL(url).searchParams.get('page') ?? '');
    const number = asked.length;
    const link = `<https://api.github.com/x?page=${number + 1}>; rel="next"`;
    const headers = { 'content-type': 'application/json', ...(number === 4 ? {} : { link }) };
    return Promise.resolve({
      status: 200,
      url,
      headers: new Map(Object.entries(headers)),
      text: () => Promise.resolve(JSON.stringify([number])),
      arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)),
    });
  };
  const apiUrl = 'https://api.github.com';
  const client = createClient({ token: null, apiUrl, deadline: new AbortController().signal, timing, fetch });
  const all = await client.askAll(v.number(), 'GET /x', { parameters: {}, most: 1_000 });
  expect([all, asked]).toEqual([
    [1, 2, 3, 4],
    ['1', '2', '3', '4'],
  ]);
  asked.length = 0;
  await client.askAll(v.number(), 'GET /x', { parameters: {}, most: 300 });
  expect(asked).toEqual(['1', '2', '3']);
});

test('no answer at all is an outage', async () => {
  const server = createServer((request) => request.socket.destroy());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const apiUrl = `http://127.0.0.1:${port}`;
  const client = createClient({ token: null, apiUrl, deadline: new AbortController().signal, timing });
  await expect(client.ask(v.unknown(), 'GET /x')).rejects.toMatchObject({ problem: { kind: 'outage' } });
  server.close();
});
