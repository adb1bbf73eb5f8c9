import { createServer, type RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { leanFetch } from '../../src/github/lean-fetch.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

const GET = { method: 'GET', headers: { accept: 'application/json' } };

test('the answer is the server’s, its text and headers whole', async () => {
  const url = await serve((request, response) => {
    response.writeHead(403, { 'content-type': 'application/json', 'x-ratelimit-remaining': '0' });
    response.end(`{"asked":"${request.method} ${request.url}","for":"${request.headers.accept} – ü"}`);
  });
  const answer = await leanFetch(`${url}/a?b=1`, GET);
  expect([answer.status, answer.url, answer.headers.get('x-ratelimit-remaining')]).toEqual([
    403,
    `${url}/a?b=1`,
    '0',
  ]);
  expect(await answer.text()).toBe('{"asked":"GET /a?b=1","for":"application/json – ü"}');
});

test('a body is sent whole, and its length is that of its bytes', async () => {
  const url = await serve((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => response.end(`${request.method} ${request.headers['content-length']} ${body}`));
  });
  const answer = await leanFetch(url, { method: 'PATCH', headers: {}, body: '{"body":"ü–"}' });
  expect(await answer.text()).toBe('PATCH 16 {"body":"ü–"}');
});

test('a compressed answer is unpacked', async () => {
  const url = await serve((request, response) => {
    response.setHeader('content-encoding', String(request.headers['accept-encoding']));
    response.end(gzipSync('packed'));
  });
  const answer = await leanFetch(url, GET);
  expect([await answer.text(), Buffer.from(await answer.arrayBuffer()).toString()]).toEqual([
    'packed',
    'packed',
  ]);
});

test('a redirect is followed, as from a repository that was renamed', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
    else response.end(`${request.url} ${request.headers.authorization}`);
  });
  const answer = await leanFetch(`${url}/old`, { ...GET, headers: { authorization: 'token t' } });
  expect([answer.status, answer.url, await answer.text()]).toEqual([200, `${url}/new`, '/new token t']);
});

const redirects = [301, 302, 307, 308].flatMap((status) =>
  ['POST', 'PATCH', 'DELETE'].map((method) => [method, status] as const),
);
const echo: RequestListener = (request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
  request.on('end', () =>
    response.end(`${request.method} ${request.url} ${request.headers.authorization} ${body}`),
  );
};
const WRITE = { headers: { authorization: 'token t' }, body: '{"body":"ü"}' };

test.each(redirects)(
  'a redirected %s keeps its method, body and token on its host (%i)',
  async (method, status) => {
    const url = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(status, { location: '/new' }).end();
      else echo(request, response);
    });
    const answer = await leanFetch(`${url}/old`, { ...WRITE, method });
    expect([answer.status, answer.url, await answer.text()]).toEqual([
      200,
      `${url}/new`,
      `${method} /new token t {"body":"ü"}`,
    ]);
  },
);

test.each(redirects)(
  'a redirected %s goes without its token to another host (%i)',
  async (method, status) => {
    const other = await serve(echo);
    const url = await serve((_, response) => response.writeHead(status, { location: `${other}/new` }).end());
    const answer = await leanFetch(`${url}/old`, { ...WRITE, method });
    expect([answer.url, await answer.text()]).toEqual([
      `${other}/new`,
      `${method} /new undefined {"body":"ü"}`,
    ]);
  },
);

test('what a write made is read once where a 303 names it', async () => {
  const asked: string[] = [];
  const url = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url === '/old') response.writeHead(303, { location: '/made' }).end();
    else echo(request, response);
  });
  const answer = await leanFetch(`${url}/old`, { ...WRITE, method: 'POST' });
  expect([await answer.text(), asked]).toEqual(['GET /made token t ', ['POST /old', 'GET /made']]);
});

test('a write that is redirected in a circle ends', async () => {
  const url = await serve((_, response) => response.writeHead(308, { location: '/old' }).end());
  await expect(leanFetch(`${url}/old`, { ...WRITE, method: 'POST' })).rejects.toThrow(
    'more than 20 redirects',
  );
});

test.each<readonly [string, RequestListener]>([
  ['before it begins', (request) => request.socket.destroy()],
  [
    'in its midst',
    (request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => request.socket.destroy());
    },
  ],
])('an answer that breaks off %s is a failure', async (_, answer) => {
  await expect(leanFetch(await serve(answer), GET)).rejects.toThrow(/socket hang up|aborted/);
});

test.each<readonly [string, RequestListener]>([
  ['does not come', () => undefined],
  ['does not end', (_, response) => response.writeHead(200).write('half')],
])('an answer that %s is not waited for longer than the signal allows', async (_, answer) => {
  const asked = leanFetch(await serve(answer), { ...GET, signal: AbortSignal.timeout(200) });
  await expect(asked).rejects.toThrow(/abort/);
});
