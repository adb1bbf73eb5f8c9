import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerGraphql } from './graphql.ts';
import { matchOperation, requestFaults, responseFaults, type Json, type JsonObject } from './openapi.ts';
import { handlers, type Reply } from './routes.ts';
import type { World } from './world.ts';

/** What goes wrong with a request in place of, or after, its effect. */
export type Fault =
  | { readonly kind: 'reply'; readonly reply: Reply; readonly afterEffect?: boolean }
  | { readonly kind: 'text'; readonly status: number; readonly type: string; readonly text: string }
  /** The connection breaks in the middle of the answer, after the effect. */
  | { readonly kind: 'reset' }
  | { readonly kind: 'slow'; readonly milliseconds: number };

/** A request as the server saw it. */
export interface Seen {
  /** The operation's id in GitHub's description, or `graphql`. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
}

export interface GitHubServer {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** Requests and answers that differ from GitHub's description: a test must find none. */
  readonly violations: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  readonly world: World;
  /** Called before each request is served, with how many of its operation came before. */
  readonly fault?: (seen: Seen, before: number) => Fault | null;
}

async function bodyOf(request: IncomingMessage): Promise<Json | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : (JSON.parse(text) as Json);
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function asObject(body: Json | undefined): JsonObject {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as JsonObject) : {};
}

interface Serving {
  readonly options: ServerOptions;
  readonly seen: Seen[];
  readonly violations: string[];
}

async function serve(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { options, seen, violations } = serving;
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const method = request.method ?? 'GET';
  const body = await bodyOf(request);
  const match = matchOperation(method, url.pathname);
  const operation = url.pathname === '/graphql' ? 'graphql' : (match?.id ?? 'unknown');
  const entry = { operation, method, path: `${url.pathname}${url.search}` };
  const before = seen.filter((each) => each.operation === operation).length;
  seen.push(entry);
  const fault = options.fault?.(entry, before) ?? null;

  if (fault?.kind === 'text') {
    response.writeHead(fault.status, { 'content-type': fault.type });
    response.end(fault.text);
    return;
  }
  if (fault?.kind === 'reply' && fault.afterEffect !== true) return send(response, fault.reply);
  if (fault?.kind === 'slow') await new Promise((done) => setTimeout(done, fault.milliseconds));

  let reply: Reply;
  if (operation === 'graphql')
    reply = await answerGraphql(options.world, asObject(body), (faults) => {
      violations.push(...faults.map((each) => `graphql: ${each}`));
    });
  else {
    const handler = match === null ? undefined : handlers[match.id];
    if (match === null || handler === undefined) {
      violations.push(`${method} ${url.pathname} is no operation that the server knows`);
      return send(response, { status: 404, body: { message: 'Not Found' } });
    }
    // The description calls the head's repository an object; GitHub answers null once a fork is deleted.
    const known = 'pulls/get: answer 200/head/repo must be object';
    const say = (faults: readonly string[]): void => {
      violations.push(...faults.map((each) => `${match.id}: ${each}`).filter((each) => each !== known));
    };
    say(requestFaults(match.id, url.searchParams, body));
    reply = handler(options.world, {
      ...match,
      query: url.searchParams,
      body: asObject(body),
      url: url.href,
    });
    say(responseFaults(match.id, reply.status, reply.body));
  }
  if (fault?.kind === 'reply') return send(response, fault.reply);
  if (fault?.kind !== 'reset') return send(response, reply);
  response.writeHead(reply.status, { 'content-type': 'application/json', 'content-length': '10000' });
  response.write('{"id": 1');
  setTimeout(() => response.destroy(), 20);
}

/** Starts GitHub on a free port of this machine. */
export async function startServer(options: ServerOptions): Promise<GitHubServer> {
  const serving: Serving = { options, seen: [], violations: [] };
  const server = createServer((request, response) => {
    serve(serving, request, response).catch((error: unknown) => {
      serving.violations.push(`the test server failed: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen: serving.seen,
    violations: serving.violations,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
