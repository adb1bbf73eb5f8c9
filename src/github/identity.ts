import * as v from 'valibot';
import type { Question } from './ask-ahead.ts';
import { parseAnswer, type Client } from './client.ts';
import { GitHubError, type Problem } from './problem.ts';

/** Who the token speaks as, as far as GitHub says. */
export interface Identity {
  readonly login: string;
  /** The account's number in the REST API, or null where it is not known. */
  readonly id: number | null;
}

/** The author of a comment in the REST API. */
export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: string;
}

/** The account behind the token that GitHub gives to every job, on github.com. */
export const GITHUB_ACTIONS: Identity = { login: 'github-actions[bot]', id: 41898282 };

const viewerAnswer = v.object({
  data: v.object({ viewer: v.object({ login: v.string(), databaseId: v.nullish(v.number(), null) }) }),
});

const errorsAnswer = v.object({ errors: v.array(v.object({ type: v.nullish(v.string()) })) });

/** Errors that GraphQL answers with, the status being 200, and what they are; the others count as an outage. */
const REFUSALS: Readonly<Record<string, Problem>> = {
  RATE_LIMITED: { kind: 'rate-limit' },
  FORBIDDEN: { kind: 'permission', needs: null },
  INSUFFICIENT_SCOPES: { kind: 'permission', needs: null },
};

/** True for a failure that says nothing of who asked. */
function isPassing({ problem }: GitHubError): boolean {
  return ['outage', 'slow', 'rate-limit', 'deadline'].includes(problem.kind);
}

/** Returns true for an answer that says who we are. */
export function tellsIdentity(answer: unknown): boolean {
  return v.is(viewerAnswer, answer);
}

/** Returns the refusal that an answer of GraphQL's holds, that of a spent share before others; null where it holds none. */
export function refusalIn(answer: unknown): GitHubError | null {
  const parsed = v.safeParse(errorsAnswer, answer);
  const types = parsed.success ? parsed.output.errors.map(({ type }) => type) : [];
  const type = Object.keys(REFUSALS).find((each) => types.includes(each));
  const problem = type === undefined ? undefined : REFUSALS[type];
  return problem === undefined ? null : new GitHubError(problem);
}

/** The request that asks who we are. */
export function identityQuestion(graphqlUrl: string): Question {
  return { route: `POST ${graphqlUrl}`, parameters: { query: 'query { viewer { login databaseId } }' } };
}

/**
 * Returns who we are. `GET /user` refuses the job's token, and only GraphQL's `viewer` answers for every kind of token;
 * where it refuses, the job's own token is the likeliest. Where it does not answer at all nothing is guessed, since a wrong
 * guess would not find our comment and write a second one.
 */
export async function readIdentity(client: Client, graphqlUrl: string): Promise<Identity> {
  try {
    const { route, parameters } = identityQuestion(graphqlUrl);
    const answer = await client.ask(v.unknown(), route, parameters);
    const refusal = tellsIdentity(answer) ? null : refusalIn(answer);
    if (refusal !== null) throw refusal;
    const { data } = parseAnswer(viewerAnswer, answer);
    return { login: data.viewer.login, id: data.viewer.databaseId };
  } catch (error: unknown) {
    if (!(error instanceof GitHubError) || isPassing(error)) throw error;
    return GITHUB_ACTIONS;
  }
}

const withoutSuffix = (login: string): string => login.replace(/\[bot\]$/, '').toLowerCase();

/**
 * Returns true where the comment's author is us. GraphQL and REST differ in an App's `[bot]`, so an App's logins are
 * compared without it, and a person's account never matches an App's.
 */
export function isOwn(author: Account, me: Identity): boolean {
  if (me.id !== null && author.id === me.id) return true;
  if (author.type === 'Bot') return withoutSuffix(author.login) === withoutSuffix(me.login);
  return me.id === null && author.login === me.login;
}
