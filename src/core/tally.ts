import type { Dimension, Level } from './dimension.ts';
import type { DimensionTally, NormsStanding, Tally, TextReference, VerdictCounts } from './history-report.ts';
import type { DimensionRecord, HistoryRecord, StandingRecord } from './history-record.ts';

/** Counts that grow while a history is read; `read` copies them. */
export interface Counter<T, R> {
  readonly add: (one: T) => void;
  readonly read: () => R;
}

/** Returns a counter of how texts stand on one dimension. */
export function countDimension(): Counter<DimensionRecord, Tally> {
  const levels: Record<Level, number> = { 0: 0, 1: 0, 2: 0, 3: 0 };
  const statuses = { met: 0, short: 0, waived: 0, known: 0, 'not-asked': 0, 'not-applicable': 0 };
  return {
    add: ({ level, status }) => {
      statuses[status] += 1;
      if (status !== 'not-applicable') levels[level] += 1;
    },
    read: () => {
      const { met, short, waived, known } = statuses;
      const asked = met + short + waived + known;
      return {
        levels: [levels[0], levels[1], levels[2], levels[3]],
        asked,
        met,
        short,
        waived,
        known,
        notApplicable: statuses['not-applicable'],
      };
    },
  };
}

/** Returns a counter of verdicts. */
export function countVerdicts(): Counter<StandingRecord, VerdictCounts> {
  const counts = { meets: 0, 'falls-short': 0, exempt: 0, unread: 0 };
  return {
    add: ({ verdict }) => {
      counts[verdict] += 1;
    },
    read: () => {
      const { meets, exempt, unread, 'falls-short': fallsShort } = counts;
      return { texts: meets + fallsShort + exempt + unread, meets, fallsShort, exempt, unread };
    },
  };
}

/** Returns a counter of verdicts and of every dimension, in the order of `dimensions`. */
export function countStanding(
  dimensions: readonly Pick<Dimension, 'id'>[],
): Counter<StandingRecord, NormsStanding> {
  const verdicts = countVerdicts();
  const counters = new Map(dimensions.map(({ id }) => [id, countDimension()]));
  return {
    add: (record) => {
      verdicts.add(record);
      for (const dimension of record.dimensions) counters.get(dimension.id)?.add(dimension);
    },
    read: () => ({
      verdicts: verdicts.read(),
      dimensions: [...counters].map(([id, counter]): DimensionTally => ({ id, tally: counter.read() })),
    }),
  };
}

/** Returns where a text can be read. */
export function referenceTo({ id, url }: Pick<HistoryRecord, 'id' | 'url'>): TextReference {
  return { id, url };
}

/** Newer first; texts without a date last, and of two of one day the later id. */
export function newestFirst(
  one: Pick<HistoryRecord, 'date' | 'id'>,
  other: Pick<HistoryRecord, 'date' | 'id'>,
): number {
  const [first, second] = [one.date ?? '', other.date ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  return other.id.localeCompare(one.id, 'en', { numeric: true });
}

interface Kept<T> {
  readonly record: HistoryRecord;
  readonly example: T;
}

/** Returns a counter that keeps the newest few of what it counts. */
export function countExamples<T>(
  most: number,
): Counter<Kept<T>, { readonly count: number; readonly examples: readonly T[] }> {
  let count = 0;
  let kept: readonly Kept<T>[] = [];
  return {
    add: (one) => {
      count += 1;
      kept = [...kept, one].sort((a, b) => newestFirst(a.record, b.record)).slice(0, most);
    },
    read: () => ({ count, examples: kept.map(({ example }) => example) }),
  };
}

/** Returns counters by name, each made when its name first comes up. */
export function countBy<T, R>(
  make: () => Counter<T, R>,
): { readonly add: (name: string, one: T) => void; readonly read: () => readonly (readonly [string, R])[] } {
  const counters = new Map<string, Counter<T, R>>();
  return {
    add: (name, one) => {
      const counter = counters.get(name) ?? make();
      counters.set(name, counter);
      counter.add(one);
    },
    read: () => [...counters].map(([name, counter]) => [name, counter.read()] as const),
  };
}
