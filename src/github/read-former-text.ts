import * as v from 'valibot';
import { isWhole, undoPatch } from '../core/undo-patch.ts';
import type { Client } from './client.ts';
import { GitHubError } from './problem.ts';
import type { ListedFile, PullRequest } from './read-pull-request.ts';
import { readText } from './read-text.ts';
import type { Repository } from './runner.ts';

const comparison = v.object({ merge_base_commit: v.object({ sha: v.string() }) });

/** Returns the commit at which a change left its base, asked for once; null where GitHub does not tell. */
export function mergeBaseReader(
  client: Client,
  repository: Repository,
  { baseSha, baseRef, headSha }: PullRequest,
): () => Promise<string | null> {
  let asked: Promise<string | null> | null = null;
  const ask = async (): Promise<string | null> => {
    const basehead = `${baseSha === '' ? baseRef : baseSha}...${headSha}`;
    const parameters = { owner: repository.owner, repo: repository.name, basehead, per_page: 1 };
    try {
      const answer = await client.ask(comparison, 'GET /repos/{owner}/{repo}/compare/{basehead}', parameters);
      return answer.merge_base_commit.sha;
    } catch (error: unknown) {
      if (error instanceof GitHubError) return null;
      throw error;
    }
  };
  return () => (asked ??= ask());
}

/** Where former texts are read. */
export interface Former {
  readonly repository: Repository;
  readonly pullRequest: PullRequest;
  readonly mergeBase: () => Promise<string | null>;
}

/** The text at the merge base, not at the tip of the base: what others changed since is not this change's. */
async function readAtMergeBase(client: Client, former: Former, path: string): Promise<string | null> {
  const { repository, pullRequest, mergeBase } = former;
  const { baseSha, baseRef } = pullRequest;
  const ref = (await mergeBase()) ?? (baseSha === '' ? baseRef : baseSha);
  const answer = await readText(client, { repository, path, ref }).catch((error: unknown) => {
    if (error instanceof GitHubError) return { kind: 'absent' } as const;
    throw error;
  });
  return answer.kind === 'text' ? answer.text : null;
}

/** A file that was only renamed has no hunks, and its text is the same. */
function isOnlyRenamed({ path, basePath, additions, deletions }: ListedFile): boolean {
  return path !== basePath && additions + deletions === 0;
}

/**
 * Returns a function from the text of a changed file to the one that the change found, or null where there was none or it cannot
 * be read: a courtesy. The hunks of the file's list give it without a request; where they are not all there, it is asked for
 * at once, so that it comes with the text at the head.
 */
export function startFormerText(
  client: Client,
  former: Former,
  file: ListedFile,
): (text: string) => Promise<string | null> {
  const { basePath } = file;
  if (basePath === null) return () => Promise.resolve(null);
  if (isOnlyRenamed(file)) return (text) => Promise.resolve(text);
  if (isWhole(file))
    return async (text) => undoPatch(text, file) ?? (await readAtMergeBase(client, former, basePath));
  const early = readAtMergeBase(client, former, basePath);
  // Where the text at the head cannot be read, nobody waits for the other.
  early.catch(() => undefined);
  return () => early;
}
