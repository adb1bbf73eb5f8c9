import type { Norms } from './norms.ts';

/** What decides whether a pull request is judged at all; the author counts, not who pressed the last button. */
export interface PullRequestFacts {
  readonly author: string;
  readonly authorIsBot: boolean;
  readonly draft: boolean;
  readonly labels: readonly string[];
}

/** GitHub tells neither logins nor labels apart by the case of their letters. */
function includesName(names: readonly string[], name: string): boolean {
  return names.some((known) => known.toLowerCase() === name.toLowerCase());
}

/** Returns why a pull request is exempt, as the end of a sentence, or null where it is judged. */
export function exemptionOf(pullRequest: PullRequestFacts, norms: Norms): string | null {
  const { exempt } = norms;
  const label = pullRequest.labels.find((name) => includesName(exempt.labels, name));
  if (exempt.bots && pullRequest.authorIsBot) return `its author, ${pullRequest.author}, is a bot`;
  if (includesName(exempt.authors, pullRequest.author)) return `the norms exempt ${pullRequest.author}`;
  if (exempt.drafts && pullRequest.draft) return 'it is a draft';
  if (label !== undefined) return `it carries the label ${label}`;
  return null;
}
