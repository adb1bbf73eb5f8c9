import * as v from 'valibot';
import type { Question } from './ask-ahead.ts';
import type { Client } from './client.ts';
import { GitHubError } from './problem.ts';

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

/** True for a failure that says nothing of who asked. */
function isPassing({ problem }: GitHubError): boolean {
  return ['outage', 'slow', 'rate-limit', 'deadline'].includes(problem.kind);
}

/** Returns true for an answer that says who we are. */
export function tellsIdentity(answer: unknown): boolean {
  return v.is(viewerAnswer, answer);
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
    const { data } = await client.ask(viewerAnswer, route, parameters);
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
