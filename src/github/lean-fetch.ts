import type { IncomingMessage, request as Request } from 'node:http';
import { createRequire } from 'node:module';

/** What Octokit asks for, of all that `fetch` takes. */
interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** A request, and how often it was redirected so far. */
interface Following {
  readonly asked: Asked;
  readonly redirects: number;
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
/** As many as `fetch` follows: https://fetch.spec.whatwg.org/#http-redirect-fetch. */
const MOST_REDIRECTS = 20;

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

/** GitHub's token is for GitHub's host alone. */
function withoutToken({ headers, ...asked }: Asked): Asked {
  const kept = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization');
  return { ...asked, headers: Object.fromEntries(kept) };
}

/** After a 303, what the write made is read. */
function toRead({ headers, signal }: Asked): Asked {
  return { method: 'GET', headers, ...(signal === undefined ? {} : { signal }) };
}

/** A write that is to be made elsewhere, as in a repository that was renamed; `fetch` would make a `GET` of a `POST`. */
function followWrite(from: string, location: string, { asked, redirects }: Following): Promise<Answered> {
  if (redirects === MOST_REDIRECTS) throw new Error(`more than ${MOST_REDIRECTS} redirects`);
  const to = new URL(location, from);
  const again = to.origin === new URL(from).origin ? asked : withoutToken(asked);
  return follow(to.href, { asked: again, redirects: redirects + 1 });
}

async function followByFetch(url: string, asked: Asked): Promise<Answered> {
  const response = await fetch(url, asked);
  return {
    status: response.status,
    url: response.url,
    headers: new Map(response.headers),
    text: () => response.text(),
    arrayBuffer: () => response.arrayBuffer(),
  };
}

async function follow(url: string, { asked, redirects }: Following): Promise<Answered> {
  const answer = await send(url, asked);
  const { statusCode: status = 0, headers } = answer;
  if (REDIRECTS.has(status) && headers.location !== undefined) {
    answer.resume();
    if (asked.method === 'GET') return followByFetch(url, asked);
    return followWrite(url, headers.location, { asked: status === 303 ? toRead(asked) : asked, redirects });
  }
  const bytes = await bytesOf(answer);
  return {
    status,
    url,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')])),
    text: () => Promise.resolve(bytes.toString('utf8')),
    arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
  };
}

/**
 * Returns GitHub's answer by Node's own `http` or `https`, read to its end. `fetch` would do the same, and more, but takes as
 * long to load as Node takes to start. It is still what follows the redirect of a `GET`, and what goes through a proxy (`proxy.ts`).
 * A redirected write keeps its method and body.
 */
export const leanFetch: LeanFetch = (url, asked) => follow(url, { asked, redirects: 0 });
