import type { Baseline } from './baseline.ts';
import type { DimensionId, Level } from './dimension.ts';
import type { Profile } from './document.ts';
import type { Enforcement } from './review.ts';
import type { TeamRules } from './team-rules.ts';

/** The level required of each dimension; a dimension that is not named is not asked for. */
export type RequiredLevels = Readonly<Record<DimensionId, Level>>;

/** A team's own questions, by dimension (`rollback`) or by slot (`rollback.trigger`). */
export type Questions = Readonly<Record<string, string>>;

/** What an author is to the repository, as GitHub names it in `author_association`. */
export const ROLES = [
  'OWNER',
  'MEMBER',
  'COLLABORATOR',
  'CONTRIBUTOR',
  'FIRST_TIME_CONTRIBUTOR',
  'FIRST_TIMER',
  'MANNEQUIN',
  'NONE',
] as const;
export type Role = (typeof ROLES)[number];

/** Who may waive: whoever writes the description, an author with at least that permission, or nobody. */
export const WAIVER_RIGHTS = ['author', 'write', 'maintain', 'admin', 'none'] as const;
export type WaiverRight = (typeof WAIVER_RIGHTS)[number];

/** What becomes of a habit: hidden, noted, or noted and counted as falling short. */
export const HABIT_NORMS = ['off', 'on', 'required'] as const;
export type HabitNorm = (typeof HABIT_NORMS)[number];

/** Who and what is not judged. */
export interface Exemptions {
  /** Pull requests whose author is a GitHub App or a known bot account. */
  readonly bots: boolean;
  readonly drafts: boolean;
  readonly labels: readonly string[];
  readonly authors: readonly string[];
  readonly roles: readonly Role[];
  /** Globs of the branches that are merged into. */
  readonly baseBranches: readonly string[];
  /** Globs of the branches that are merged. */
  readonly headBranches: readonly string[];
}

/** Levels and questions for some changes only. Of each list one entry must hold; an empty list is no condition. */
export interface Clause {
  readonly facts: readonly string[];
  /** Globs: of a description's clause, of the changed files; of an RFC's, of the RFC itself. */
  readonly paths: readonly string[];
  readonly labels: readonly string[];
  /** Phrases of the title, in the cue language. */
  readonly title: readonly string[];
  /** Words of the front matter's `status`: in clauses about RFCs only. */
  readonly status: readonly string[];
  readonly required: RequiredLevels;
  readonly questions: Questions;
  /** True where the clause silences all but what clauses ask. */
  readonly asksNothing: boolean;
}

/** What a repository expects of its texts, and what happens when one falls short. */
export interface Norms {
  readonly enforce: Enforcement;
  readonly required: Readonly<Record<Profile, RequiredLevels>>;
  /** Levels of a description that some norms file names: facts about a change add to these and not to the built-in ones. */
  readonly written: RequiredLevels;
  /** Those of them that the team itself named, not a built-in file that it extends: a small change does not silence them. */
  readonly insisted: RequiredLevels;
  /** True where the facts about a change raise levels. */
  readonly byFacts: boolean;
  /** Globs of the files that are judged as RFCs. */
  readonly rfcs: readonly string[];
  /** Clauses about descriptions. */
  readonly when: readonly Clause[];
  /** Clauses about RFCs. */
  readonly rfcWhen: readonly Clause[];
  /** True where an RFC may not lose a level that it had before the change. */
  readonly keepLevels: boolean;
  /** True where the front matter's `status` decides what an RFC owes. */
  readonly byStatus: boolean;
  readonly questions: Questions;
  /** Habits that are not just noted. */
  readonly habits: Readonly<Record<string, HabitNorm>>;
  readonly exempt: Exemptions;
  /** `YYYY-MM-DD`: pull requests opened before are advised only. */
  readonly since: string | null;
  /** What files fell short of when the team began, as long as it holds; null where all counts. */
  readonly baseline: Baseline | null;
  readonly waivers: WaiverRight;
  /** Dimensions and cues of the team's own, or null. */
  readonly team: TeamRules | null;
  /** Texts whose lines are not the author's words. */
  readonly templates: Readonly<Record<Profile, readonly string[]>>;
  /** True where no norms file names templates: then the repository's own pull request template is taken. */
  readonly usualTemplate: boolean;
}
