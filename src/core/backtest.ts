import type { BudgetProposal } from './budget.ts';
import type { NormsComparison } from './compare-norms.ts';
import type { DimensionId, Level } from './dimension.ts';
import type { HistoryReport, SkippedTexts, TextReference, VerdictCounts } from './history-report.ts';
import type { DimensionRecord, HistoryRecord } from './history-record.ts';
import { byName } from './order.ts';
import { countBy, countDimension, countExamples, countVerdicts, referenceTo, type Counter } from './tally.ts';

/** A pull request that would have fallen short of a norm. */
export interface ShortText extends TextReference {
  readonly title: string | null;
  readonly date: string | null;
  readonly level: Level;
  /** The changed file that raised the question, or null. */
  readonly file: string | null;
}

/** What is wrong with a norm, if anything: nearly all pass it, or most of those who do not waive it. */
export const NORM_ADVICE = ['retire', 'wrong', 'keep'] as const;
export type NormAdvice = (typeof NORM_ADVICE)[number];

/** What one norm would have done: a level of a dimension, asked because of a fact or by the norms file. */
export interface NormOutcome {
  readonly dimension: DimensionId;
  readonly required: Level;
  /** A fact about the change, or `norms`. */
  readonly because: string;
  readonly asked: number;
  readonly met: number;
  readonly short: number;
  readonly waived: number;
  readonly known: number;
  readonly advice: NormAdvice;
  /** At most five that fell short, the newest first. */
  readonly toRead: readonly ShortText[];
}

/** What norms would have done to a history. */
export interface Backtest {
  /** The version of this form. */
  readonly form: 1;
  readonly legible: string;
  readonly source: HistoryReport['source'];
  readonly norms: string;
  readonly span: HistoryReport['span'];
  readonly verdicts: VerdictCounts;
  readonly skipped: readonly SkippedTexts[];
  /** Pull requests that fall short, by dimension: one that falls short of two counts in both. */
  readonly dimensions: readonly {
    readonly id: DimensionId;
    readonly title: string;
    readonly asked: number;
    readonly short: number;
    readonly waived: number;
  }[];
  /** Pull requests that fall short by a habit that the norms do not let pass. */
  readonly habits: readonly { readonly id: string; readonly short: number }[];
  /** Those that most fell short of first. */
  readonly outcomes: readonly NormOutcome[];
  readonly budget: BudgetProposal | null;
  readonly comparison: NormsComparison | null;
}

/** A norm that fewer were asked for has shown nothing yet. */
const FEWEST_ASKED = 20;
const FEWEST_WAIVED = 5;
/** Nearly all pass from this share on: the question costs more than it finds. */
const NEARLY_ALL = 0.95;
const MOST_TO_READ = 5;

function adviceOf({
  asked,
  met,
  short,
  waived,
}: Pick<NormOutcome, 'asked' | 'met' | 'short' | 'waived'>): NormAdvice {
  if (waived >= FEWEST_WAIVED && waived > short) return 'wrong';
  return asked >= FEWEST_ASKED && met >= asked * NEARLY_ALL ? 'retire' : 'keep';
}

interface Asked {
  readonly record: HistoryRecord;
  readonly dimension: DimensionRecord;
}

function shortText(record: HistoryRecord, { level, file }: DimensionRecord): ShortText {
  return { ...referenceTo(record), title: record.title, date: record.date, level, file };
}

type Counted = Pick<NormOutcome, 'asked' | 'met' | 'short' | 'waived' | 'known' | 'advice' | 'toRead'>;

function countOutcome(): Counter<Asked, Counted> {
  const tally = countDimension();
  const toRead = countExamples<ShortText>(MOST_TO_READ);
  return {
    add: ({ record, dimension }) => {
      tally.add(dimension);
      if (dimension.status === 'short') toRead.add({ record, example: shortText(record, dimension) });
    },
    read: () => {
      const { asked, met, short, waived, known } = tally.read();
      const counts = { asked, met, short, waived, known };
      return { ...counts, advice: adviceOf(counts), toRead: toRead.read().examples };
    },
  };
}

/** What is known of a history before its records are counted. */
export type BacktestFrame = Pick<Backtest, 'legible' | 'source' | 'norms'> & {
  readonly span: HistoryReport['span'];
  readonly dimensions: readonly { readonly id: DimensionId; readonly title: string }[];
};

type Parts = Pick<Backtest, 'skipped' | 'budget' | 'comparison'>;

function outcomesOf(counted: readonly (readonly [string, Counted])[]): readonly NormOutcome[] {
  return counted
    .map(([key, outcome]) => {
      const [dimension, required, because] = JSON.parse(key) as [DimensionId, Level, string];
      return { dimension, required, because, ...outcome };
    })
    .sort(
      (one, other) =>
        other.short - one.short || other.asked - one.asked || byName(one.because, other.because),
    );
}

/** Returns a counter of what norms would have done to the pull requests of a history. */
export function foldBacktest(frame: BacktestFrame): {
  readonly add: (record: HistoryRecord) => void;
  readonly finish: (parts: Parts) => Backtest;
} {
  const verdicts = countVerdicts();
  const habits = new Map<string, number>();
  const outcomes = countBy(countOutcome);
  const rows = frame.dimensions.map(({ id, title }) => ({ id, title, tally: countDimension() }));
  const add = (record: HistoryRecord): void => {
    if (record.profile === 'rfc') return;
    verdicts.add(record);
    for (const id of new Set(record.habits)) habits.set(id, (habits.get(id) ?? 0) + 1);
    for (const dimension of record.dimensions) {
      rows.find(({ id }) => id === dimension.id)?.tally.add(dimension);
      const { id, required, because } = dimension;
      if (because === null || dimension.status === 'not-applicable') continue;
      outcomes.add(JSON.stringify([id, required, because]), { record, dimension });
    }
  };
  const finish = ({ skipped, budget, comparison }: Parts): Backtest => {
    const { legible, source, norms, span } = frame;
    const dimensions = rows.map(({ id, title, tally }) => {
      const { asked, short, waived } = tally.read();
      return { id, title, asked, short, waived };
    });
    return {
      ...{ form: 1 as const, legible, source, norms, span, verdicts: verdicts.read(), skipped },
      dimensions: dimensions.filter(({ asked }) => asked > 0),
      habits: [...habits].map(([id, short]) => ({ id, short })).sort((a, b) => b.short - a.short),
      outcomes: outcomesOf(outcomes.read()),
      budget,
      comparison,
    };
  };
  return { add, finish };
}
