import type { DimensionId, Level } from './dimension.ts';
import type { TextReference, VerdictCounts } from './history-report.ts';
import type { HistoryRecord, StandingRecord } from './history-record.ts';
import { countVerdicts, referenceTo } from './tally.ts';

/** What changed norms make of one dimension of a pull request. */
export interface DimensionChange {
  readonly id: DimensionId;
  readonly level: Level;
  /** The levels asked before and after, or null where nothing was asked. */
  readonly before: Level | null;
  readonly after: Level | null;
  /** What becomes of it: newly short, no longer short, or asked otherwise with the same result. */
  readonly effect: 'newly-short' | 'no-longer-short' | 'asked-otherwise';
}

/** What changed norms make of one pull request. */
export interface TextChange extends TextReference {
  readonly title: string | null;
  readonly before: StandingRecord['verdict'];
  readonly after: StandingRecord['verdict'];
  readonly dimensions: readonly DimensionChange[];
}

/** What changed norms would make of a history. */
export interface NormsComparison {
  /** The norms file that is compared, as the command line names it. */
  readonly norms: string;
  readonly before: VerdictCounts;
  readonly after: VerdictCounts;
  /** Pull requests of which more, less or something else is asked and that stand otherwise for it, in the order of the history. */
  readonly changes: readonly TextChange[];
  /** Pull requests of which something else is asked, with the same result on every dimension. */
  readonly askedOtherwise: number;
}

function effectOf(before: boolean, after: boolean): DimensionChange['effect'] {
  if (before === after) return 'asked-otherwise';
  return after ? 'newly-short' : 'no-longer-short';
}

function dimensionChanges(before: StandingRecord, after: StandingRecord): readonly DimensionChange[] {
  const ids = [...new Set([...before.dimensions, ...after.dimensions].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [old, now] = [before, after].map(({ dimensions }) => dimensions.find((one) => one.id === id));
    const required = { before: old?.required ?? null, after: now?.required ?? null };
    const effect = effectOf(old?.status === 'short', now?.status === 'short');
    if (effect === 'asked-otherwise' && (required.before ?? 0) === (required.after ?? 0)) return [];
    return [{ id, level: now?.level ?? old?.level ?? 0, ...required, effect }];
  });
}

/** Returns what changed norms make of a pull request, or null where all stays as it is. */
export function changeOf(record: HistoryRecord): TextChange | null {
  const { compared } = record;
  if (compared === undefined) return null;
  const dimensions = dimensionChanges(record, compared);
  if (dimensions.length === 0 && record.verdict === compared.verdict) return null;
  return {
    ...referenceTo(record),
    title: record.title,
    before: record.verdict,
    after: compared.verdict,
    dimensions,
  };
}

/** Returns a counter of what changed norms make of the pull requests of a history. */
export function foldComparison(norms: string): {
  readonly add: (record: HistoryRecord) => void;
  readonly finish: () => NormsComparison;
} {
  const before = countVerdicts();
  const after = countVerdicts();
  const changes: TextChange[] = [];
  let askedOtherwise = 0;
  const add = (record: HistoryRecord): void => {
    if (record.profile === 'rfc' || record.compared === undefined) return;
    before.add(record);
    after.add(record.compared);
    const change = changeOf(record);
    if (change === null) return;
    const same = change.dimensions.every(({ effect }) => effect === 'asked-otherwise');
    if (same && change.before === change.after) askedOtherwise += 1;
    else changes.push(change);
  };
  return {
    add,
    finish: () => ({ norms, before: before.read(), after: after.read(), changes, askedOtherwise }),
  };
}
