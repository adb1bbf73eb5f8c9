import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { INPUT_NAMES } from '../../src/core/action-inputs.ts';
import { CHECKS, checkSetup } from '../../src/core/setup/check-setup.ts';
import { planInit, TEMPLATE_PATH, WORKFLOW_PATH } from '../../src/core/setup/plan-init.ts';
import { USUAL_NORMS, type Finding, type RequiredChecks } from '../../src/core/setup/setup.ts';
import { readSetup, repositoryRoot, type ReadSetup } from '../../src/host/read-setup.ts';
import { loadFirstTexts } from '../../src/knowledge.ts';
import { KNOWLEDGE } from '../core/build-norms.ts';
import { gitFolder, type GitFolder } from './git-folder.ts';
import { BASELINE_FAULTS, baselineWorld, TODAY } from './baseline-faults.ts';
import { FAULTS as SETUP_FAULTS, type Fault } from './setup-faults.ts';

const FAULTS: readonly Fault[] = [...SETUP_FAULTS, ...BASELINE_FAULTS];

const ROOT = join(import.meta.dirname, '..', '..');
const COMMENT = '.github/workflows/comment.yml';

const example = (name: string): string => readFileSync(join(ROOT, 'examples', name), 'utf8');
/** A line more in the job. */
const on = (line: string): readonly [string, string, string] => [
  WORKFLOW_PATH,
  '    runs-on: ubuntu-latest\n',
  `    runs-on: ubuntu-latest\n    ${line}\n`,
];

type Files = Readonly<Record<string, string | Uint8Array>>;

const NOTHING = { files: [], workflows: [], templates: [] };
const PLAN = planInit(loadFirstTexts(), KNOWLEDGE.dimensions, { present: NOTHING, uses: null, force: false });
const WRITTEN: Readonly<Record<string, string>> = Object.fromEntries(
  PLAN.map(({ path, text }) => [path, text]),
);

let folder: GitFolder;
beforeEach(() => {
  folder = gitFolder();
});
afterEach(() => {
  folder.remove();
});

/** Git is asked for the paths alone, and those are known. */
async function setUp(files: Files, required: RequiredChecks | null = null): Promise<ReadSetup> {
  folder.put(files);
  const text = Object.keys(files).join('\0');
  const git = () => Promise.resolve({ kind: 'output', text } as const);
  return readSetup(folder.path, { git, knowledge: KNOWLEDGE, required, today: TODAY });
}

async function findingsIn(files: Files, required: RequiredChecks | null = null): Promise<readonly Finding[]> {
  return checkSetup((await setUp(files, required)).setup);
}

function edited(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The fault is not planted: there is no ${JSON.stringify(from)}.`);
  return text.replace(from, () => to);
}

function planted({ edits = [], put = {} }: Fault): Files {
  const files: Record<string, string> = { ...WRITTEN };
  for (const [path, from, to] of edits) files[path] = edited(files[path] ?? '', from, to);
  const kept = Object.entries({ ...files, ...put });
  return Object.fromEntries(kept.flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
}

test('what `init` writes has no fault', async () => {
  expect(await findingsIn(WRITTEN)).toEqual([]);
});

test.each(FAULTS)('$name', async (fault) => {
  expect(await findingsIn(planted(fault), fault.required ?? null)).toEqual(fault.finds);
});

test('every check has a fault that it finds', () => {
  const found = new Set(FAULTS.flatMap(({ finds }) => finds.map(({ check }) => check)));
  expect(CHECKS.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});

/** Set-ups that look like a fault and work. */
const WORKING: readonly (Omit<Fault, 'finds'> & { readonly unchecked?: readonly string[] })[] = [
  {
    name: 'a gate and a comment for forks',
    put: { [WORKFLOW_PATH]: example('fork-gate.yml'), [COMMENT]: example('fork-comment.yml') },
  },
  { name: 'a full commit', edits: [[WORKFLOW_PATH, '@v1', '@0123456789abcdef0123456789abcdef01234567']] },
  {
    name: 'a fork of another name',
    edits: [[WORKFLOW_PATH, 'legible-dev/legible@v1', 'acme/our-legible@v1.2.0']],
  },
  { name: 'a condition that always holds', edits: [on('if: ${{ !cancelled() }}')] },
  {
    name: 'a condition that tells comments from pull requests',
    edits: [
      [WORKFLOW_PATH, '  merge_group:\n', '  merge_group:\n  issue_comment:\n    types: [created]\n'],
      on("if: github.event_name != 'issue_comment' || startsWith(github.event.comment.body, '/legible')"),
    ],
  },
  { name: 'a job that waits and runs all the same', edits: [on('needs: []')] },
  {
    name: 'permissions and concurrency of the job alone',
    edits: [
      [WORKFLOW_PATH, 'permissions:\n  contents: read\n  pull-requests: write #', 'env:\n  A: a #'],
      [WORKFLOW_PATH, 'concurrency:\n', 'defaults:\n'],
      on('permissions: { contents: read, pull-requests: write }\n    concurrency: legible-${{ github.ref }}'),
    ],
  },
  {
    name: 'a token of its own',
    edits: [
      [WORKFLOW_PATH, 'pull-requests: write #', 'issues: none #'],
      [WORKFLOW_PATH, '@v1 #', '@v1\n        with: { token: "${{ secrets.TOKEN }}" } #'],
    ],
  },
  {
    name: 'no comment, and no right to write one',
    edits: [
      [WORKFLOW_PATH, 'pull-requests: write #', 'pull-requests: read #'],
      [WORKFLOW_PATH, '@v1 #', '@v1\n        with: { comment: never } #'],
    ],
  },
  {
    name: 'a comment by the right to write on issues',
    edits: [[WORKFLOW_PATH, 'pull-requests: write #', 'pull-requests: read\n  issues: write #']],
  },
  {
    name: 'aliases of YAML',
    edits: [[WORKFLOW_PATH, 'permissions:\n', 'permissions: &few\n'], on('permissions: *few')],
  },
  {
    name: 'a workflow that another calls',
    put: {
      [WORKFLOW_PATH]: `on: workflow_call
jobs:
  legible:
    runs-on: ubuntu-latest
    steps:
      - uses: legible-dev/legible@v1
`,
      '.github/workflows/checks.yml': `on:
  pull_request:
    types: [opened, edited, reopened, synchronize]
  merge_group:
jobs:
  reasoning:
    uses: ./.github/workflows/legible.yml
    permissions: { contents: read, pull-requests: write }
`,
    },
  },
  { name: "another's workflow that is no YAML", put: { '.github/workflows/broken.yml': 'on: [\n' } },
  {
    name: 'a trusted run that checks the base out',
    edits: [
      [WORKFLOW_PATH, 'pull_request:', 'pull_request_target:'],
      [WORKFLOW_PATH, '    steps:\n', '    steps:\n      - uses: actions/checkout@v5\n'],
    ],
  },
  {
    name: "a run with a thin token that checks the pull request's head out",
    edits: [
      [
        WORKFLOW_PATH,
        '    steps:\n',
        '    steps:\n      - uses: actions/checkout@v5\n        with: { ref: "${{ github.head_ref }}" }\n',
      ],
    ],
  },
  {
    name: 'norms that an expression names',
    edits: [[WORKFLOW_PATH, '@v1 #', '@v1\n        with: { norms: "${{ vars.NORMS }}" } #']],
  },
  {
    name: 'norms of another name',
    edits: [[WORKFLOW_PATH, '@v1 #', '@v1\n        with: { norms: .legible.yml } #']],
    put: { [USUAL_NORMS]: null, '.legible.yml': 'enforce: require\n' },
  },
  {
    name: 'norms of another repository',
    put: { [USUAL_NORMS]: 'extends: acme/norms/base.yml@v1\n' },
    unchecked: ['`acme/norms/base.yml@v1` is in another repository and was not read.'],
  },
  {
    name: 'a template that is subtracted',
    put: { [TEMPLATE_PATH]: 'Turn off `new_uploads` if errors pass 1%.\n' },
  },
  {
    name: 'a branch that requires the check',
    put: { [USUAL_NORMS]: 'enforce: require\n' },
    required: { branch: 'main', names: ['legible'], hasMergeQueue: false },
  },
  { name: 'a baseline that holds for more than two weeks', put: baselineWorld({ expires: '2026-06-16' }) },
  {
    name: 'a baseline that ends tomorrow, and of which nothing is left',
    put: baselineWorld({ expires: '2026-06-02', documents: {}, rfcs: { 'rfcs/1.md': null } }),
  },
  {
    name: 'a point that got better and still falls short',
    put: baselineWorld({ documents: { 'rfcs/1.md': { levels: { risk: 'absent' } } } }),
  },
  {
    name: 'an RFC that is installed',
    put: { ...baselineWorld({}), 'node_modules/moon/rfcs/2.md': '# Moon\n\nIt moves.\n' },
  },
  {
    name: 'an RFC that falls short where no baseline is named',
    put: { ...baselineWorld({}), [USUAL_NORMS]: 'rfcs: { levels: { risk: stated } }\n' },
  },
  {
    name: 'a baseline of another repository',
    put: { [USUAL_NORMS]: 'baseline: acme/norms/known.json@v1\n' },
    unchecked: ['`acme/norms/known.json@v1` is in another repository and was not read.'],
  },
  {
    name: 'an RFC that is no text where no baseline is named: no RFC is read',
    put: { [USUAL_NORMS]: 'rfcs: { levels: { risk: stated } }\n', 'rfcs/2.md': new Uint8Array([0xff]) },
  },
  {
    name: 'an RFC that is no text beside a baseline',
    put: baselineWorld({ rfcs: { 'rfcs/2.md': new Uint8Array([0xff, 0xfe, 0xff]) } }),
    unchecked: [
      'What is left of the baseline `.github/legible-baseline.json` was not checked: `rfcs/2.md` is not UTF-8 text.',
    ],
  },
  {
    name: 'a branch without a queue',
    edits: [[WORKFLOW_PATH, '  merge_group:\n', '']],
    required: { branch: 'main', names: [], hasMergeQueue: false },
  },
];

test.each(WORKING)('$name: nothing found', async (fault) => {
  const { setup, unchecked } = await setUp(planted({ ...fault, finds: [] }), fault.required ?? null);
  expect({ findings: checkSetup(setup), unchecked }).toEqual({
    findings: [],
    unchecked: fault.unchecked ?? [],
  });
});

test('the set-up of this repository has no fault', async () => {
  const git = () => Promise.resolve({ kind: 'output', text: 'docs/adr/0001-rules-are-data.md' } as const);
  const { setup } = await readSetup(ROOT, { git, knowledge: KNOWLEDGE, required: null, today: TODAY });
  expect(setup.jobs.map(({ workflow }) => workflow.path)).toEqual(['.github/workflows/legible.yml']);
  expect(checkSetup(setup)).toEqual([]);
});

test('outside git, globs are not checked, and that is said', async () => {
  folder.put({ ...WRITTEN, [USUAL_NORMS]: 'rfcs:\n  files: [nowhere/*.md]\n' });
  const git = () => Promise.resolve({ kind: 'refused', code: 128, complaint: '' } as const);
  const { setup, unchecked } = await readSetup(folder.path, {
    git,
    knowledge: KNOWLEDGE,
    required: null,
    today: TODAY,
  });
  expect(checkSetup(setup)).toEqual([]);
  expect(unchecked).toEqual(['Whether globs match a file was not checked: this is no git repository.']);
});

describe('the folder to look at', () => {
  test('is the root, or one that no repository holds', async () => {
    folder.put({ 'apart/a': '' });
    expect(await repositoryRoot(join(folder.path, 'apart'), 'apart')).toBe(join(folder.path, 'apart'));
    folder.git('init', '--quiet');
    expect(await repositoryRoot(folder.path, '.')).toBe(folder.path);
  });

  test('is not a folder inside a repository: GitHub looks at the root alone', async () => {
    folder.git('init', '--quiet');
    folder.put({ 'inside/a': '' });
    await expect(repositoryRoot(join(folder.path, 'inside'), 'inside')).rejects.toThrow(
      `\`inside\` is inside the repository \`${folder.path}\``,
    );
  });

  test('is there', async () => {
    await expect(repositoryRoot(join(folder.path, 'nowhere'), 'nowhere')).rejects.toThrow(
      'no folder `nowhere`',
    );
  });
});

test('docs/setup.md has a line for each check, in the order of the table', () => {
  const rows = readFileSync(join(ROOT, 'docs', 'setup.md'), 'utf8').matchAll(/^\| `([a-z-]+)` \| .+\|$/gm);
  const ids = CHECKS.map(({ id }) => id);
  expect([...rows].map((row) => row[1]).filter((name) => ids.includes(name ?? ''))).toEqual(ids);
});

test('the inputs that are known are those of action.yml', () => {
  const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: object };
  expect(INPUT_NAMES).toEqual(Object.keys(inputs));
});
