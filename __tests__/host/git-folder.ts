import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Git as a person has it who has set nothing up: the machine's own settings decide no test. */
export const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: tmpdir(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CEILING_DIRECTORIES: tmpdir(),
  GIT_AUTHOR_NAME: 'Octocat',
  GIT_AUTHOR_EMAIL: 'octocat@example.com',
  GIT_COMMITTER_NAME: 'Octocat',
  GIT_COMMITTER_EMAIL: 'octocat@example.com',
};

/** A folder of its own, with git at hand. */
export interface GitFolder {
  readonly path: string;
  readonly git: (...args: readonly string[]) => string;
  /** Writes files, by their paths from the folder. */
  readonly put: (files: Readonly<Record<string, string | Uint8Array>>) => void;
  /** Commits all that is there. */
  readonly commit: (subject: string) => void;
  readonly remove: () => void;
}

/** Returns a new empty folder; `git('init')` makes a repository of it. */
export function gitFolder(): GitFolder {
  // On some machines the folder for temporary files is a link.
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'legible-git-')));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...args], {
      cwd: path,
      env: GIT_ENVIRONMENT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    path,
    git,
    put: (files) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), text);
      }
    },
    commit: (subject) => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', subject);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Returns a repository on `main` with one commit that holds the files. */
export function repository(
  files: Readonly<Record<string, string | Uint8Array>> = { 'README.md': 'A\n' },
): GitFolder {
  const folder = gitFolder();
  folder.git('init', '--quiet', '--initial-branch', 'main');
  folder.put(files);
  folder.commit('Begin');
  return folder;
}
