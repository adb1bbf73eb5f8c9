import { resolve } from 'node:path';
import { checkSetup } from '../core/setup/check-setup.ts';
import type { RequiredChecks } from '../core/setup/setup.ts';
import { LegibleError } from '../errors.ts';
import { loadKnowledge } from '../knowledge.ts';
import { renderExamination } from '../report/doctor.ts';
import { githubAccess } from './github-access.ts';
import { gitIn } from './git.ts';
import { today } from './read-norms.ts';
import { readRequiredChecks } from './read-required-checks.ts';
import { readSetup, repositoryRoot } from './read-setup.ts';
import type { Shell } from './run-review.ts';
import type { SetupCommand } from './setup-args.ts';
import { terminalOptions } from './terminal-options.ts';

type DoctorCommand = Extract<SetupCommand, { kind: 'doctor' }>;

const NOT_ASKED =
  'What GitHub requires was not asked for: `--repository OWNER/NAME` asks, with the token in GITHUB_TOKEN.';

function requiredChecks(repository: string, { environment }: Shell): Promise<RequiredChecks> {
  const { apiUrl, token } = githubAccess(environment);
  if (token === null)
    throw new LegibleError('no token to ask GitHub with', {
      hint: 'Set GITHUB_TOKEN, as with `GITHUB_TOKEN=$(gh auth token)`, or leave `--repository` out.',
    });
  return readRequiredChecks({ repository, token, apiUrl, fetch });
}

/** Writes what in a repository's set-up will not work, and returns the exit code: 1 where something was found. */
export async function runDoctor(command: DoctorCommand, shell: Shell): Promise<number> {
  const root = await repositoryRoot(resolve(shell.folder, command.folder), command.folder);
  const { repository } = command;
  const required = repository === null ? null : await requiredChecks(repository, shell);
  const git = gitIn(root, shell.environment);
  const { setup, unchecked } = await readSetup(root, {
    git,
    knowledge: loadKnowledge(),
    required,
    today: today(),
  });
  const findings = checkSetup(setup);
  const examination = {
    findings,
    baselines: setup.baselines,
    unchecked: [...unchecked, ...(required === null ? [NOT_ASKED] : [])],
  };
  const options = terminalOptions(shell.environment, shell.output);
  shell.output.write(renderExamination(examination, command.format, options));
  return findings.length === 0 ? 0 : 1;
}
