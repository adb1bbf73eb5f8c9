import { createServer } from 'node:http';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createClient } from '../../src/github/client.ts';
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
