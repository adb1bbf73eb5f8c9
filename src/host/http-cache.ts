import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LegibleError } from '../errors.ts';

/** An answer as it is kept on disk. */
export interface KeptAnswer {
  readonly etag: string | null;
  /** Where the next page is, or null. */
  readonly next: string | null;
  readonly body: unknown;
}

/** What of an API can be read, and how. */
export interface ApiReader {
  /**
   * Returns the answer at a path (`/repos/…`) or a full URL of the same API; null where there is nothing.
   * With `settled` an answer that is on disk is taken as it is: what cannot change any more is not asked for again.
   * @throws LegibleError where the API refuses, or asks to wait for longer than is reasonable.
   */
  readonly read: (
    path: string,
    options?: { readonly settled?: boolean; readonly raw?: boolean },
  ) => Promise<KeptAnswer | null>;
}

/** The world as the reader sees it: tests hand it another one. */
export interface ApiWorld {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Hears what is waited for. */
  readonly say: (line: string) => void;
}

/** GitHub's primary limit resets every hour; who asks for more than that means something else. */
const LONGEST_WAIT = 3_700_000;
/** What GitHub asks for where it names no time. */
const USUAL_WAIT = 60_000;
const MOST_TRIES = 4;

function millisecondsToWait(response: Response, now: number): number {
  const retry = Number(response.headers.get('retry-after') ?? NaN);
  if (Number.isFinite(retry)) return retry * 1000;
  const reset = Number(response.headers.get('x-ratelimit-reset') ?? NaN);
  if (response.headers.get('x-ratelimit-remaining') === '0' && Number.isFinite(reset))
    return Math.max(1000, reset * 1000 - now + 1000);
  return USUAL_WAIT;
}

/** A 403 can be a limit or a refusal: only a limit says so in its headers. */
function isLimit(response: Response): boolean {
  const { headers, status } = response;
  if (status === 429) return true;
  return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}

function nextOf(response: Response): string | null {
  return /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? null;
}

/** The API does not give one thing, and will not when asked again: what was read so far stands. */
export class ApiRefusal extends LegibleError {}

function refused(url: URL, response: Response, hasToken: boolean): LegibleError {
  const message = `GitHub answered ${response.status} for \`${url.pathname}\``;
  if (isLimit(response))
    return new LegibleError(`${message}: its limit is used up`, {
      hint: 'Run the same command again later: it goes on from here. With a token in `GITHUB_TOKEN` the limit is higher.',
    });
  const hint = hasToken
    ? 'The token has to be able to read the repository, its contents and its pull requests.'
    : 'A private repository needs a token: set `GITHUB_TOKEN`.';
  return new ApiRefusal(message, { hint });
}

async function keptAt(path: string): Promise<KeptAnswer | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    // Only `keep` writes here; a file that was cut short is asked for again.
    return JSON.parse(text) as KeptAnswer;
  } catch {
    return null;
  }
}

/** Writes beside and moves into place, so that a run that is killed leaves no half file. */
async function keep(path: string, answer: KeptAnswer): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(answer), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

function headersOf(token: string | null, etag: string | null, raw: boolean): Record<string, string> {
  return {
    accept: raw ? 'application/vnd.github.raw+json' : 'application/vnd.github+json',
    'user-agent': 'legible',
    'x-github-api-version': '2022-11-28',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(etag === null ? {} : { 'if-none-match': etag }),
  };
}

/** Asks until there is an answer, as often and as slowly as the API wants. */
async function ask(url: URL, headers: Record<string, string>, world: ApiWorld): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await world.fetch(url, { headers }).catch((error: unknown) => {
      throw new LegibleError(`\`${url.origin}\` cannot be reached`, {
        hint: 'Check the network and `GITHUB_API_URL`, and run again: it goes on from here.',
        cause: error,
      });
    });
    const passing = isLimit(response) || response.status >= 500;
    if (!passing || tries >= MOST_TRIES) return response;
    const pause = isLimit(response) ? millisecondsToWait(response, world.now()) : 1000 * tries;
    if (pause > LONGEST_WAIT) return response;
    world.say(
      `GitHub asks to wait ${Math.ceil(pause / 1000)} s; Ctrl-C stops, and a later run goes on from here`,
    );
    await world.wait(pause);
  }
}

/**
 * Returns a reader of an API that is polite to it: one request at a time, conditional where an answer is on disk, waiting where it is
 * asked to. The token goes to that API and nowhere else.
 */
export function apiReader(
  { base, token, folder }: { readonly base: string; readonly token: string | null; readonly folder: string },
  world: ApiWorld,
): ApiReader {
  const home = new URL(base.endsWith('/') ? base : `${base}/`);
  const read: ApiReader['read'] = async (path, { settled = false, raw = false } = {}) => {
    const url = new URL(path.replace(/^\//, ''), home);
    if (url.origin !== home.origin) throw new ApiRefusal(`\`${url.origin}\` is another API`, { hint: '' });
    await mkdir(folder, { recursive: true });
    const key = createHash('sha256')
      .update(`${url.href} ${token === null}`)
      .digest('hex');
    const place = join(folder, `${key}.json`);
    const kept = await keptAt(place);
    if (kept !== null && settled) return kept;
    const response = await ask(url, headersOf(token, kept?.etag ?? null, raw), world);
    if (response.status === 304 && kept !== null) return kept;
    if (response.status === 404) return null;
    if (!response.ok) throw refused(url, response, token !== null);
    const body: unknown = raw ? await response.text() : await response.json();
    const answer = { etag: response.headers.get('etag'), next: nextOf(response), body };
    await keep(place, answer);
    return answer;
  };
  return { read };
}
