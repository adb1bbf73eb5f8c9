import type { Cue } from './dimension.ts';

/** A sentence-level habit that weakens a text: the parsed form of one entry of `rules/habits.yml`. */
export interface Habit {
  readonly id: string;
  /** One sentence to the author about the text. */
  readonly message: string;
  /** `cues`: a phrase in a statement; the others need the shape of the document and are code in `find-habits.ts`. */
  readonly kind: 'cues' | 'placeholder' | 'solution-first';
  readonly cues: readonly Cue[];
  /** Cues that answer it where the sentence before or after, in the same paragraph, holds one. */
  readonly near: readonly Cue[];
  readonly examples: { readonly fires: readonly string[]; readonly quiet: readonly string[] };
}
