import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { LegibleError } from '../errors.ts';

/** What git answered: its output, or its exit code with the first line of its complaint. */
export type GitAnswer =
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'refused'; readonly code: number; readonly complaint: string };

/** Runs git with some arguments and returns its answer; throws only where git itself is missing. */
export type Git = (args: readonly string[], input?: string) => Promise<GitAnswer>;

/** The list of the files of a very large repository takes some megabytes. */
const LARGEST_OUTPUT = 256 * 1024 * 1024;

function complaintOf(stderr: string): string {
  const line = stderr.split('\n').find((each) => each.trim() !== '') ?? '';
  return line.replace(/^(?:fatal|error): /, '').trim();
}

/** Node says the same of a program that is not there and of a folder to run it in that is not. */
function missing(folder: string, error: Error): LegibleError {
  return existsSync(folder)
    ? new LegibleError('git is not installed', {
        hint: 'Install it, and see that `PATH` names its folder.',
        cause: error,
      })
    : new LegibleError(`no folder \`${folder}\``, {
        hint: 'Run the command in a folder that is there.',
        cause: error,
      });
}

/** Returns git in a folder. It is run without a shell, in English, and takes no lock that another git waits for. */
export function gitIn(folder: string, environment: Readonly<Record<string, string | undefined>>): Git {
  const env = { ...environment, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: 'cat' };
  return (args, input = '') =>
    new Promise((resolve, reject) => {
      const options = { cwd: folder, env, maxBuffer: LARGEST_OUTPUT, encoding: 'utf8' as const };
      const child = execFile('git', [...args], options, (error, stdout, stderr) => {
        if (error === null) resolve({ kind: 'output', text: stdout });
        else if (error.code === 'ENOENT') reject(missing(folder, error));
        else resolve({ kind: 'refused', code: Number(error.code ?? 1), complaint: complaintOf(stderr) });
      });
      // Most commands read nothing; one that ended before it did is no failure.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
}

/**
 * Returns what git wrote.
 * @throws LegibleError with git's own words where it refused.
 */
export async function gitOutput(git: Git, args: readonly string[], input?: string): Promise<string> {
  const answer = await git(args, input);
  if (answer.kind === 'output') return answer.text;
  throw new LegibleError(`\`git ${args[0] ?? ''}\` failed: ${answer.complaint}`, {
    hint: 'Try the same command by hand; its own words say what it lacks.',
  });
}

/**
 * Returns the root of the working tree that a folder is in.
 * @throws LegibleError outside a working tree.
 */
export async function workingTreeOf(git: Git, folder: string): Promise<string> {
  const answer = await git(['rev-parse', '--show-toplevel']);
  if (answer.kind === 'output' && answer.text.trim() !== '') return answer.text.replace(/\r?\n$/, '');
  const complaint = answer.kind === 'refused' ? answer.complaint : '';
  const outside = /not a git repository|must be run in a work tree/.test(complaint) || complaint === '';
  throw new LegibleError(
    outside ? `\`${folder}\` is in no working tree of git` : `git refuses this folder: ${complaint}`,
    { hint: 'Run the command inside a clone of the repository.' },
  );
}
