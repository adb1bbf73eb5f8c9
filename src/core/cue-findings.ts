import type { Slot } from './dimension.ts';
import type { CueHit, Reading } from './read-statements.ts';

/** The cues of one dimension in one statement. */
export interface CueFinding {
  readonly slots: ReadonlyMap<Slot, readonly string[]>;
  readonly topic: readonly string[];
  readonly hollow: boolean;
  readonly counter: boolean;
  /** True where a phrase says that the dimension applies to the text. */
  readonly applies: boolean;
}

const NOTHING: CueFinding = { slots: new Map(), topic: [], hollow: false, counter: false, applies: false };

function gather(hits: readonly CueHit[]): CueFinding {
  const slots = new Map<Slot, readonly string[]>();
  const topic: string[] = [];
  const kinds = new Set<string>();
  for (const { entry } of hits) {
    const { role, cue } = entry;
    kinds.add(role.kind);
    if (role.kind === 'slot') slots.set(role.slot, [...(slots.get(role.slot) ?? []), cue.phrase]);
    if (role.kind === 'topic') topic.push(cue.phrase);
  }
  return {
    slots,
    topic,
    hollow: kinds.has('hollow'),
    counter: kinds.has('counter'),
    applies: kinds.has('applies'),
  };
}

/** Returns what a statement's hits say, by the place of each dimension that they speak of. */
export function cueFindings(hits: readonly CueHit[]): ReadonlyMap<number, CueFinding> {
  const byDimension = new Map<number, CueHit[]>();
  for (const hit of hits) {
    const known = byDimension.get(hit.entry.dimension);
    if (known === undefined) byDimension.set(hit.entry.dimension, [hit]);
    else known.push(hit);
  }
  return new Map([...byDimension].map(([dimension, some]) => [dimension, gather(some)]));
}

/** Returns what a statement's cues say of one dimension. */
export function cuesOf(reading: Reading, dimension: number): CueFinding {
  return reading.cues.get(dimension) ?? NOTHING;
}
