import { expect, test } from 'vitest';
import { refusalIn } from '../../src/github/identity.ts';

test.each<readonly [name: string, answer: unknown, kind: string | null]>([
  ['a forbidden viewer', { data: null, errors: [{ type: 'FORBIDDEN', message: 'No' }] }, 'permission'],
  ['a token of too few scopes', { data: null, errors: [{ type: 'INSUFFICIENT_SCOPES' }] }, 'permission'],
  ['a spent share', { errors: [{ type: 'RATE_LIMITED' }] }, 'rate-limit'],
  [
    'a spent share beside another error',
    { errors: [{ type: 'FORBIDDEN' }, { type: 'RATE_LIMITED' }] },
    'rate-limit',
  ],
  ['a service that is down', { data: null, errors: [{ type: 'SERVICE_UNAVAILABLE' }] }, null],
  ['a name of every object', { errors: [{ type: 'constructor' }] }, null],
  ['a refusal beside an error without a type', { errors: [{}, { type: 'FORBIDDEN' }] }, 'permission'],
  ['an error without a type', { errors: [{ message: 'No' }] }, null],
  ['an answer', { data: { viewer: { login: 'octocat' } } }, null],
  ['no answer', null, null],
])('%s is a refusal of its kind, or none', (_, answer, kind) => {
  expect(refusalIn(answer)?.problem.kind ?? null).toBe(kind);
});
