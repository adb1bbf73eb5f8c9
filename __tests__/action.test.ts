import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { COMMENT_MARKER } from '../src/report/comment.ts';
import {
  commentPayload,
  dispatchPayload,
  mergeGroupPayload,
  pullRequestPayload,
  workflowRunPayload,
} from './github/payloads.ts';
import { runAction, type ActionOptions, type ActionResult } from './github/run-action.ts';
import { startServer, type GitHubServer, type ServerOptions } from './github/server/server.ts';
import {
  BASE_SHA,
  MERGE_BASE_SHA,
  addComment,
  AUTHOR,
  GITHUB_ACTIONS,
  makePull,
  makeWorld,
  type World,
  putFile,
} from './github/server/world.ts';

/** Only one thing is asked, so that the tests turn on nothing but the edge. */
const ASK = 'pull-requests:\n  priorities: absent\n  risk: absent\n  rollback: named\n';
const REQUIRE = `enforce: require\n${ASK}`;
const GOOD_BODY =
  'Rollback: turn off `new_uploads` if the error rate passes 0.5%, then restart the workers. Files written meanwhile stay readable.\n';
const WEAK_BODY = 'Moves uploads.\n';
const RFC = '# Uploads\n\nWe should move uploads.\n';
const HEAD = 'a'.repeat(40);

let server: GitHubServer | null = null;

afterEach(async () => {
  const violations = server?.violations ?? [];
  await server?.close();
  server = null;
  expect(violations).toEqual([]);
});

async function start(options: ServerOptions): Promise<GitHubServer> {
  server = await startServer(options);
  return server;
}

/** Runs the Action for a `pull_request` event unless the options say otherwise. */
async function act(github: GitHubServer, options: Partial<ActionOptions> = {}): Promise<ActionResult> {
  const event = { event: 'pull_request', payload: pullRequestPayload('opened') };
  const result = await runAction({ apiUrl: github.url, ...event, ...options });
  expect(result.errors).toBe('');
  return result;
}

function writes(github: GitHubServer): readonly string[] {
  return github.seen.filter(({ method }) => method !== 'GET').map(({ operation }) => operation);
}

describe('events', () => {
  test.each(['opened', 'synchronize', 'reopened', 'edited'])(
    'pull_request %s posts one comment',
    async (action) => {
      const world = makeWorld(makePull());
      const github = await start({ world });
      const result = await act(github, { payload: pullRequestPayload(action) });
      expect(result.code).toBe(0);
      expect(result.outputs['verdict']).toBe('falls-short');
      expect(Number(result.outputs['score'])).toBeLessThanOrEqual(100);
      expect(JSON.parse(result.outputs['report'] ?? '')).toMatchObject({
        id: '#12',
        profile: 'pull-request',
      });
      expect(world.comments.map(({ user, body }) => [user.login, body.startsWith(COMMENT_MARKER)])).toEqual([
        ['github-actions[bot]', true],
      ]);
      expect(result.summary).toContain('## Legible');
    },
  );

  test('pull_request_target is answered like pull_request', async () => {
    const world = makeWorld(makePull());
    const github = await start({ world });
    expect((await act(github, { event: 'pull_request_target' })).code).toBe(0);
    expect(world.comments).toHaveLength(1);
  });

  test('a closed pull request is left alone', async () => {
    const github = await start({ world: makeWorld(makePull()) });
    const result = await act(github, { payload: pullRequestPayload('closed') });
    expect([result.code, github.seen, result.log]).toEqual([
      0,
      [],
      'Nothing to review: the pull request was closed.\n',
    ]);
  });

  test('merge_group checks the pull request again, read-only, on the commit of the queue', async () => {
    const world = makeWorld(makePull({ number: 104 }));
    putFile(world, 'main', '.github/legible.yml', REQUIRE);
    const github = await start({ world });
    const payload = mergeGroupPayload(104, 'd'.repeat(40));
    const result = await act(github, { event: 'merge_group', payload, inputs: { 'check-name': 'Legible' } });
    expect(result.code).toBe(1);
    expect(world.comments).toEqual([]);
    expect(world.checks).toMatchObject([{ sha: 'd'.repeat(40), conclusion: 'failure' }]);
  });

  test('workflow_dispatch takes its pull request from the input of either', async () => {
    const world = makeWorld(makePull());
    const github = await start({ world });
    const named = await act(github, {
      event: 'workflow_dispatch',
      payload: dispatchPayload({ 'pull-request': '12' }),
    });
    const given = await act(github, {
      event: 'workflow_dispatch',
      payload: dispatchPayload(null),
      inputs: { 'pull-request': '12' },
    });
    const neither = await act(github, { event: 'workflow_dispatch', payload: dispatchPayload(null) });
    expect([named, given, neither].map(({ outputs }) => outputs['verdict'])).toEqual([
      'falls-short',
      'falls-short',
      undefined,
    ]);
    expect(world.comments).toHaveLength(1);
  });

  test('workflow_run finds a fork’s pull request by its head and posts the comment, and never fails', async () => {
    const world = makeWorld(makePull({ headRepository: 'forker/shop', headRef: 'patch-1' }));
    putFile(world, 'main', '.github/legible.yml', REQUIRE);
    const github = await start({ world });
    const payload = workflowRunPayload('forker', 'patch-1', HEAD);
    const result = await act(github, { event: 'workflow_run', payload });
    expect([result.code, result.outputs['verdict'], world.comments.length]).toEqual([0, 'falls-short', 1]);
  });

  test('workflow_run of a commit that is no head any more does nothing', async () => {
    const world = makeWorld(makePull({ headRepository: 'forker/shop', headRef: 'patch-1' }));
    const github = await start({ world });
    const payload = workflowRunPayload('forker', 'patch-1', 'e'.repeat(40));
    const result = await act(github, { event: 'workflow_run', payload });
    expect([result.code, writes(github)]).toEqual([0, []]);
  });

  test.each([
    ['/legible', true, 1],
    ['Thanks!\r\n/legible please', true, 1],
    ['see /legible', true, 0],
    ['/legiblest', true, 0],
    ['/legible', false, 0],
  ])('the comment %j (on a pull request: %s) leads to %i comments', async (body, onPullRequest, count) => {
    const world = makeWorld(makePull());
    const github = await start({ world });
    const payload = commentPayload(12, body, onPullRequest);
    const result = await act(github, { event: 'issue_comment', payload });
    expect([result.code, world.comments.length]).toEqual([0, count]);
    if (count === 0) expect(github.seen).toEqual([]);
  });

  test('an event without a pull request is skipped with a reason', async () => {
    const github = await start({ world: makeWorld() });
    const result = await act(github, { event: 'push', payload: {} });
    expect([result.code, result.log]).toEqual([
      0,
      'Nothing to review: the event `push` carries no pull request; name one with the input `pull-request`.\n',
    ]);
  });
});

describe('the comment', () => {
  test('a second run on an unchanged pull request writes nothing', async () => {
    const world = makeWorld(makePull());
    const github = await start({ world });
    await act(github, { inputs: { 'check-name': 'Legible' } });
    const before = github.seen.length;
    await act(github, { inputs: { 'check-name': 'Legible' }, environment: { GITHUB_RUN_ID: '43' } });
    const second = github.seen.slice(before).filter(({ method }) => method !== 'GET');
    expect(second.map(({ operation }) => operation)).toEqual(['graphql']);
    expect(world.comments).toHaveLength(1);
    expect(world.checks).toHaveLength(1);
  });

  test('an edit of the description changes the one comment', async () => {
    const pull = makePull({ body: WEAK_BODY });
    const world = makeWorld(pull);
    const github = await start({ world });
    await act(github);
    const [before] = world.comments.map(({ id, body }) => ({ id, body }));
    pull.body = GOOD_BODY;
    // The payload is still the old one, as it is in a re-run.
    await act(github);
    expect(world.comments.map(({ id }) => id)).toEqual([before?.id]);
    expect(world.comments[0]?.body).not.toBe(before?.body);
    expect(writes(github)).toEqual(['graphql', 'issues/create-comment', 'graphql', 'issues/update-comment']);
  });

  test('a stranger’s comment with the marker is untouched', async () => {
    const world = makeWorld(makePull());
    const stranger = addComment(world, 12, AUTHOR, `${COMMENT_MARKER}\nAll is well.`);
    const twin = addComment(
      world,
      12,
      { login: 'github-actions', id: 5, type: 'User' },
      `${COMMENT_MARKER}\nMine.`,
    );
    const github = await start({ world });
    await act(github);
    expect(world.comments).toHaveLength(3);
    expect([stranger.body, twin.body]).toEqual([
      `${COMMENT_MARKER}\nAll is well.`,
      `${COMMENT_MARKER}\nMine.`,
    ]);
  });

  test('copies of our own are removed, the oldest stays', async () => {
    const world = makeWorld(makePull());
    const ids = ['one', 'two', 'three'].map((text) => {
      return addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\n${text}`).id;
    });
    const other = addComment(world, 12, GITHUB_ACTIONS, 'Coverage: 91%').id;
    const github = await start({ world });
    await act(github);
    expect(world.comments.map(({ id }) => id)).toEqual([ids[0], other]);
  });

  test('our comment is found on the third page', async () => {
    const world = makeWorld(makePull());
    for (let count = 0; count < 230; count += 1) addComment(world, 12, AUTHOR, `Remark ${count}`);
    const own = addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nOld.`);
    const github = await start({ world });
    await act(github);
    expect(world.comments).toHaveLength(231);
    expect(own.body).not.toContain('Old.');
  });

  test('the comment of a person’s token is found by that person', async () => {
    const world = makeWorld(makePull());
    world.viewer = { login: 'maintainer', id: 77, type: 'User' };
    const github = await start({ world });
    await act(github);
    await act(github);
    expect(world.comments.map(({ user }) => user.login)).toEqual(['maintainer']);
  });

  test('`never` posts nothing', async () => {
    const world = makeWorld(makePull());
    const github = await start({ world });
    await act(github, { inputs: { comment: 'never' } });
    // A question to GraphQL is a `POST` too.
    expect([writes(github), world.comments]).toEqual([['graphql'], []]);
  });

  test('`when-needed` posts nothing where nothing is asked, and keeps an existing comment true', async () => {
    const pull = makePull({ body: GOOD_BODY });
    const world = makeWorld(pull);
    putFile(world, 'main', '.github/legible.yml', ASK);
    const github = await start({ world });
    const inputs = { comment: 'when-needed' };
    expect((await act(github, { inputs })).outputs['verdict']).toBe('meets');
    expect(world.comments).toEqual([]);
    pull.body = WEAK_BODY;
    await act(github, { inputs });
    const asked = world.comments[0]?.body;
    pull.body = GOOD_BODY;
    await act(github, { inputs });
    expect(world.comments).toHaveLength(1);
    expect(world.comments[0]?.body).not.toBe(asked);
  });
});

test('a column that a line drops is asked about by the name of its file, whatever that is', async () => {
  const patch = '@@ -0,0 +1,2 @@\n+ALTER TABLE orders\n+  DROP COLUMN note;';
  const sql = { filename: 'sql/0042.sql', status: 'added', additions: 2, deletions: 0, patch } as const;
  const picture = { filename: 'site/logo.bin', status: 'modified', additions: 0, deletions: 0 } as const;
  const world = makeWorld(makePull({ title: 'Tidy up', files: [picture, sql] }));
  const github = await start({ world });
  expect(JSON.parse((await act(github)).outputs['report'] ?? '')).toMatchObject({
    facts: ['data-deletion', 'migration'],
  });
  expect(world.comments[0]?.body).toContain('if `sql/0042.sql` takes away too much?');
});

describe('the gate', () => {
  test('require and a text that falls short fail the job', async () => {
    const world = makeWorld(makePull({ body: WEAK_BODY }));
    putFile(world, 'main', '.github/legible.yml', REQUIRE);
    const github = await start({ world });
    const result = await act(github);
    expect([result.code, result.outputs['verdict']]).toEqual([1, 'falls-short']);
    expect(result.log).toContain('::error title=Legible::');
  });

  test('the input `enforce` overrides the norms', async () => {
    const world = makeWorld(makePull({ body: WEAK_BODY }));
    putFile(world, 'main', '.github/legible.yml', REQUIRE);
    const github = await start({ world });
    expect((await act(github, { inputs: { enforce: 'advise' } })).code).toBe(0);
  });

  test('norms of the head do not count, and the summary says so', async () => {
    const files = [
      { filename: '.github/legible.yml', status: 'modified', additions: 20, deletions: 1 },
    ] as const;
    const world = makeWorld(makePull({ body: WEAK_BODY, files: [...files] }));
    putFile(world, 'main', '.github/legible.yml', REQUIRE);
    putFile(world, HEAD, '.github/legible.yml', 'enforce: advise\n');
    const github = await start({ world });
    const result = await act(github);
    expect(result.code).toBe(1);
    expect(result.summary).toContain('counts after the merge');
  });

  test.each([
    [
      'a wrong level',
      { kind: 'text', text: 'pull-requests:\n  rollback: great\n' } as const,
      /legible\.yml:2:13/,
    ],
    ['a directory', { kind: 'directory' } as const, /legible\.yml:1:1.*is a directory/],
    ['a symbolic link', { kind: 'symlink', target: '../x' } as const, /legible\.yml:1:1.*is a symbolic link/],
  ])('norms that are %s stop the run', async (_, entry, message) => {
    const world = makeWorld(makePull());
    world.entries.set('acme/shop@main:.github/legible.yml', entry);
    const github = await start({ world });
    const result = await act(github);
    expect(result.code).toBe(1);
    expect(result.log).toMatch(message);
  });

  test('a bot’s pull request ends in success with the reason, whoever started the run', async () => {
    const user = { login: 'dependabot[bot]', id: 49699333, type: 'Bot' } as const;
    const world = makeWorld(makePull({ user, body: WEAK_BODY }));
    putFile(world, 'main', '.github/legible.yml', REQUIRE);
    const github = await start({ world });
    const result = await act(github, { environment: { GITHUB_ACTOR: 'octocat' } });
    expect([result.code, result.outputs['verdict'], world.comments.length]).toEqual([0, 'exempt', 0]);
    expect(result.log).toContain('is a bot');
  });

  test('a draft is judged or not as the norms say', async () => {
    const pull = makePull({ draft: true, body: WEAK_BODY });
    const world = makeWorld(pull);
    putFile(world, 'main', '.github/legible.yml', `${REQUIRE}exempt:\n  drafts: true\n`);
    const github = await start({ world });
    expect((await act(github)).outputs['verdict']).toBe('exempt');
    pull.draft = false;
    expect((await act(github)).code).toBe(1);
  });

  test.each([
    [{ enforce: 'maybe' }, /The input `enforce` is `maybe`, expected `require` or `advise`/],
    [
      { 'json-file': '../review.json' },
      /The input `json-file` is `..\/review.json`, expected the path of a file inside/,
    ],
    [{ 'pull-request': 'twelve' }, /The input `pull-request` is `twelve`, expected the number/],
  ])('the wrong input %o stops the run in words', async (inputs, message) => {
    const github = await start({ world: makeWorld(makePull()) });
    const result = await act(github, { inputs });
    expect(result.code).toBe(1);
    expect(result.log).toMatch(message);
  });

  test('a pull request that is edited while we run is judged by its new text', async () => {
    const pull = makePull({ body: WEAK_BODY });
    const world = makeWorld(pull);
    putFile(world, 'main', '.github/legible.yml', REQUIRE);
    const github = await start({
      world,
      fault: ({ operation }, before) => {
        if (operation === 'pulls/get' && before === 1) pull.body = GOOD_BODY;
        return null;
      },
    });
    expect((await act(github)).code).toBe(0);
  });
});

const UNDO = 'Turn off `new_uploads` if the error rate passes 0.5%, then restart the workers.\n';

describe('RFC files', () => {
  const files = [
    { filename: 'rfcs/1.md', status: 'added', additions: 3, deletions: 0 },
    { filename: 'rfcs/0.md', status: 'removed', additions: 0, deletions: 9 },
    { filename: 'src/a.ts', status: 'modified', additions: 1, deletions: 1 },
  ] as const;

  test.each([
    ['of the repository', 'acme/shop', 'acme/shop'],
    ['of a fork', 'forker/shop', 'forker/shop'],
    ['of a private fork, through the base', 'forker/shop', 'acme/shop'],
    ['of a fork that is gone, through the base', null, 'acme/shop'],
  ])('are read at the head %s', async (_, headRepository, holder) => {
    const world = makeWorld(makePull({ headRepository, files: [...files] }));
    putFile(world, HEAD, 'rfcs/1.md', RFC, holder);
    const github = await start({ world });
    const result = await act(github, {
      inputs: { 'json-file': 'out/review.json', 'sarif-file': 'review.sarif' },
    });
    expect(result.code).toBe(0);
    const report: unknown = JSON.parse(result.file('out/review.json') ?? '');
    expect(report).toMatchObject([{ id: '#12' }, { id: 'rfcs/1.md', profile: 'rfc' }]);
    expect(JSON.parse(result.file('review.sarif') ?? '')).toMatchObject({ version: '2.1.0' });
    expect(result.log).toMatch(/^::(?:warning|notice|error) file=rfcs\/1\.md,line=\d+/m);
  });

  test.each([
    ['modified', { filename: 'rfcs/1.md', status: 'modified' }, 'rfcs/1.md'],
    [
      'renamed',
      { filename: 'rfcs/1.md', status: 'renamed', previous_filename: 'rfcs/draft.md' },
      'rfcs/draft.md',
    ],
  ] as const)('that are %s are compared with what they left the base with', async (_, file, basePath) => {
    const world = makeWorld(makePull({ files: [{ ...file, additions: 1, deletions: 9 }] }));
    putFile(world, MERGE_BASE_SHA, basePath, `${RFC}\n## Rollback\n\n${UNDO}`);
    putFile(world, BASE_SHA, basePath, '# Outbox\n\nSomebody else wrote this since.\n');
    putFile(world, HEAD, 'rfcs/1.md', '# Outbox\n\nOrders go through an outbox.\n');
    putFile(world, 'main', '.github/legible.yml', 'rfcs: { keep-levels: true }\nenforce: require\n');
    const github = await start({ world });
    const result = await act(github);
    expect(result.code).toBe(1);
    expect(world.comments[0]?.body).toMatch(/^This change: .*\*\*rollback\*\* reasoned → absent/m);
    expect(world.comments[0]?.body).toContain('This was reasoned before the change.');
    expect(world.comments[0]?.body.includes('Renamed from')).toBe(basePath !== 'rfcs/1.md');
  });

  test('are compared with what their hunks say they were, and nothing more is asked for', async () => {
    const before = `# Outbox\n\n## Rollback\n\n${UNDO}`;
    const gone = before.trimEnd().split('\n').slice(2);
    const patch = `@@ -1,${gone.length + 2} +1,3 @@\n # Outbox\n \n${gone.map((line) => `-${line}\n`).join('')}+Orders go through an outbox.`;
    const file = {
      filename: 'rfcs/1.md',
      status: 'modified',
      additions: 1,
      deletions: gone.length,
      patch,
    } as const;
    const world = makeWorld(makePull({ files: [file] }));
    putFile(world, HEAD, 'rfcs/1.md', '# Outbox\n\nOrders go through an outbox.\n');
    const github = await start({ world });
    await act(github);
    expect(world.comments[0]?.body).toMatch(/^This change: .*\*\*rollback\*\* reasoned → absent/m);
    const about = github.seen.filter(({ path }) => /rfcs%2F1|compare/.test(path));
    expect(about.map(({ operation }) => operation)).toEqual(['repos/get-content']);
  });

  test('whose former text cannot be read are judged without it', async () => {
    const world = makeWorld(
      makePull({ files: [{ filename: 'rfcs/1.md', status: 'modified', additions: 1, deletions: 9 }] }),
    );
    putFile(world, HEAD, 'rfcs/1.md', RFC);
    const github = await start({ world });
    const result = await act(github);
    expect(result.code).toBe(0);
    expect(result.outputs['report']).not.toContain('"before"');
  });

  test('are refused in words above 1 MB', async () => {
    const world = makeWorld(makePull({ files: [...files] }));
    putFile(world, HEAD, 'rfcs/1.md', 'x'.repeat(1024 * 1024 + 1));
    const github = await start({ world });
    const result = await act(github);
    expect(result.code).toBe(0);
    expect(result.summary).toMatch(/rfcs\/1\.md.*larger than 1 MB/);
  });

  test('beyond the first page of files are found', async () => {
    const many = Array.from({ length: 250 }, (_, at) => ({
      filename: at === 249 ? 'rfcs/last.md' : `src/${at}.ts`,
      status: 'modified' as const,
      additions: 1,
      deletions: 1,
    }));
    const world = makeWorld(makePull({ files: many }));
    putFile(world, HEAD, 'rfcs/last.md', RFC);
    const github = await start({ world });
    expect((await act(github)).outputs['report']).toContain('rfcs/last.md');
  });

  test('a change of more than 3,000 files is reviewed, with a note', async () => {
    const many = Array.from({ length: 3001 }, (_, at) => ({
      filename: `src/${at}.ts`,
      status: 'modified' as const,
      additions: 1,
      deletions: 1,
    }));
    const github = await start({ world: makeWorld(makePull({ files: many })) });
    const result = await act(github);
    expect([result.code, result.log.includes('3001 files')]).toEqual([0, true]);
  });
});

/** A world whose pull request adds RFCs at these paths. */
function worldWithRfcs(paths: readonly string[]): World {
  const files = paths.map((filename) => ({ filename, status: 'added', additions: 3, deletions: 0 }) as const);
  const world = makeWorld(makePull({ files }));
  for (const path of paths) putFile(world, HEAD, path, RFC);
  return world;
}

/** More than one request of remarks. */
const MANY_RFCS = Array.from({ length: 60 }, (_, at) => `rfcs/${at}.md`);

describe('the check run', () => {
  test.each([
    ['advise', WEAK_BODY, 'neutral'],
    ['require', WEAK_BODY, 'failure'],
    ['require', GOOD_BODY, 'success'],
  ])('under %s concludes as the verdict does', async (enforce, body, conclusion) => {
    const world = makeWorld(makePull({ body }));
    putFile(world, 'main', '.github/legible.yml', REQUIRE);
    const github = await start({ world });
    await act(github, { inputs: { enforce, 'check-name': 'Legible' } });
    expect(world.checks).toMatchObject([{ name: 'Legible', sha: HEAD, conclusion }]);
  });

  test('shows in its title, as the log does, what a path hides', async () => {
    const paths = ['rfcs/a\u202Egnp.md', 'rfcs/\u001B[31m.md', 'rfcs/b\nc.md'];
    const world = worldWithRfcs(paths);
    const github = await start({ world });
    const { log } = await act(github, { inputs: { 'check-name': 'Legible' } });
    const hidden = /[\p{Bidi_Control}\u001B\n]/u;
    expect(world.checks.map(({ title }) => [hidden.test(title), title.includes('a[U+202E]gnp')])).toEqual([
      [false, true],
    ]);
    expect(log).toContain('rollback in rfcs/a[U+202E]gnp.md, rollback in rfcs/[U+001B][31m.md');
  });
});

describe('a bad day at GitHub never turns the check red', () => {
  test('a token that may not comment: the summary names the permission', async () => {
    const world = makeWorld(makePull());
    world.permissions = { ...world.permissions, 'pull-requests': 'read', checks: 'none' };
    const github = await start({ world });
    const result = await act(github, { inputs: { 'check-name': 'Legible' } });
    expect(result.code).toBe(0);
    expect(result.summary).toContain('`pull-requests: write`');
    expect(result.summary).toContain('`checks: write`');
    expect(result.outputs['verdict']).toBe('falls-short');
  });

  test('a fork’s token on pull_request: the note says that no permission would help', async () => {
    const world = makeWorld(makePull({ headRepository: 'forker/shop' }));
    world.permissions = { ...world.permissions, 'pull-requests': 'read' };
    const github = await start({ world });
    const result = await act(github);
    expect(result.code).toBe(0);
    expect(result.summary).toContain('a token that only reads');
  });

  test('a token that may not even read', async () => {
    const world = makeWorld(makePull());
    world.permissions = { contents: 'none', 'pull-requests': 'none', issues: 'none', checks: 'none' };
    const github = await start({ world });
    const result = await act(github);
    expect(result.code).toBe(0);
    expect(result.log).toMatch(/^::warning title=Legible::Not reviewed.*pull-requests: read/m);
    expect(result.outputs).toEqual({});
  });

  test.each([
    ['an HTML page with status 200', { kind: 'text', status: 200, type: 'text/html', text: '<html>Oops' }],
    ['an HTML page with status 503', { kind: 'text', status: 503, type: 'text/html', text: '<html>Unicorn' }],
    ['JSON that breaks off', { kind: 'text', status: 200, type: 'application/json', text: '{"id": 1, "ti' }],
    ['a broken connection', { kind: 'reset' }],
  ] as const)('%s, once: the run goes on; always: nothing is blocked', async (_, fault) => {
    const world = makeWorld(makePull());
    putFile(world, 'main', '.github/legible.yml', REQUIRE);
    const once = await start({ world, fault: (_seen, before) => (before === 0 ? fault : null) });
    const result = await act(once, { inputs: { comment: 'never' } });
    expect([result.code, result.outputs['verdict']]).toEqual([1, 'falls-short']);
    expect(once.violations).toEqual([]);
    await once.close();
    const always = await start({ world, fault: () => fault });
    expect((await act(always)).code).toBe(0);
  });

  test('a comment that was written although GitHub answered 502 is not written twice', async () => {
    const world = makeWorld(makePull());
    const github = await start({
      world,
      fault: ({ operation }, before) =>
        operation === 'issues/create-comment' && before === 0
          ? { kind: 'reply', afterEffect: true, reply: { status: 502, body: { message: 'Bad gateway' } } }
          : null,
    });
    const result = await act(github);
    expect([result.code, world.comments.length]).toEqual([0, 1]);
    expect(result.summary).not.toContain('not published');
  });

  test('a comment that was not written is written at the second try', async () => {
    const world = makeWorld(makePull());
    const github = await start({
      world,
      fault: ({ operation }, before) =>
        operation === 'issues/create-comment' && before === 0
          ? { kind: 'reply', reply: { status: 500, body: { message: 'Server Error' } } }
          : null,
    });
    expect([(await act(github)).code, world.comments.length]).toEqual([0, 1]);
  });

  test.each([
    ['was not made', { status: 502, body: { message: 'Bad gateway' } }, false],
    ['was made all the same', { status: 502, body: { message: 'Bad gateway' } }, true],
  ])('a check run that %s where GitHub answered 502 stands once', async (_, reply, afterEffect) => {
    const world = makeWorld(makePull());
    const github = await start({
      world,
      fault: ({ operation }, before) =>
        operation === 'checks/create' && before === 0 ? { kind: 'reply', afterEffect, reply } : null,
    });
    const result = await act(github, { inputs: { 'check-name': 'Legible' } });
    expect([result.code, world.checks.length]).toEqual([0, 1]);
    expect(result.summary).not.toContain('not published');
  });

  test.each([
    ['were not taken', false],
    ['were taken all the same', true],
  ])('remarks that %s where GitHub answered 502 stand once in the check run', async (_, afterEffect) => {
    const world = worldWithRfcs(MANY_RFCS);
    const reply = { status: 502, body: { message: 'Bad gateway' } };
    const whole = await start({ world });
    await act(whole, { inputs: { 'check-name': 'Legible' } });
    await whole.close();
    const annotations = world.checks.splice(0)[0]?.annotations ?? 0;
    expect(annotations).toBeGreaterThan(50);
    const github = await start({
      world,
      fault: ({ operation }, before) =>
        operation === 'checks/update' && before === 0 ? { kind: 'reply', afterEffect, reply } : null,
    });
    await act(github, { inputs: { 'check-name': 'Legible' } });
    expect(world.checks.map((check) => check.annotations)).toEqual([annotations]);
  });

  test('remarks that an outage kept out are added by the next run, and then nothing is written', async () => {
    const world = worldWithRfcs(MANY_RFCS);
    const reply = { status: 502, body: { message: 'Bad gateway' } };
    const ill = await start({
      world,
      fault: ({ operation }) => (operation === 'checks/update' ? { kind: 'reply', reply } : null),
    });
    await act(ill, { inputs: { 'check-name': 'Legible' } });
    await ill.close();
    const remarks = (): readonly number[] => world.checks.map(({ annotations }) => annotations);
    expect(remarks()).toEqual([50]);
    const well = await start({ world });
    await act(well, { inputs: { 'check-name': 'Legible' } });
    const whole = remarks();
    expect(whole[0]).toBeGreaterThan(50);
    await act(well, { inputs: { 'check-name': 'Legible' } });
    expect(remarks()).toEqual(whole);
  });

  test('a copy that may not be removed is told, and the comment is published', async () => {
    const world = makeWorld(makePull());
    const [own, copy] = ['former text', 'copy of it'].map((text) =>
      addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\n${text}`),
    );
    const reply = { status: 403, body: { message: 'Resource not accessible by integration' } };
    const github = await start({
      world,
      fault: ({ operation }) => (operation === 'issues/delete-comment' ? { kind: 'reply', reply } : null),
    });
    const result = await act(github);
    expect(own?.body).not.toContain('former text');
    expect(copy?.body).toContain('copy of it');
    expect(result.summary).toContain('A further copy of the comment was not removed:');
    expect(result.summary).not.toContain('not published');
  });

  test('a limit with `retry-after` is waited out', async () => {
    const world = makeWorld(makePull());
    const limited = { status: 429, body: { message: 'You have exceeded a secondary rate limit' } };
    const github = await start({
      world,
      fault: (_, before) =>
        before === 0 ? { kind: 'reply', reply: { ...limited, headers: { 'retry-after': '1' } } } : null,
    });
    expect([(await act(github)).code, world.comments.length]).toEqual([0, 1]);
  });

  test('a comment deleted between read and write is written anew', async () => {
    const world = makeWorld(makePull());
    const own = addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nOld.`);
    const github = await start({
      world,
      fault: ({ operation }) => {
        if (operation === 'issues/update-comment') world.comments.length = 0;
        return null;
      },
    });
    await act(github);
    expect(world.comments).toHaveLength(1);
    expect(world.comments[0]?.id).not.toBe(own.id);
  });

  test('two runs at once leave one comment', async () => {
    const world = makeWorld(makePull());
    const github = await start({ world });
    await Promise.all([act(github), act(github), act(github)]);
    expect(world.comments).toHaveLength(1);
  });
});

test('the proxy of the environment is followed', async () => {
  const world = makeWorld(makePull());
  const github = await start({ world });
  const through: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    through.push(request.url ?? '');
    const upstream = connect(Number(new URL(github.url).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const address = proxy.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const result = await act(github, {
    apiUrl: 'http://api.github.invalid',
    environment: { HTTP_PROXY: `http://127.0.0.1:${port}` },
  });
  proxy.closeAllConnections();
  proxy.close();
  expect([result.code, world.comments.length]).toEqual([0, 1]);
  expect(new Set(through)).toEqual(new Set(['api.github.invalid:80']));
});
