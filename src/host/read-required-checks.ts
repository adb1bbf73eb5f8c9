import * as v from 'valibot';
import type { RequiredChecks } from '../core/setup/setup.ts';
import { LegibleError } from '../errors.ts';

/** Who is asked, and with what. */
export interface GitHubAccess {
  /** `OWNER/NAME`. */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
  readonly fetch: typeof fetch;
}

/** GitHub answers in less than a second, or not at all. */
const LONGEST_WAIT = 20_000;

const repositoryAnswer = v.object({ default_branch: v.string() });
const branchAnswer = v.object({
  protection: v.optional(
    v.object({
      required_status_checks: v.optional(v.object({ contexts: v.optional(v.array(v.string()), []) })),
    }),
  ),
});
const rulesAnswer = v.array(
  v.object({
    type: v.string(),
    parameters: v.optional(
      v.object({ required_status_checks: v.optional(v.array(v.object({ context: v.string() })), []) }),
    ),
  }),
);

function refused(status: number, { repository }: GitHubAccess): LegibleError {
  switch (status) {
    case 401:
      return new LegibleError('GitHub does not know the token', {
        hint: 'Set GITHUB_TOKEN to one that is valid: `gh auth token` prints yours.',
      });
    case 404:
      return new LegibleError(`GitHub shows this token no repository \`${repository}\``, {
        hint: 'Check the name, and that the token may read the repository (`contents: read`).',
      });
    default:
      return new LegibleError(`GitHub answered ${status} for \`${repository}\``, {
        hint: 'Leave `--repository` out to check the files alone, or try again later.',
      });
  }
}

async function ask<S extends v.GenericSchema>(
  schema: S,
  path: string,
  access: GitHubAccess,
): Promise<v.InferOutput<S>> {
  const url = `${access.apiUrl.replace(/\/+$/, '')}/repos/${access.repository}${path}`;
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${access.token}`,
    'user-agent': 'legible-doctor',
    'x-github-api-version': '2022-11-28',
  };
  const answer = await access
    .fetch(url, { headers, signal: AbortSignal.timeout(LONGEST_WAIT) })
    .catch((cause: unknown) => {
      throw new LegibleError(`GitHub at \`${access.apiUrl}\` cannot be reached`, {
        hint: 'Leave `--repository` out to check the files alone, or try again later.',
        cause,
      });
    });
  if (!answer.ok) throw refused(answer.status, access);
  const parsed = v.safeParse(schema, await answer.json().catch(() => null));
  if (parsed.success) return parsed.output;
  throw new LegibleError(`\`${url}\` answered what GitHub does not`, {
    hint: 'Check GITHUB_API_URL: for GitHub Enterprise Server it ends in `/api/v3`.',
  });
}

/**
 * Returns what the default branch of a repository requires, by its protection and by rulesets. Both can be read with
 * `contents: read`; nothing is written.
 * @throws LegibleError where GitHub cannot be reached, refuses the token or does not show the repository.
 */
export async function readRequiredChecks(access: GitHubAccess): Promise<RequiredChecks> {
  const { default_branch: branch } = await ask(repositoryAnswer, '', access);
  const name = encodeURIComponent(branch);
  // A page holds 100 rules; the branch of one repository has a handful.
  const [about, rules] = await Promise.all([
    ask(branchAnswer, `/branches/${name}`, access),
    ask(rulesAnswer, `/rules/branches/${name}?per_page=100`, access),
  ]);
  const byRules = rules
    .filter(({ type }) => type === 'required_status_checks')
    .flatMap(({ parameters }) => parameters?.required_status_checks.map(({ context }) => context) ?? []);
  const byProtection = about.protection?.required_status_checks?.contexts ?? [];
  return {
    branch,
    names: [...new Set([...byProtection, ...byRules])].sort(),
    hasMergeQueue: rules.some(({ type }) => type === 'merge_queue'),
  };
}
