/** The eleven dimensions of the rubric, the four core ones first; the order in which they are shown. */
export const DIMENSION_IDS = [
  'assumptions',
  'risk',
  'rollback',
  'tradeoffs',
  'constraints',
  'scope',
  'priorities',
  'sequencing',
  'uncertainty',
  'stabilization',
  'observability',
] as const;

/** Names of files in a rules folder that are no dimensions: of ours, and of a team's, which would not be read as what they are. */
export const NOT_A_DIMENSION: ReadonlySet<string> = new Set([
  'words',
  'signals',
  'common-words',
  'habits',
  'abbreviations',
  'not-the-author',
  'change-facts',
  'contradictions',
  'rfc-status',
]);

/** A dimension's name: one of the rubric's eleven, or a team's own. */
export type DimensionId = string;

/** How visible the reasoning is: 0 absent, 1 named, 2 stated, 3 reasoned. */
export type Level = 0 | 1 | 2 | 3;

/** The names of the levels, in order. */
export const LEVEL_NAMES = ['absent', 'named', 'stated', 'reasoned'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];

/** Returns the level of a name. */
export function levelOf(name: LevelName): Level {
  switch (name) {
    case 'absent':
      return 0;
    case 'named':
      return 1;
    case 'stated':
      return 2;
    case 'reasoned':
      return 3;
    default:
      return name satisfies never;
  }
}

/** A phrase in the cue language of `rules/README.md`, with what takes its force away. */
export interface Cue {
  readonly phrase: string;
  /** Phrases that make the cue not count where they match the same statement. */
  readonly unless: readonly string[];
}

/** What a reader needs to be told: one slot of a dimension, and the question asked when it is empty. */
export interface Slot {
  readonly id: string;
  /** A primary slot makes level 2; a further slot of the same point makes level 3. */
  readonly primary: boolean;
  /** False for a slot that helps the reader but never makes level 3 (a tracker alone). */
  readonly reasons: boolean;
  readonly question: string;
  readonly cues: readonly Cue[];
}

/** A text and the level that it must be given; documentation and test in one. */
export interface Example {
  /** Null: the dimension does not apply to the text. */
  readonly level: Level | null;
  readonly text: string;
  /** Where it stands in its file, for messages. */
  readonly line: number;
}

/** What Legible knows of one dimension: the parsed form of one file of `rules/`. */
export interface Dimension {
  readonly id: DimensionId;
  readonly title: string;
  /** The four core dimensions carry 70 % of the score. */
  readonly core: boolean;
  readonly question: string;
  /** True where a question of the author's is what a reader looks for. */
  readonly byQuestions: boolean;
  /** True where a reference to another change or ticket can be the claim: `Depends on #812`. */
  readonly byReferences: boolean;
  /** Whole headings and labels, in lower case, under which an author answers this dimension. */
  readonly headings: readonly string[];
  /** Primary slots first. */
  readonly slots: readonly [Slot, ...Slot[]];
  /** Phrases that touch the topic: level 1 at most. */
  readonly topic: readonly Cue[];
  /** Phrases that mark a sentence as empty of a claim: it stays at level 1. */
  readonly hollow: readonly Cue[];
  /** Other senses of the dimension's words: such a sentence is not about it. */
  readonly counter: readonly Cue[];
  /** Phrases of a text that the dimension applies to; none where it applies to every text. */
  readonly applies: readonly Cue[];
  readonly examples: readonly Example[];
  readonly sources: readonly string[];
}
