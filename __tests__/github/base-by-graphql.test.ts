import { describe, expect, test } from 'vitest';
import type { Seen } from './server/server.ts';
import { makePull, makeWorld, putFile, type World } from './server/world.ts';
import { wavesOf, type Differences, type Waves } from './waves.ts';

const NORMS = '.github/legible.yml';
const TEMPLATE = '## Why\n\nTell the reader why.\n';
/** What the contents API is asked for where GraphQL does not answer. */
const ALL = [NORMS, '.github', '', 'docs'];
/** Texts longer than GraphQL hands out whole. */
const LONG = `# ${'No account. '.repeat(100)}\n`.repeat(90);

function makeBase(files: Readonly<Record<string, string>> = {}): World {
  const world = makeWorld(makePull({ body: `Moves uploads.\n\n${TEMPLATE}` }));
  for (const [path, text] of Object.entries(files)) putFile(world, 'main', path, text);
  return world;
}

interface Case extends Differences {
  readonly name: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly change?: (world: World) => void;
  /** Paths of the base branch that the contents API is asked for. */
  readonly asked: readonly string[];
}

function link(world: World, path: string, target: string): void {
  world.entries.set(`acme/shop@main:${path}`, { kind: 'symlink', target });
}

function failing(fault: NonNullable<ReturnType<NonNullable<Differences['fault']>>>): Differences {
  return { fault: ({ operation }: Seen) => (operation === 'graphql' ? fault : null) };
}

const refusing = (status: number): Differences =>
  failing({ kind: 'reply', reply: { status, body: { message: 'No' } } });
const saying = (text: string): Differences =>
  failing({ kind: 'text', status: 200, type: 'application/json', text });

const TOLD: readonly Case[] = [
  { name: 'no norms and no template', asked: [] },
  { name: 'norms', files: { [NORMS]: 'enforce: require\n' }, asked: [] },
  { name: 'norms with a mistake', files: { [NORMS]: 'enforce: [\n' }, asked: [] },
  { name: 'norms above the limit', files: { [NORMS]: `${'# no\n'.repeat(14_000)}` }, asked: [] },
  { name: 'norms with a byte order mark', files: { [NORMS]: '\uFEFFenforce: require\n' }, asked: [] },
  { name: 'a folder in place of norms', files: { [`${NORMS}/x`]: 'x' }, asked: [] },
  {
    name: 'norms elsewhere',
    files: { 'config/norms.yml': 'enforce: require\n' },
    inputs: { norms: 'config/norms.yml' },
    asked: [],
  },
  { name: 'no norms elsewhere', inputs: { norms: 'config/norms.yml' }, asked: [] },
  {
    name: 'norms at the root',
    files: { 'x.yml': 'enforce: require\n' },
    inputs: { norms: 'x.yml' },
    asked: [],
  },
  ...['.github/', '', 'docs/'].flatMap((folder) =>
    ['pull_request_template.md', 'PULL_REQUEST_TEMPLATE.md'].map((name) => ({
      name: `a template at ${folder}${name}`,
      files: { [`${folder}${name}`]: TEMPLATE },
      asked: [],
    })),
  ),
];

const ASKED_IN_PART: readonly Case[] = [
  { name: 'norms that are cut off', files: { [NORMS]: LONG }, asked: [NORMS] },
  { name: 'norms that are not text', files: { [NORMS]: 'enforce\0' }, asked: [NORMS] },
  {
    name: 'norms that are a symbolic link',
    change: (world) => link(world, NORMS, '../norms.yml'),
    asked: [NORMS],
  },
  {
    name: 'norms in a folder that is a symbolic link',
    change: (world) => link(world, '.github', 'config'),
    asked: [NORMS, '.github'],
  },
  {
    name: 'a path that Git would not write',
    files: { 'config/norms.yml': 'enforce: require\n' },
    inputs: { norms: 'config//norms.yml' },
    asked: ['config//norms.yml'],
  },
  {
    name: 'a template that is cut off',
    files: { 'docs/pull_request_template.md': LONG },
    asked: ['docs/pull_request_template.md'],
  },
  {
    name: 'a template of a rarer name',
    files: { '.github/Pull_Request_Template.txt': TEMPLATE },
    asked: ['.github/Pull_Request_Template.txt'],
  },
  {
    name: 'a folder of templates',
    files: { '.github/PULL_REQUEST_TEMPLATE/a.md': TEMPLATE },
    asked: ['.github/PULL_REQUEST_TEMPLATE', '.github/PULL_REQUEST_TEMPLATE/a.md'],
  },
];

const FORBIDDEN =
  '{"type": "FORBIDDEN", "path": ["viewer"], "message": "Resource not accessible by integration"}';
const FILES = { [NORMS]: 'enforce: require\n', '.github/pull_request_template.md': TEMPLATE };
const NOT_TOLD: readonly (Differences & Pick<Case, 'name' | 'change'>)[] = [
  {
    name: 'one path is forbidden',
    change: (world) => (world.graphql = { repository: true, hidden: [NORMS] }),
  },
  {
    name: 'the repository is hidden',
    change: (world) => (world.graphql = { repository: false, hidden: [] }),
  },
  {
    name: 'contents are forbidden',
    change: (world) => (world.permissions = { ...world.permissions, contents: 'none' }),
  },
  ...[401, 403, 404, 422].map((status) => ({ name: `it answers ${status}`, ...refusing(status) })),
  { name: 'it refuses with status 200', ...saying(`{"data": null, "errors": [${FORBIDDEN}]}`) },
  {
    name: 'it hides the viewer with status 200',
    ...saying(`{"data": {"viewer": null, "repository": null}, "errors": [${FORBIDDEN}]}`),
  },
  { name: 'it answers without the repository', ...saying('{"data": {"viewer": {"login": "x"}}}') },
  {
    name: 'it keeps silent',
    longestAnswer: 8_000,
    ...failing({ kind: 'slow', milliseconds: 3_000 }),
  },
];

/** Who we are is not told either, and nothing may be guessed from that. */
const UNSURE: readonly (Differences & Pick<Case, 'name'>)[] = [
  { name: 'it answers 500', ...refusing(500) },
  { name: 'it answers with errors and nothing else', ...saying('{"errors": [{"message": "No"}]}') },
  {
    name: 'it says with status 200 that the share of requests is spent',
    ...saying('{"errors": [{"type": "RATE_LIMITED", "message": "API rate limit exceeded"}]}'),
  },
  { name: 'it answers null', ...saying('{"data": null}') },
  { name: 'it answers of another form', ...saying('[]') },
];

type Said = Waves['said'] & { readonly comments: readonly string[] };

async function outcomeOf(
  { files = {}, change, ...differences }: Omit<Case, 'name' | 'asked'>,
  known: Partial<World>,
): Promise<{ readonly said: Said; readonly asked: readonly string[] }> {
  const world = makeBase(files);
  change?.(world);
  const { said, contents } = await wavesOf(Object.assign(world, known), differences);
  return { said: { ...said, comments: world.comments.map(({ body }) => body) }, asked: contents };
}

/** Runs once as it is, and once with a GraphQL that knows nothing of the repository. */
async function both({ fault, ...each }: Omit<Case, 'name' | 'asked'>): Promise<{
  readonly found: Said;
  readonly plain: Said;
  readonly asked: readonly string[];
}> {
  const { said: found, asked } = await outcomeOf({ ...each, ...(fault === undefined ? {} : { fault }) }, {});
  const { said: plain } = await outcomeOf(each, { graphql: { repository: false, hidden: [] } });
  return { found, plain, asked };
}

describe('GraphQL tells all, and the run says what it would say without it', () => {
  test.each(TOLD)('$name', async ({ asked, ...each }) => {
    const { found, plain, asked: seen } = await both(each);
    expect(seen).toEqual(asked);
    expect(found).toEqual(plain);
  });
});

describe('what GraphQL does not tell whole is asked of the contents API', () => {
  test.each(ASKED_IN_PART)('$name', async ({ asked, ...each }) => {
    const { found, plain, asked: seen } = await both(each);
    expect(seen.toSorted()).toEqual([...asked].sort());
    expect(found).toEqual(plain);
  });
});

describe('where GraphQL does not answer, the contents API is asked for all, together', () => {
  test.each(NOT_TOLD)('$name', async (each) => {
    const { found, plain, asked: seen } = await both({ files: FILES, ...each });
    expect(seen.slice(0, 4)).toEqual(ALL);
    expect(found).toEqual(plain);
  });
});

describe('where GraphQL does not say who we are, nothing is commented, and the norms hold all the same', () => {
  test.each(UNSURE)('$name', async (each) => {
    const { found, plain, asked: seen } = await both({ files: FILES, ...each });
    expect(seen.slice(0, 4)).toEqual(ALL);
    expect([found.code, found.comments]).toEqual([plain.code, []]);
    expect(found.log).toContain('The comment was not published');
    expect(found.log).toContain(plain.log.split('\n')[0]);
  });
});

test('without a token GraphQL is not asked for the norms, since it would refuse', async () => {
  const { contents, waves, said } = await wavesOf(makeBase(FILES), { inputs: { token: '' } });
  expect([contents.slice(0, 4), waves[0]?.length, said.code]).toEqual([ALL, 8, 1]);
});
