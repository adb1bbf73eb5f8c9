import * as v from 'valibot';
import type { Client } from './client.ts';
import type { Target } from './event.ts';
import type { Repository } from './runner.ts';

const listed = v.object({ number: v.number(), state: v.string(), head: v.object({ sha: v.string() }) });

async function ofCommit(client: Client, repository: Repository, sha: string): Promise<readonly number[]> {
  const found = await client.ask(v.array(listed), 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    owner: repository.owner,
    repo: repository.name,
    commit_sha: sha,
  });
  return found.filter(({ state }) => state === 'open').map((each) => each.number);
}

/** Returns the numbers of the open pull requests that the target names, as GitHub knows them now. */
export async function findPullRequests(
  client: Client,
  repository: Repository,
  target: Target,
): Promise<readonly number[]> {
  switch (target.by) {
    case 'number':
      return [target.number];
    case 'commit':
      return ofCommit(client, repository, target.sha);
    case 'head': {
      // A fork's commit is not among the commits of the base repository's API, but its branch is a filter of the list.
      const found = await client.ask(v.array(listed), 'GET /repos/{owner}/{repo}/pulls', {
        owner: repository.owner,
        repo: repository.name,
        state: 'open',
        head: `${target.owner}:${target.branch}`,
        per_page: 100,
      });
      return found.filter(({ head }) => head.sha === target.sha).map((each) => each.number);
    }
    default:
      return target satisfies never;
  }
}
