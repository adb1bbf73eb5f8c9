import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { FIRST_PATHS, planInit, type PlannedFile, type Present } from '../core/setup/plan-init.ts';
import { LegibleError } from '../errors.ts';
import { loadFirstTexts, loadKnowledge } from '../knowledge.ts';
import { renderInit } from '../report/init.ts';
import { usualTemplates } from './read-norms.ts';
import { readWorkflows, repositoryRoot } from './read-setup.ts';
import type { Shell } from './run-review.ts';
import type { SetupCommand } from './setup-args.ts';
import { terminalOptions } from './terminal-options.ts';

type InitCommand = Extract<SetupCommand, { kind: 'init' }>;

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

async function presentIn(root: string): Promise<Present> {
  const files = await Promise.all(
    FIRST_PATHS.map(async (path) => ((await isThere(join(root, path))) ? [path] : [])),
  );
  const { jobs } = await readWorkflows(root);
  return {
    files: files.flat(),
    workflows: [...new Set(jobs.map(({ workflow }) => workflow.path))],
    templates: usualTemplates(root).map((place) => relative(root, place).split(sep).join('/')),
  };
}

/** A link could lead anywhere: what is written stays in the repository. */
async function refuseLinks(root: string, path: string): Promise<void> {
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    const at = parts.slice(0, length).join('/');
    const about = await lstat(join(root, at)).catch(() => null);
    if (about?.isSymbolicLink() === true)
      throw new LegibleError(`\`${at}\` is a symbolic link`, {
        hint: 'Legible writes plain files only: put a plain file or folder there.',
      });
  }
}

async function write(root: string, { path, text, act }: PlannedFile): Promise<void> {
  if (act === 'keep') return;
  const place = join(root, path);
  try {
    await mkdir(dirname(place), { recursive: true });
    // Exclusive: what somebody wrote a moment ago is not lost.
    await writeFile(place, text, { flag: act === 'write' ? 'wx' : 'w' });
  } catch (error: unknown) {
    throw new LegibleError(`could not write \`${path}\``, { hint: String(error), cause: error });
  }
}

/** Writes what a repository lacks, says what became of each file, and returns the exit code. */
export async function runInit(command: InitCommand, shell: Shell): Promise<number> {
  const root = await repositoryRoot(resolve(shell.folder, command.folder), command.folder);
  const { uses, force, dryRun } = command;
  const present = await presentIn(root);
  const plan = planInit(loadFirstTexts(), loadKnowledge().dimensions, { present, uses, force });
  // All of them first, so that nothing is written where one cannot be.
  for (const file of plan) if (file.act !== 'keep') await refuseLinks(root, file.path);
  if (!dryRun) for (const file of plan) await write(root, file);
  const options = terminalOptions(shell.environment, shell.output);
  shell.output.write(renderInit(plan, { dryRun, uses }, options));
  return 0;
}
