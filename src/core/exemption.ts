import { matchesAny } from './globs.ts';
import type { Norms } from './norms.ts';
import type { Review } from './review.ts';
import type { ReviewInput } from './review-input.ts';

/** What decides whether a pull request is judged at all; the author counts, not who pressed the last button. */
export interface PullRequestFacts {
  readonly author: string;
  readonly authorIsBot: boolean;
  readonly draft: boolean;
  readonly labels: readonly string[];
  /** What the author is to the repository, as GitHub names it. */
  readonly role: string;
  /** The branch that is merged into, and the one that is merged. */
  readonly baseRef: string;
  readonly headRef: string;
}

/** Returns true where a name is among the known ones; GitHub tells neither logins nor labels apart by the case of their letters. */
export function includesName(names: readonly string[], name: string): boolean {
  return names.some((known) => known.toLowerCase() === name.toLowerCase());
}

/** Returns why a pull request is exempt, as the end of a sentence, or null where it is judged. */
export function exemptionOf(pullRequest: PullRequestFacts, norms: Norms): string | null {
  const { exempt } = norms;
  const label = pullRequest.labels.find((name) => includesName(exempt.labels, name));
  if (exempt.bots && pullRequest.authorIsBot) return `its author, ${pullRequest.author}, is a bot`;
  if (includesName(exempt.authors, pullRequest.author)) return `the norms exempt ${pullRequest.author}`;
  if (exempt.roles.some((role) => role === pullRequest.role))
    return `the norms exempt authors who are ${pullRequest.role}`;
  if (exempt.drafts && pullRequest.draft) return 'it is a draft';
  if (label !== undefined) return `it carries the label ${label}`;
  if (matchesAny(pullRequest.baseRef, exempt.baseBranches))
    return `the norms exempt changes to ${pullRequest.baseRef}`;
  if (matchesAny(pullRequest.headRef, exempt.headBranches))
    return `the norms exempt changes from ${pullRequest.headRef}`;
  return null;
}

/** A text that comes by itself, and whether its author is a bot. */
export interface TextFacts {
  readonly input: Pick<ReviewInput, 'profile' | 'author' | 'labels'>;
  readonly authorIsBot: boolean;
}

/** Returns why a text of which only author and labels are known is exempt, or null where it is judged, as every RFC is. */
export function exemptionOfText({ input, authorIsBot }: TextFacts, norms: Norms): string | null {
  if (input.profile === 'rfc') return null;
  const { author, labels } = input;
  const unknown = { draft: false, role: '', baseRef: '', headRef: '' };
  return exemptionOf({ author: author ?? '', authorIsBot, labels, ...unknown }, norms);
}

/** Returns a review with the verdict `exempt` where there is a reason for it; all that was found stays. */
export function withExemption(review: Review, reason: string | null): Review {
  return reason === null ? review : { ...review, verdict: { kind: 'exempt', reason } };
}
