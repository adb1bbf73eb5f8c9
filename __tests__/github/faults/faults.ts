import type { Fault } from '../server/server.ts';

/** A fault of GitHub's, and what it means for a run. */
export interface NamedFault {
  readonly name: string;
  readonly fault: Fault;
  /** `once`: the first request of its moment meets it; `always`: every one. */
  readonly when: 'once' | 'always';
  /** True where asking again gets the answer. */
  readonly passes: boolean;
  /** Milliseconds that the server asks to be left alone, where it asks. */
  readonly asksFor?: number;
}

type Headers = Readonly<Record<string, string>>;

function reply(status: number, message: string, headers: Headers = {}): Fault {
  return { kind: 'reply', reply: { status, body: { message }, headers } };
}

const SERVER_ERROR = reply(500, 'Server Error');
const AFTER: Fault = { ...reply(502, 'Bad Gateway'), afterEffect: true } as Fault;
const HTML: Fault = { kind: 'text', status: 200, type: 'text/html', text: '<html>One moment' };
const UNICORN: Fault = { kind: 'text', status: 503, type: 'text/html', text: '<!DOCTYPE html><p>Unicorn!' };
const TRUNCATED: Fault = { kind: 'text', status: 200, type: 'application/json', text: '{"id": 1, "ti' };
const NOTHING: Fault = { kind: 'text', status: 200, type: 'application/json', text: '' };
const RESET: Fault = { kind: 'reset' };
const SLOW: Fault = { kind: 'slow', milliseconds: 2_500 };
const LIMIT = 'You have exceeded a secondary rate limit';
const PERMISSION = 'Resource not accessible by integration';

/** The second at which requests are allowed again, as GitHub writes it, counted from a clock that stands still. */
export const NOW = 1_800_000_000_000;
const RESET_HEADERS = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 3) };

const PASSING: readonly (readonly [string, Fault, number?])[] = [
  ['500', SERVER_ERROR],
  ['502 after its effect', AFTER],
  ['HTML with 200', HTML],
  ['HTML with 503', UNICORN],
  ['JSON that breaks off', TRUNCATED],
  ['an empty answer', NOTHING],
  ['a reset connection', RESET],
  ['a slow answer', SLOW],
  ['429 with retry-after', reply(429, LIMIT, { 'retry-after': '7' }), 7_000],
  ['403 with retry-after', reply(403, LIMIT, { 'retry-after': '2' }), 2_000],
  ['a spent share that returns', reply(403, 'API rate limit exceeded', RESET_HEADERS), 3_000],
];

const LASTING: readonly (readonly [string, Fault, number?])[] = [
  ['500', SERVER_ERROR],
  ['502 after its effect', AFTER],
  ['HTML with 200', HTML],
  ['JSON that breaks off', TRUNCATED],
  ['a reset connection', RESET],
  ['429 with retry-after', reply(429, LIMIT, { 'retry-after': '7' }), 7_000],
  ['429 with retry-after of an hour', reply(429, LIMIT, { 'retry-after': '3600' }), 3_600_000],
  ['429 without retry-after', reply(429, 'Too many requests')],
  ['403 of a secondary limit', reply(403, LIMIT)],
  ['403 of a permission', reply(403, PERMISSION, { 'x-accepted-github-permissions': 'pull_requests=write' })],
  ['401', reply(401, 'Bad credentials')],
  ['404', reply(404, 'Not Found')],
  ['422', reply(422, 'Validation Failed')],
];

/** Every fault that is injected: those that pass, once, and those that last, always. */
export const FAULTS: readonly NamedFault[] = [
  ...PASSING.map(([name, fault, asksFor]): NamedFault => {
    return {
      name: `${name}, once`,
      fault,
      when: 'once',
      passes: true,
      ...(asksFor === undefined ? {} : { asksFor }),
    };
  }),
  ...LASTING.map(([name, fault, asksFor]): NamedFault => {
    return {
      name: `${name}, always`,
      fault,
      when: 'always',
      passes: false,
      ...(asksFor === undefined ? {} : { asksFor }),
    };
  }),
];
