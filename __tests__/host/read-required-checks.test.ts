import { expect, test } from 'vitest';
import { LegibleError } from '../../src/errors.ts';
import { readRequiredChecks } from '../../src/host/read-required-checks.ts';

type Answers = Readonly<Record<string, unknown>>;

const REPOSITORY = { default_branch: 'main' };
const RULES = [
  { type: 'deletion' },
  {
    type: 'required_status_checks',
    parameters: { required_status_checks: [{ context: 'Legible' }, { context: 'build' }] },
  },
];

/** GitHub as a table of answers by path; a number is a status without a body. */
function github(answers: Answers, seen: string[] = []): typeof fetch {
  return (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    seen.push(`${new Headers(init?.headers).get('authorization')} ${url}`);
    const answer = answers[url.replace('https://ghe.example/api/v3', '')] ?? 404;
    if (answer instanceof Error) return Promise.reject(answer);
    if (typeof answer === 'number') return Promise.resolve(new Response(null, { status: answer }));
    return Promise.resolve(Response.json(answer));
  };
}

function read(answers: Answers, seen: string[] = []) {
  const access = { repository: 'acme/shop', token: 'secret', apiUrl: 'https://ghe.example/api/v3/' };
  return readRequiredChecks({ ...access, fetch: github(answers, seen) });
}

test('protection and rulesets of the default branch are asked for, and their checks told once', async () => {
  const seen: string[] = [];
  const protection = { required_status_checks: { contexts: ['build', 'lint'] } };
  const answers = {
    '/repos/acme/shop': { default_branch: 'release/2' },
    '/repos/acme/shop/branches/release%2F2': { name: 'release/2', protection },
    '/repos/acme/shop/rules/branches/release%2F2?per_page=100': [
      ...RULES,
      { type: 'merge_queue', parameters: {} },
    ],
  };
  expect(await read(answers, seen)).toEqual({
    branch: 'release/2',
    names: ['Legible', 'build', 'lint'],
    hasMergeQueue: true,
  });
  expect(seen).toEqual(Object.keys(answers).map((path) => `Bearer secret https://ghe.example/api/v3${path}`));
});

test('a branch without protection or rules requires nothing', async () => {
  const answers = {
    '/repos/acme/shop': REPOSITORY,
    '/repos/acme/shop/branches/main': { name: 'main' },
    '/repos/acme/shop/rules/branches/main?per_page=100': [],
  };
  expect(await read(answers)).toEqual({ branch: 'main', names: [], hasMergeQueue: false });
});

test.each([
  ['a token that is not valid', 401, 'GitHub does not know the token'],
  ['a repository that is not there', 404, 'GitHub shows this token no repository `acme/shop`'],
  ['an outage', 503, 'GitHub answered 503 for `acme/shop`'],
  [
    'a network that is down',
    new TypeError('fetch failed'),
    'GitHub at `https://ghe.example/api/v3/` cannot be reached',
  ],
  [
    'a page that is no API',
    { hello: 'world' },
    '`https://ghe.example/api/v3/repos/acme/shop` answered what GitHub does not',
  ],
])('%s is told in words', async (_, answer, message) => {
  const reading = read({ '/repos/acme/shop': answer });
  await expect(reading).rejects.toThrow(LegibleError);
  await expect(reading).rejects.toThrow(
    expect.objectContaining({ message, hint: expect.stringMatching(/./) as string }),
  );
});
