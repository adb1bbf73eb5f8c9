import { request } from '@octokit/request';
import * as v from 'valibot';
import type { LeanFetch } from './lean-fetch.ts';
import { failureOf, GitHubError, problemOf } from './problem.ts';
import { waitBeforeRepeat } from './retry.ts';
import type { Timing } from './timing.ts';

/** Pages asked for at once: far below GitHub's limit of 100 requests at a time. */
const PAGES_AT_ONCE = 5;
const PAGE_SIZE = 100;

/** How the client is made. */
export interface ClientOptions {
  readonly token: string | null;
  readonly apiUrl: string;
  /** Ends every request and every wait. */
  readonly deadline: AbortSignal;
  readonly timing: Timing;
  /** Sends the requests; without it, Node's `fetch` does. */
  readonly fetch?: LeanFetch | undefined;
}

/** Values for the placeholders of a route; the rest become the query or the body. */
export type Parameters = Readonly<Record<string, unknown>>;

/** GitHub, asked politely: answers are parsed, failures are `GitHubError`, repeats are bounded and only where safe. */
export interface Client {
  /** Returns one answer, or throws a `GitHubError`. The route is `METHOD /path/{placeholder}`. */
  readonly ask: <S extends v.GenericSchema>(
    schema: S,
    route: string,
    parameters?: Parameters,
  ) => Promise<v.InferOutput<S>>;
  /** Returns the items of all pages in order, up to `most`. */
  readonly askAll: <S extends v.GenericSchema>(
    schema: S,
    route: string,
    options: { readonly parameters: Parameters; readonly most: number },
  ) => Promise<readonly v.InferOutput<S>[]>;
}

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

type Send = (route: string, parameters: Parameters) => Promise<Answer>;

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** True for a request whose second time adds to the first. */
function adds(route: string): boolean {
  // The annotations of an edited check run are added to those that it has.
  if (route.startsWith('PATCH ')) return route.includes('/check-runs/');
  // A question to GraphQL changes nothing.
  return route.startsWith('POST ') && !route.endsWith('/graphql');
}

/** GitHub has nothing to say after a deletion. */
const NO_CONTENT = 204;

/** A page of HTML, JSON that broke off and a lost connection all reach us as text, empty text too, with status 200. */
function isBroken({ status, data }: Answer): boolean {
  return typeof data === 'string' && status !== NO_CONTENT;
}

/** A JSON Web Token, which an App has, is a bearer's. */
function authorization(token: string): string {
  return `${token.split('.').length === 3 ? 'bearer' : 'token'} ${token}`;
}

function sender({ token, apiUrl, deadline, timing, fetch }: ClientOptions): Send {
  const ask = request.defaults({
    baseUrl: apiUrl,
    headers: {
      'user-agent': 'legible',
      ...(token === null ? {} : { authorization: authorization(token) }),
    },
    request: { log: silent, fetch },
  });
  return async (route, parameters) => {
    const safe = !adds(route);
    for (let count = 1; ; count += 1) {
      const patience = AbortSignal.timeout(timing.longestAnswer);
      try {
        const signal = AbortSignal.any([deadline, patience]);
        const answer: Answer = await ask(route, { ...parameters, request: { signal } });
        if (!isBroken(answer)) return answer;
        throw Object.assign(new Error('an answer that is no JSON'), { status: 502 });
      } catch (error: unknown) {
        const failure = failureOf(error);
        if (deadline.aborted) throw new GitHubError({ kind: 'deadline' }, error);
        if (failure === null) throw error;
        const pause = waitBeforeRepeat({ safe, failure, count, now: timing.now() });
        if (pause === null)
          throw new GitHubError(patience.aborted ? { kind: 'slow' } : problemOf(failure), error);
        await timing.wait(pause, deadline);
      }
    }
  };
}

/** Returns an answer in the form of a schema, or throws a `GitHubError` where it has another. */
export function parseAnswer<S extends v.GenericSchema>(schema: S, data: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  throw new GitHubError({ kind: 'outage', message: 'an answer of another form' }, parsed.issues);
}

/** The number of the last page, from the `Link` header; 1 where it names none. */
function lastPage(answer: Answer): number {
  const link = answer.headers['link'];
  const last = typeof link === 'string' ? /[?&]page=(\d+)[^>]*>; rel="last"/.exec(link) : null;
  return last === null ? 1 : Number(last[1]);
}

/** True where the `Link` header names a page after this one. */
function hasNext(answer: Answer | undefined): boolean {
  const link = answer?.headers['link'];
  return typeof link === 'string' && link.includes('rel="next"');
}

/** Returns GitHub as the run sees it. */
export function createClient(options: ClientOptions): Client {
  const send = sender(options);
  return {
    ask: async (schema, route, parameters = {}) => parseAnswer(schema, (await send(route, parameters)).data),
    askAll: async (schema, route, { parameters, most }) => {
      const page = (number: number): Promise<Answer> =>
        send(route, { ...parameters, per_page: PAGE_SIZE, page: number });
      const first = await page(1);
      const pages = [first];
      const mostPages = Math.ceil(most / PAGE_SIZE);
      const last = Math.min(lastPage(first), mostPages);
      for (let next = 2; next <= last; next += PAGES_AT_ONCE) {
        const count = Math.min(PAGES_AT_ONCE, last - next + 1);
        pages.push(...(await Promise.all(Array.from({ length: count }, (_, at) => page(next + at)))));
      }
      // Some servers do not count the pages, and a list can grow while it is read.
      while (hasNext(pages.at(-1)) && pages.length < mostPages) pages.push(await page(pages.length + 1));
      const items = pages.flatMap((answer) => parseAnswer(v.array(schema), answer.data));
      return items.slice(0, most);
    },
  };
}
