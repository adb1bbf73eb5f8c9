import type { NormsChange, HistoryReport, SkippedTexts } from '../core/history-report.ts';

/** What to take of a history. */
export interface Selection {
  /** At most this many pull requests, those merged last; null for all. */
  readonly last: number | null;
  /** Only pull requests merged on this day (`YYYY-MM-DD`) or later; null for all. */
  readonly since: string | null;
}

/** A history that has been looked through once: what is chosen of it is settled, and its texts can be read. */
export interface HistorySource {
  readonly about: HistoryReport['source'];
  /** Changes where what would be read changes, and is the same where it is not: what a stopped run is taken up by. */
  readonly identity: string;
  /** Texts that were chosen. */
  readonly total: number;
  readonly skipped: readonly SkippedTexts[];
  /** Days on which the norms changed, oldest first, as far as the source knows. */
  readonly changes: readonly Pick<NormsChange, 'date' | 'what'>[];
  /** The text of a CODEOWNERS file, or null. */
  readonly owners: string | null;
  /** Yields the chosen texts from a place on, each as a line of JSON, always in the same order. */
  readonly lines: (from: number) => AsyncIterable<string>;
}

const MOST_EXAMPLES = 3;

/** Returns a counter of what is skipped, by reason. */
export function countSkipped(): {
  readonly add: (reason: string, example: string) => void;
  readonly read: () => readonly SkippedTexts[];
} {
  const reasons = new Map<string, { count: number; examples: string[] }>();
  return {
    add: (reason, example) => {
      const known = reasons.get(reason) ?? { count: 0, examples: [] };
      known.count += 1;
      if (known.examples.length < MOST_EXAMPLES) known.examples.push(example);
      reasons.set(reason, known);
    },
    read: () => [...reasons].map(([reason, { count, examples }]) => ({ reason, count, examples })),
  };
}

/** Something that may be chosen: its place in the source and its day. */
export interface Candidate {
  readonly at: number;
  readonly date: string | null;
}

/** Returns the places of those that are chosen; `skip` hears of the others. Of two of one day the later place is the newer. */
export function select(
  candidates: readonly Candidate[],
  { last, since }: Selection,
  skip: (reason: string, at: number) => void,
): ReadonlySet<number> {
  const recent = candidates.filter(({ at, date }) => {
    if (since === null || (date !== null && date >= since)) return true;
    skip(date === null ? 'it has no date' : `it was merged before ${since}`, at);
    return false;
  });
  if (last === null || recent.length <= last) return new Set(recent.map(({ at }) => at));
  const newest = [...recent].sort((one, other) =>
    (one.date ?? '') === (other.date ?? '')
      ? other.at - one.at
      : (one.date ?? '') < (other.date ?? '')
        ? 1
        : -1,
  );
  for (const { at } of newest.slice(last)) skip(`it is not among the last ${last}`, at);
  return new Set(newest.slice(0, last).map(({ at }) => at));
}
