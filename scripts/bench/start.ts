import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pullRequestPayload } from '../../__tests__/github/payloads.ts';
import { startServer } from '../../__tests__/github/server/server.ts';
import { makePull, makeWorld, putFile } from '../../__tests__/github/server/world.ts';
import { pairedRatio, runJob, shown, type Job } from './pair.ts';
import { ordinaryText } from './texts.ts';

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly against: string;
  readonly measured: string;
  readonly bound: string;
}

const root = join(import.meta.dirname, '..', '..');
const CLI = join(root, 'dist', 'cli', 'index.js');
const NODE: Job = { file: process.execPath, args: ['-e', '0'] };

async function timed(job: Job): Promise<number> {
  const { milliseconds, code, errors } = await runJob(job);
  if (code !== 0) throw new Error(`${job.args.join(' ')} ended with ${code}: ${errors}`);
  return milliseconds;
}

async function againstNode(job: Job, rounds: number): Promise<string> {
  await timed(job);
  return shown(
    await pairedRatio(
      () => timed(job),
      () => timed(NODE),
      rounds,
    ),
  );
}

interface Recorded {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Answers every request at once with what the tests' server said the first time. */
async function startReplay(url: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const known = new Map<string, Recorded>();
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const key = `${request.method} ${request.url}`;
      let recorded = known.get(key);
      if (recorded === undefined) {
        const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
        const headers = new Headers({ authorization: 'Bearer ghs_test', 'user-agent': 'bench' });
        for (const name of ['accept', 'content-type'])
          if (typeof request.headers[name] === 'string') headers.set(name, request.headers[name]);
        const reply = await fetch(`${url}${request.url}`, {
          method: request.method ?? 'GET',
          headers,
          ...body,
        });
        recorded = {
          status: reply.status,
          headers: { 'content-type': reply.headers.get('content-type') ?? 'application/json' },
          body: Buffer.from(await reply.arrayBuffer()),
        };
        known.set(key, recorded);
      }
      response.writeHead(recorded.status, recorded.headers).end(recorded.body);
    })();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function actionJob(folder: string, url: string): Job {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'event.json'), JSON.stringify(pullRequestPayload('opened')));
  const environment = {
    PATH: process.env['PATH'],
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_WORKSPACE: folder,
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: `${url}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '42',
    INPUT_TOKEN: 'ghs_test',
    INPUT_NORMS: '.github/legible.yml',
    INPUT_COMMENT: 'always',
  };
  return { file: process.execPath, args: [join(root, 'dist', 'index.js')], folder, environment };
}

async function measureAction(
  folder: string,
  options: Parameters<typeof makePull>[0],
  rounds: number,
): Promise<string> {
  const world = makeWorld(makePull(options));
  putFile(world, 'main', '.github/legible.yml', 'exempt:\n  drafts: true\n');
  const tests = await startServer({ world });
  const replay = await startReplay(tests.url);
  try {
    return await againstNode(actionJob(folder, replay.url), rounds);
  } finally {
    replay.close();
    await tests.close();
  }
}

/** Yields what starting costs: of the Action, of a review on the command line, and of help. */
export async function* measureStart(folder: string, rounds: number): AsyncGenerator<Row> {
  const file = join(folder, 'text.md');
  writeFileSync(file, ordinaryText(3_000));
  const against = '`node -e 0`';
  const body = ordinaryText(1_000);
  const cli = (...args: readonly string[]): Promise<string> =>
    againstNode({ file: process.execPath, args: [CLI, ...args] }, rounds);
  yield { what: '`legible --help`', against, measured: await cli('--help'), bound: '1.2' };
  const measured = await cli('review', file);
  yield { what: '`legible review` of a file of 3 KB', against, measured, bound: '2' };
  yield {
    what: 'the Action, one pull request, a server that answers at once',
    against,
    measured: await measureAction(join(folder, 'action'), { body }, rounds),
    bound: '2.5',
  };
  yield {
    what: 'the Action, an exempt pull request',
    against,
    measured: await measureAction(join(folder, 'exempt'), { body, draft: true }, rounds),
    bound: 'next to nothing',
  };
}
