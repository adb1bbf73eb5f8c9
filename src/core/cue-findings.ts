import type { Slot } from './dimension.ts';
import type { CueHit, Reading } from './read-statements.ts';

/** The cues of one dimension in one statement. */
export interface CueFinding {
  readonly slots: ReadonlyMap<Slot, readonly string[]>;
  readonly topic: readonly string[];
  readonly hollow: readonly string[];
  readonly counter: readonly string[];
  /** True where a phrase says that the dimension applies to the text. */
  readonly applies: boolean;
}

const NOTHING: CueFinding = { slots: new Map(), topic: [], hollow: [], counter: [], applies: false };

function gather(hits: readonly CueHit[]): CueFinding {
  const slots = new Map<Slot, readonly string[]>();
  const topic: string[] = [];
  const hollow: string[] = [];
  const counter: string[] = [];
  let applies = false;
  for (const { entry } of hits) {
    const { role, cue } = entry;
    switch (role.kind) {
      case 'slot':
        slots.set(role.slot, [...(slots.get(role.slot) ?? []), cue.phrase]);
        break;
      case 'topic':
        topic.push(cue.phrase);
        break;
      case 'hollow':
        hollow.push(cue.phrase);
        break;
      case 'counter':
        counter.push(cue.phrase);
        break;
      case 'applies':
        applies = true;
        break;
      default:
        role satisfies never;
    }
  }
  return { slots, topic, hollow, counter, applies };
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
