import type { DimensionId, Level } from './dimension.ts';
import type { Profile } from './document.ts';
import type { Enforcement } from './review.ts';

/** The level required of each dimension; a dimension that is not named is not asked for. */
export type RequiredLevels = Readonly<Record<DimensionId, Level>>;

/** Who and what is not judged. */
export interface Exemptions {
  /** Pull requests whose author is a GitHub App or a known bot account. */
  readonly bots: boolean;
  readonly drafts: boolean;
  readonly labels: readonly string[];
  readonly authors: readonly string[];
}

/** What a repository expects of its texts, and what happens when one falls short. */
export interface Norms {
  readonly enforce: Enforcement;
  readonly required: Readonly<Record<Profile, RequiredLevels>>;
  /** True where no team has said what it asks: then the facts about a change decide. */
  readonly byFacts: boolean;
  /** Globs of the files that are judged as RFCs. */
  readonly rfcs: readonly string[];
  readonly exempt: Exemptions;
}
