import { relative, resolve, isAbsolute } from 'node:path';
import { COMMENT_CHOICES, ENFORCEMENTS, type CommentChoice } from '../core/action-inputs.ts';
import { given, type Environment } from '../core/given.ts';
import type { Enforcement } from '../core/review.ts';
import { LegibleError } from '../errors.ts';

/** The inputs of `action.yml`, read once. */
export interface Inputs {
  /** Null where the workflow passes an empty token: public repositories can still be read. */
  readonly token: string | null;
  /** Path of the norms file on the base branch. */
  readonly norms: string;
  /** Null: what the norms file says. */
  readonly enforce: Enforcement | null;
  readonly comment: CommentChoice;
  readonly pullRequest: number | null;
  /** Absolute paths inside the workspace. */
  readonly sarifFile: string | null;
  readonly jsonFile: string | null;
  readonly checkName: string | null;
}

function input(environment: Environment, name: string): string | null {
  return given(environment, `INPUT_${name.toUpperCase()}`);
}

function wrong(name: string, value: string, expected: string): LegibleError {
  return new LegibleError(`The input \`${name}\` is \`${value}\`, expected ${expected}.`, {
    hint: `Correct \`with: ${name}\` in the workflow, or leave it out.`,
  });
}

function choice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((each) => each === value);
  if (chosen !== undefined) return chosen;
  throw wrong(name, value, choices.map((each) => `\`${each}\``).join(' or '));
}

/** A pull request's number as people write it: not `true`, `0x0c` or `1e1`, which JavaScript reads as numbers too. */
export const PULL_REQUEST_NUMBER = /^[1-9]\d{0,9}$/;

function pullRequestNumber(value: string): number {
  if (PULL_REQUEST_NUMBER.test(value)) return Number(value);
  throw wrong('pull-request', value, 'the number of a pull request, such as `12`');
}

function insideWorkspace(name: string, value: string, workspace: string): string {
  const path = resolve(workspace, value);
  const inside = relative(resolve(workspace), path);
  if (inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)) return path;
  throw wrong(name, value, 'the path of a file inside the workspace');
}

function normsPath(value: string): string {
  const path = value.replace(/^(?:\.\/)+/, '');
  if (path !== '' && !path.startsWith('/') && !path.split('/').includes('..')) return path;
  throw wrong('norms', value, 'a path inside the repository, such as `.github/legible.yml`');
}

/** Returns the typed inputs, or throws naming the input, its value and what was expected. */
export function readInputs(environment: Environment, workspace: string): Inputs {
  const read = (name: string): string | null => input(environment, name);
  const [enforce, number, sarif, json] = ['enforce', 'pull-request', 'sarif-file', 'json-file'].map(read);
  return {
    token: read('token'),
    norms: normsPath(read('norms') ?? '.github/legible.yml'),
    enforce: enforce == null ? null : choice('enforce', enforce, ENFORCEMENTS),
    comment: choice('comment', read('comment') ?? 'always', COMMENT_CHOICES),
    pullRequest: number == null ? null : pullRequestNumber(number),
    sarifFile: sarif == null ? null : insideWorkspace('sarif-file', sarif, workspace),
    jsonFile: json == null ? null : insideWorkspace('json-file', json, workspace),
    checkName: read('check-name'),
  };
}
