import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHECKS, checkSetup } from '../../src/core/setup/check-setup.ts';
import { planInit } from '../../src/core/setup/plan-init.ts';
import type { Finding, RequiredChecks } from '../../src/core/setup/setup.ts';
import { readSetup, type ReadSetup } from '../../src/host/read-setup.ts';
import { loadFirstTexts } from '../../src/knowledge.ts';
import { KNOWLEDGE } from '../core/build-norms.ts';
import { gitFolder, type GitFolder } from './git-folder.ts';
import { FAULTS, type Fault } from './setup-faults.ts';

type Files = Readonly<Record<string, string>>;

const NOTHING = { files: [], workflows: [], templates: [] };
const PLAN = planInit(loadFirstTexts(), KNOWLEDGE.dimensions, { present: NOTHING, uses: null, force: false });
const WRITTEN: Files = Object.fromEntries(PLAN.map(({ path, text }) => [path, text]));

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
  return readSetup(folder.path, { git, knowledge: KNOWLEDGE, required });
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
