import { given, type Environment } from '../core/given.ts';
import { LegibleError } from '../errors.ts';

/** A repository by its owner and name. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** What the runner says of the run: https://docs.github.com/actions/reference/workflows-and-actions/variables. */
export interface Runner {
  readonly eventName: string;
  /** The file that holds the event's payload. */
  readonly eventPath: string;
  readonly repository: Repository;
  /** Base addresses; a GitHub Enterprise Server has its own. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** The page of this run, or null where the runner does not say. */
  readonly runUrl: string | null;
  /** The base branch of the event's pull request, or null: a guess at what GitHub says now. */
  readonly baseRef: string | null;
  /** Files that the runner reads back after the step; null outside a runner. */
  readonly outputFile: string | null;
  readonly summaryFile: string | null;
  /** The only folder that report files may be written to. */
  readonly workspace: string;
}

function needed(environment: Environment, name: string): string {
  const value = given(environment, name);
  if (value !== null) return value;
  throw new LegibleError(`The environment has no \`${name}\`, which GitHub's runner sets.`, {
    hint: 'Use this as an Action in a workflow; on your own machine, use the command line (`legible review`).',
  });
}

function repositoryOf(fullName: string): Repository {
  const [owner, name, ...rest] = fullName.split('/');
  if (owner !== undefined && name !== undefined && owner !== '' && name !== '' && rest.length === 0) {
    return { owner, name };
  }
  throw new LegibleError(`GITHUB_REPOSITORY is \`${fullName}\`, expected \`OWNER/NAME\`.`, {
    hint: 'The runner sets it; do not override it in `env`.',
  });
}

function runUrlOf(environment: Environment): string | null {
  const server = given(environment, 'GITHUB_SERVER_URL');
  const repository = given(environment, 'GITHUB_REPOSITORY');
  const id = given(environment, 'GITHUB_RUN_ID');
  if (server === null || repository === null || id === null) return null;
  return `${server}/${repository}/actions/runs/${id}`;
}

/** Returns the runner's facts, or throws where the process was not started by a runner. */
export function readRunner(environment: Environment): Runner {
  const apiUrl = given(environment, 'GITHUB_API_URL') ?? 'https://api.github.com';
  return {
    eventName: needed(environment, 'GITHUB_EVENT_NAME'),
    eventPath: needed(environment, 'GITHUB_EVENT_PATH'),
    repository: repositoryOf(needed(environment, 'GITHUB_REPOSITORY')),
    apiUrl,
    graphqlUrl: given(environment, 'GITHUB_GRAPHQL_URL') ?? `${apiUrl}/graphql`,
    runUrl: runUrlOf(environment),
    baseRef: given(environment, 'GITHUB_BASE_REF'),
    outputFile: given(environment, 'GITHUB_OUTPUT'),
    summaryFile: given(environment, 'GITHUB_STEP_SUMMARY'),
    workspace: given(environment, 'GITHUB_WORKSPACE') ?? '.',
  };
}
