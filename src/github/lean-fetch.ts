import type { IncomingMessage, request as Request } from 'node:http';
import { createRequire } from 'node:module';

/** What Octokit asks for, of all that `fetch` takes. */
interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** What Octokit reads, of all that `fetch` answers. */
export interface Answered {
  readonly status: number;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: () => Promise<string>;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Sends a request as `fetch` does, as far as Octokit needs it. */
export type LeanFetch = (url: string, asked: Asked) => Promise<Answered>;

/**
 * Loads a module of Node's without reading all that it exports: an `import` of `node:http` reads its `WebSocket`, and so loads
 * the whole of `fetch`.
 */
const load = createRequire(import.meta.url);

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function send(url: string, { method, headers, body, signal }: Asked): Promise<IncomingMessage> {
  // Only one of the two is needed, and TLS takes a while to load.
  const { request } = load(url.startsWith('https:') ? 'node:https' : 'node:http') as {
    readonly request: typeof Request;
  };
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asking = request(url, {
      method,
      headers: { ...headers, 'accept-encoding': 'gzip', ...length },
      ...(signal === undefined ? {} : { signal }),
    });
    asking.on('response', resolve).on('error', reject).end(body);
  });
}

async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  // A stream that nobody set an encoding for gives bytes.
  for await (const chunk of answer) chunks.push(chunk as Uint8Array);
  const bytes = Buffer.concat(chunks);
  if (answer.headers['content-encoding'] !== 'gzip') return bytes;
  const { gunzipSync } = await import('node:zlib');
  return gunzipSync(bytes);
}

/**
 * Returns GitHub's answer by Node's own `http` or `https`, read to its end. `fetch` would do the same, and more, but takes as
 * long to load as Node takes to start. It is still what follows a redirect, and what goes through a proxy (`proxy.ts`).
 */
export const leanFetch: LeanFetch = async (url, asked) => {
  const answer = await send(url, asked);
  if (REDIRECTS.has(answer.statusCode ?? 0) && answer.headers.location !== undefined) {
    answer.resume();
    const response = await fetch(url, asked);
    return {
      status: response.status,
      url: response.url,
      headers: new Map(response.headers),
      text: () => response.text(),
      arrayBuffer: () => response.arrayBuffer(),
    };
  }
  const bytes = await bytesOf(answer);
  return {
    status: answer.statusCode ?? 0,
    url,
    headers: new Map(
      Object.entries(answer.headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]),
    ),
    text: () => Promise.resolve(bytes.toString('utf8')),
    arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
  };
};
