import { baselineOn } from '../core/baseline.ts';
import { mentionsWaiver } from '../core/find-waivers.ts';
import type { Norms } from '../core/norms.ts';
import type { Enforcement } from '../core/review.ts';
import { needsPermission, waiversFor } from '../core/waiver-right.ts';
import type { Client } from './client.ts';
import { GitHubError } from './problem.ts';
import { readPermission } from './read-permission.ts';
import type { PullRequest } from './read-pull-request.ts';
import type { Repository } from './runner.ts';

/** Norms as they hold for one pull request, and what its reader should know of that. */
export interface SettledNorms {
  readonly norms: Norms;
  readonly notes: readonly string[];
}

/** The workflow's word goes before the file's; a pull request from before `since` is advised whatever either says. */
export function settleEnforcement(
  written: Norms,
  enforce: Enforcement | null,
  { openedAt }: PullRequest,
): SettledNorms {
  const norms = enforce === null ? written : { ...written, enforce };
  const { since } = norms;
  const isOlder = since !== null && openedAt !== '' && openedAt.slice(0, since.length) < since;
  if (!isOlder || norms.enforce === 'advise') return { norms, notes: [] };
  const note = `The pull request was opened before ${since}, from when the norms require anything: it is advised only.`;
  return { norms: { ...norms, enforce: 'advise' }, notes: [note] };
}

/**
 * Settles whether the baseline still counts on a day (`YYYY-MM-DD`); where it held one of the documents of a change (`paths`)
 * and has expired, a note says why that document is asked again.
 */
export function settleBaseline(norms: Norms, paths: readonly (string | null)[], today: string): SettledNorms {
  const { baseline: written } = norms;
  const baseline = baselineOn(written, today);
  if (written === null || baseline !== null) return { norms: { ...norms, baseline }, notes: [] };
  const held = paths.some((path) => path !== null && Object.hasOwn(written.documents, path));
  const note = `The baseline expired on \`${written.expires}\`: what it held counts again.`;
  return { norms: { ...norms, baseline }, notes: held ? [note] : [] };
}

/**
 * Settles who may waive, by the permission that GitHub says the author has. It is asked for only where a text waives
 * something; where GitHub does not tell it, nothing is waived, and a note says why.
 */
export async function settleWaivers(
  client: Client,
  norms: Norms,
  change: {
    readonly repository: Repository;
    readonly pullRequest: PullRequest;
    readonly texts: readonly string[];
  },
): Promise<SettledNorms> {
  const { repository, pullRequest, texts } = change;
  if (norms.waivers === 'author' || !texts.some(mentionsWaiver)) return { norms, notes: [] };
  if (!needsPermission(norms.waivers))
    return { norms, notes: ['The norms let nobody waive a point; the waiver does not count.'] };
  const needed = norms.waivers;
  try {
    const permission = await readPermission(client, repository, pullRequest.author);
    const settled = waiversFor(norms, permission);
    if (settled.waivers === 'author') return { norms: settled, notes: [] };
    const note = `The waiver does not count: the norms ask for the permission \`${needed}\`, and \`${pullRequest.author}\` has \`${permission}\`.`;
    return { norms: settled, notes: [note] };
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    const note = `The waiver does not count: the norms ask for the permission \`${needed}\`, and that of \`${pullRequest.author}\` could not be read: ${error.message}.`;
    return { norms: { ...norms, waivers: 'none' }, notes: [note] };
  }
}
