import { afterEach, describe, expect, test } from 'vitest';
import { pullRequestPayload } from './github/payloads.ts';
import { runAction, type ActionResult } from './github/run-action.ts';
import { startServer, type GitHubServer, type ServerOptions } from './github/server/server.ts';
import { makePull, makeWorld, putFile, type Entry, type Pull, type World } from './github/server/world.ts';

const NORMS = '.github/legible.yml';
const ASK = 'pull-requests: { priorities: absent, risk: absent, rollback: stated }\n';
const REQUIRE = `enforce: require\n${ASK}`;
const WEAK = 'Moves uploads.\n';
const WAIVED = `${WEAK}\nLegible: rollback waived — nothing reads the new bucket yet\n`;
const REMOTE = 'acme/norms/base.yml@v1';

let server: GitHubServer | null = null;

afterEach(async () => {
  const violations = server?.violations ?? [];
  await server?.close();
  server = null;
  expect(violations).toEqual([]);
});

/** Returns a GitHub with one pull request and files on its base branch. */
function worldOf(files: Readonly<Record<string, string | Entry>>, pull: Partial<Pull> = {}): World {
  const world = makeWorld(makePull({ body: WEAK, ...pull }));
  for (const [path, file] of Object.entries(files)) {
    if (typeof file === 'string') putFile(world, 'main', path, file);
    else world.entries.set(`acme/shop@main:${path}`, file);
  }
  return world;
}

async function act(world: World, fault: ServerOptions['fault'] = () => null): Promise<ActionResult> {
  server = await startServer({ world, fault });
  const payload = pullRequestPayload('opened');
  const result = await runAction({ apiUrl: server.url, event: 'pull_request', payload });
  expect(result.errors).toBe('');
  return result;
}

interface DimensionJson {
  readonly level: number;
  readonly status: string;
  readonly question: string | null;
  readonly waiver?: string;
}

function rollbackOf(result: ActionResult): DimensionJson | undefined {
  const report = JSON.parse(result.outputs['report'] ?? '{}') as {
    readonly dimensions: Readonly<Record<string, DimensionJson>>;
  };
  return report.dimensions['rollback'];
}

describe('a wrong norms file stops the run at its place, and says what to do', () => {
  test.each<readonly [name: string, files: Readonly<Record<string, string | Entry>>, message: string]>([
    [
      'a circle',
      { [NORMS]: 'extends: ./a.yml\n', '.github/a.yml': 'extends:\n  - ./legible.yml\n' },
      '.github/a.yml:2:5: `.github/legible.yml` extends itself: .github/legible.yml → .github/a.yml → .github/legible.yml',
    ],
    [
      'a file that is missing',
      { [NORMS]: 'enforce: advise\nextends: ./a.yml\n' },
      '.github/legible.yml:2:10: `.github/a.yml` is not on `main`',
    ],
    [
      'a remote that is missing, or private',
      { [NORMS]: `extends: ${REMOTE}\n` },
      `.github/legible.yml:1:10: \`${REMOTE}\` is not there, or is hidden from this token`,
    ],
    [
      'a huge file',
      { [NORMS]: 'extends: ./a.yml\n', '.github/a.yml': '#'.repeat(70_000) },
      '.github/legible.yml:1:10: `.github/a.yml` has 70000 characters, expected at most 65536',
    ],
    [
      'a file above what GitHub hands out',
      { [NORMS]: 'extends: ./a.yml\n', '.github/a.yml': '#'.repeat(1_100_000) },
      '.github/legible.yml:1:10: `.github/a.yml` is larger than 1 MB',
    ],
    [
      'a folder',
      { [NORMS]: 'extends: ./a\n', '.github/a': { kind: 'directory' } },
      '.github/legible.yml:1:10: `.github/a` is a directory',
    ],
    [
      'a symbolic link',
      { [NORMS]: 'extends: ./a.yml\n', '.github/a.yml': { kind: 'symlink', target: '../secret' } },
      '.github/legible.yml:1:10: `.github/a.yml` is a symbolic link',
    ],
    [
      'a norms file that is a folder',
      { [NORMS]: { kind: 'directory' } },
      '.github/legible.yml:1:1: the norms file on `main` is a directory.',
    ],
    [
      'a bomb of aliases',
      { [NORMS]: 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n' },
      '.github/legible.yml:1:4: unexpected YAML anchor `&a`, expected the value itself, or quotation marks around what begins with `&`',
    ],
    [
      'a key of every object',
      { [NORMS]: 'enforce: advise\n__proto__: { enforce: require }\n' },
      '.github/legible.yml:2:1: unexpected key "__proto__", expected another name',
    ],
  ])('%s', async (_, files, message) => {
    const world = worldOf(files);
    const result = await act(world);
    expect({ code: result.code, comments: world.comments }).toEqual({ code: 1, comments: [] });
    expect(result.log).toContain(`::error title=Legible::${message}%0A`);
  });
});

describe('what is no fault of the file blocks nobody', () => {
  const EXTENDING = { [NORMS]: `enforce: require\nextends: ${REMOTE}\n` };

  test('an outage while another repository is read', async () => {
    const outage = { kind: 'text', status: 502, type: 'text/html', text: '<html>Unicorn</html>' } as const;
    const result = await act(worldOf(EXTENDING), ({ path }) =>
      path.includes('/acme/norms/') ? outage : null,
    );
    expect(result.code).toBe(0);
    expect(result.log).toContain('Not reviewed: GitHub did not answer properly');
  });

  test('a fork’s token that cannot see the team’s private file', async () => {
    const result = await act(worldOf(EXTENDING, { headRepository: 'stranger/shop' }));
    expect(result.code).toBe(0);
    expect(result.log).toContain(
      `Not reviewed: the norms name \`${REMOTE}\`, which is not there or is hidden from the token that a fork gets`,
    );
  });
});

test('a file of another repository is read at its ref', async () => {
  const world = worldOf({ [NORMS]: `extends: ${REMOTE}\nquestions: { rollback: Which runbook? }\n` });
  putFile(world, 'v1', 'base.yml', REQUIRE, 'acme/norms');
  const result = await act(world);
  expect([result.code, rollbackOf(result)?.question]).toEqual([
    1,
    'Which runbook? (asked because of `infra/uploads.tf`)',
  ]);
});

test('a question of the team’s own is defused in the comment', async () => {
  const world = worldOf({ [NORMS]: `${ASK}questions: { rollback: "Ask @acme/ops, <img src=x> #12?" }\n` });
  await act(world);
  expect(world.comments[0]?.body).toContain(
    '**Ask `@acme/ops`, `<img` `src=x>` `#12`? (asked because of `infra/uploads.tf`)**',
  );
});

test('a cue of the team’s own meets what is asked, without training', async () => {
  const rules = 'slots:\n  mechanism: { cues: [pull the blue lever] }\n';
  const body = 'Somebody would pull the blue lever.\n';
  const without = await act(worldOf({ [NORMS]: REQUIRE }, { body }));
  await server?.close();
  const files = { [NORMS]: `rules: [./rollback.yml]\n${REQUIRE}`, '.github/rollback.yml': rules };
  const given = await act(worldOf(files, { body }));
  expect([without, given].map((result) => [result.code, rollbackOf(result)?.status])).toEqual([
    [1, 'short'],
    [0, 'met'],
  ]);
});

test('a habit that the norms do not let pass fails the job and is shown open', async () => {
  const norms = `enforce: require\npull-requests: { priorities: absent, risk: absent, rollback: absent }\nhabits: { false-certainty: required }\n`;
  const world = worldOf({ [NORMS]: norms }, { body: "This can't break anything.\n" });
  const result = await act(world);
  expect([result.code, result.outputs['verdict']]).toEqual([1, 'falls-short']);
  expect(world.comments[0]?.body).toContain('**To reword:**');
  expect(result.log).toContain('One sentence to reword: false certainty (line 1).');
});

describe('the pull request template', () => {
  const TEMPLATE =
    '## Rollback\n\nTurn off the flag `NAME` if the error rate passes 0.5%, then restart the workers.\n\n## Risk\n\nClients that cached the old cursor will get a 400; about 3% of the traffic.\n';

  test.each([
    '.github/pull_request_template.md',
    '.github/PULL_REQUEST_TEMPLATE.md',
    'PULL_REQUEST_TEMPLATE.md',
    'docs/pull_request_template.md',
    '.github/PULL_REQUEST_TEMPLATE/feature.md',
  ])('untouched, from %s, it shows nothing at all', async (path) => {
    const world = worldOf({ [NORMS]: REQUIRE, [path]: TEMPLATE }, { body: TEMPLATE, title: 'Uploads' });
    const result = await act(world);
    const report = JSON.parse(result.outputs['report'] ?? '{}') as {
      readonly dimensions: Readonly<Record<string, DimensionJson>>;
    };
    expect(Object.values(report.dimensions).map(({ level }) => level)).toEqual(new Array(11).fill(0));
    expect(result.code).toBe(1);
  });

  test('answered, it is judged by the answers', async () => {
    const body = TEMPLATE.replace(
      'Turn off',
      'Point `uploads.bucket` back at the old bucket and redeploy; files written meanwhile are copied by `sync.sh`.\n\nTurn off',
    );
    const result = await act(
      worldOf({ [NORMS]: REQUIRE, '.github/pull_request_template.md': TEMPLATE }, { body }),
    );
    expect([result.code, rollbackOf(result)?.status]).toEqual([0, 'met']);
  });

  test('that cannot be read is said, and nothing else changes', async () => {
    const outage = { kind: 'text', status: 502, type: 'text/html', text: '<html>Unicorn</html>' } as const;
    const world = worldOf({ [NORMS]: REQUIRE });
    world.graphql = { repository: false, hidden: [] };
    const result = await act(world, ({ path }) =>
      /contents\/\.github\?/.test(decodeURIComponent(path)) ? outage : null,
    );
    expect(result.code).toBe(1);
    expect(result.log).toContain(
      "The pull request template was not read, so its words count as the author's",
    );
  });
});

describe('who may waive', () => {
  const WRITE = { [NORMS]: `waivers: { allow: write }\n${REQUIRE}` };

  test('an author whom GitHub calls a maintainer may, where the norms ask for write', async () => {
    const world = worldOf(WRITE, { body: WAIVED });
    world.roles.set('octocat', 'maintain');
    const result = await act(world);
    expect([result.code, rollbackOf(result)]).toMatchObject([
      0,
      { status: 'waived', waiver: 'nothing reads the new bucket yet' },
    ]);
  });

  test('a writer may not, where the norms ask for a maintainer', async () => {
    const world = worldOf({ [NORMS]: `waivers: { allow: maintain }\n${REQUIRE}` }, { body: WAIVED });
    world.roles.set('octocat', 'write');
    const result = await act(world);
    expect([result.code, rollbackOf(result)?.status]).toEqual([1, 'short']);
    expect(result.log).toContain(
      'The waiver does not count: the norms ask for the permission `maintain`, and `octocat` has `write`.',
    );
  });

  test('nobody may where GitHub does not tell the permission, and the note says so', async () => {
    const refused = { status: 403, body: { message: 'Resource not accessible by integration' } };
    const world = worldOf(WRITE, { body: WAIVED });
    const result = await act(world, ({ operation }) =>
      operation === 'repos/get-collaborator-permission-level' ? { kind: 'reply', reply: refused } : null,
    );
    expect([result.code, rollbackOf(result)?.status]).toEqual([1, 'short']);
    expect(result.log).toContain('that of `octocat` could not be read: the token may not do it');
  });

  test('the permission is not asked for where nothing is waived', async () => {
    await act(worldOf(WRITE));
    expect(server?.seen.map(({ operation }) => operation)).not.toContain(
      'repos/get-collaborator-permission-level',
    );
  });
});

describe('who is not judged', () => {
  test.each<readonly [entry: string, pull: Partial<Pull>, verdict: string]>([
    ['roles: [OWNER]', { association: 'OWNER' }, 'exempt'],
    ['roles: [OWNER]', { association: 'MEMBER' }, 'falls-short'],
    ["head-branches: ['backport/**']", { headRef: 'backport/12-to-1.2' }, 'exempt'],
    ['base-branches: [main]', {}, 'exempt'],
    ["base-branches: ['release/**']", {}, 'falls-short'],
  ])('%s of %j: %s', async (entry, pull, verdict) => {
    const result = await act(worldOf({ [NORMS]: `${REQUIRE}exempt: { ${entry} }\n` }, pull));
    expect([result.outputs['verdict'], result.code]).toEqual([verdict, verdict === 'exempt' ? 0 : 1]);
  });

  test('a pull request from before `since` is advised only, even where the workflow requires', async () => {
    const old = await act(worldOf({ [NORMS]: `since: 2026-11-02\n${REQUIRE}` }));
    await server?.close();
    const young = await act(worldOf({ [NORMS]: `since: 2026-11-01\n${REQUIRE}` }));
    expect([old.code, young.code]).toEqual([0, 1]);
    expect(old.log).toContain('The pull request was opened before 2026-11-02');
  });
});

describe('a baseline', () => {
  const NOTE = 'The baseline expired on `2020-01-01`: what it held counts again.';
  const head = 'a'.repeat(40);

  test.each([
    ['that holds a document of the change and has not expired', 'rfcs/1.md', '2999-01-01', 'waived', false],
    ['that held a document of the change says that it expired', 'rfcs/1.md', '2020-01-01', 'short', true],
    ['that held other documents says nothing', 'rfcs/2.md', '2020-01-01', 'short', false],
  ])('%s', async (_, document, expires, status, noted) => {
    const levels = { risk: 'absent' };
    const baseline = { form: 1, made: '2019-11-01', expires, documents: { [document]: { levels } } };
    const files = [{ filename: 'rfcs/1.md', status: 'modified', additions: 1, deletions: 1 }] as const;
    const world = worldOf(
      {
        [NORMS]: 'baseline: ./legible-baseline.json\nrfcs: { levels: { risk: stated } }\n',
        '.github/legible-baseline.json': JSON.stringify(baseline),
      },
      { files: [...files] },
    );
    for (const ref of ['main', head])
      putFile(world, ref, 'rfcs/1.md', '# Uploads\n\nUploads go to a new bucket.\n');
    const result = await act(world);
    const [, rfc] = JSON.parse(result.outputs['report'] ?? '') as readonly {
      dimensions: Record<string, DimensionJson>;
    }[];
    expect({ code: result.code, risk: rfc?.dimensions['risk']?.status }).toEqual({ code: 0, risk: status });
    const said = [result.summary, world.comments[0]?.body ?? ''].map((text) => text.includes(NOTE));
    expect(said).toEqual([noted, noted]);
  });
});
