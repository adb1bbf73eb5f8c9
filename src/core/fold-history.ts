import type { Dimension } from './dimension.ts';
import type {
  GroupHistory,
  HistoryReport,
  NormsChange,
  NormsStanding,
  SkippedTexts,
  Tally,
  TextReference,
  VerdictCounts,
} from './history-report.ts';
import type { HistoryRecord } from './history-record.ts';
import { byName } from './order.ts';
import { periodLengthOf, periodOf, periodsBetween } from './periods.ts';
import {
  countBy,
  countDimension,
  countExamples,
  countStanding,
  countVerdicts,
  referenceTo,
  type Counter,
} from './tally.ts';

const MOST_EXAMPLES = 3;
const MOST_QUESTIONS = 20;
const MOST_AREAS = 12;
const OTHER = 'other';

/** What is known of a history before its records are counted. */
export interface HistoryFrame {
  readonly legible: string;
  readonly source: HistoryReport['source'];
  readonly norms: string;
  readonly dimensions: readonly Pick<Dimension, 'id' | 'title' | 'core'>[];
  readonly areasBy: HistoryReport['areas']['by'];
  /** The areas with most changes, which are shown by name. */
  readonly areas: readonly string[];
  readonly span: HistoryReport['span'];
  /** Days on which the norms changed, oldest first. */
  readonly changes: readonly Pick<NormsChange, 'date' | 'what'>[];
}

/** What a first look at the records tells: the areas to show by name, and the days of the first and last pull request. */
export function surveyHistory(): Counter<HistoryRecord, Pick<HistoryFrame, 'areas' | 'span'>> {
  const counts = new Map<string, number>();
  let span: HistoryReport['span'] = null;
  return {
    add: ({ profile, areas, date }) => {
      if (profile === 'rfc') return;
      for (const area of areas) counts.set(area, (counts.get(area) ?? 0) + 1);
      if (date === null) return;
      span = {
        from: span === null || date < span.from ? date : span.from,
        to: span === null || date > span.to ? date : span.to,
      };
    },
    read: () => {
      const sorted = [...counts].sort(([a, one], [b, other]) => other - one || byName(a, b));
      return { areas: sorted.slice(0, MOST_AREAS).map(([area]) => area), span };
    },
  };
}

function byCount<T extends { readonly count: number }>(one: T, other: T): number {
  return other.count - one.count;
}

/** Counters of what was left open, waived or contradicted. */
function countFindings() {
  const questions = countBy(() => countExamples<TextReference>(MOST_EXAMPLES));
  const waivers = countBy(() => countExamples<TextReference & { reason: string }>(MOST_EXAMPLES));
  const contradictions = countBy(() => countExamples<TextReference & { file: string }>(MOST_EXAMPLES));
  const add = (record: HistoryRecord): void => {
    const reference = referenceTo(record);
    for (const { id, slot, question, waiver, status } of record.dimensions) {
      if (status === 'short' && question !== null)
        questions.add(JSON.stringify([id, slot, question]), { record, example: reference });
      if (waiver !== null) waivers.add(id, { record, example: { ...reference, reason: waiver } });
    }
    for (const { id, file } of record.contradictions)
      contradictions.add(id, { record, example: { ...reference, file } });
  };
  const read = (): Pick<HistoryReport, 'openQuestions' | 'waivers' | 'contradictions'> => ({
    openQuestions: questions
      .read()
      .map(([key, found]) => {
        const [dimension, slot, question] = JSON.parse(key) as [string, string | null, string];
        return { dimension, slot, question, ...found };
      })
      .sort(byCount)
      .slice(0, MOST_QUESTIONS),
    waivers: waivers
      .read()
      .map(([dimension, found]) => ({ dimension, ...found }))
      .sort(byCount),
    contradictions: contradictions
      .read()
      .map(([id, found]) => ({ id, ...found }))
      .sort(byCount),
  });
  return { add, read };
}

/** Counters of groups: a record is counted once in each group that it is in. */
function countGroups(dimensions: HistoryFrame['dimensions']) {
  const groups = countBy(() => countStanding(dimensions));
  return {
    add: (names: readonly string[], record: HistoryRecord): void => {
      for (const name of new Set(names)) groups.add(name, record);
    },
    read: (): readonly GroupHistory[] =>
      groups
        .read()
        .map(([name, standing]) => ({ name, ...standing }))
        .sort(
          (one, other) =>
            Number(one.name === OTHER) - Number(other.name === OTHER) ||
            other.verdicts.texts - one.verdicts.texts ||
            byName(one.name, other.name),
        ),
  };
}

/** The changes that have texts before and after them, one for a day. */
function changesWithin({ changes, span }: HistoryFrame): HistoryFrame['changes'] {
  const within = changes.filter(({ date }) => span !== null && date > span.from && date <= span.to);
  return within.filter(({ date }, at) => within.findIndex((one) => one.date === date) === at);
}

/** Counters for each stretch between two changes of the norms. */
function countStretches(frame: HistoryFrame) {
  const { dimensions } = frame;
  const changes = changesWithin(frame);
  const stretches = Array.from({ length: changes.length + 1 }, () => countStanding(dimensions));
  return {
    add: (record: HistoryRecord): void => {
      const { date } = record;
      if (date !== null) stretches[changes.filter((change) => change.date <= date).length]?.add(record);
    },
    read: (): readonly NormsChange[] => {
      const standings: readonly NormsStanding[] = stretches.map((stretch) => stretch.read());
      return changes.flatMap((change, at) => {
        const [before, after] = standings.slice(at, at + 2);
        return before === undefined || after === undefined ? [] : [{ ...change, before, after }];
      });
    },
  };
}

/** Counters of the dimensions in all and by period. */
function countPeriods({ dimensions, span }: HistoryFrame) {
  const length = span === null ? 'month' : periodLengthOf(span.from, span.to);
  const periods = span === null ? [] : periodsBetween(span.from, span.to, length);
  const counters = <T>(make: () => T): ReadonlyMap<string, T> => new Map(periods.map((one) => [one, make()]));
  const verdicts = counters(countVerdicts);
  const rows = dimensions.map((dimension) => ({
    dimension,
    total: countDimension(),
    periods: counters(countDimension),
  }));
  let undated = 0;
  const add = (record: HistoryRecord): void => {
    const period = record.date === null ? '' : periodOf(record.date, length);
    if (record.date === null) undated += 1;
    verdicts.get(period)?.add(record);
    for (const one of record.dimensions) {
      const row = rows.find(({ dimension }) => dimension.id === one.id);
      row?.total.add(one);
      row?.periods.get(period)?.add(one);
    }
  };
  const read = () => ({
    undated,
    periodLength: length,
    periods,
    verdictsByPeriod: [...verdicts.values()].map((one): VerdictCounts => one.read()),
    dimensions: rows.map(({ dimension: { id, title, core }, total, periods: course }) => ({
      id,
      title,
      core,
      total: total.read(),
      periods: [...course.values()].map((one): Tally => one.read()),
    })),
  });
  return { add, read };
}

/**
 * Returns a counter that makes records into a report. Its memory grows with the number of periods, areas and questions, and
 * not with the number of records.
 */
export function foldHistory(frame: HistoryFrame): {
  readonly add: (record: HistoryRecord) => void;
  readonly finish: (skipped: readonly SkippedTexts[]) => HistoryReport;
} {
  const { legible, source, norms, span, areasBy, dimensions } = frame;
  const verdicts = countVerdicts();
  const overTime = countPeriods(frame);
  const areas = countGroups(dimensions);
  const kinds = countGroups(dimensions);
  const findings = countFindings();
  const stretches = countStretches(frame);
  const rfcs = countStanding(dimensions);
  const add = (record: HistoryRecord): void => {
    if (record.profile === 'rfc') {
      rfcs.add(record);
      return;
    }
    for (const counter of [verdicts, overTime, findings, stretches]) counter.add(record);
    areas.add(
      record.areas.map((area) => (frame.areas.includes(area) ? area : OTHER)),
      record,
    );
    kinds.add(record.facts, record);
  };
  const finish = (skipped: readonly SkippedTexts[]): HistoryReport => {
    const proposals = rfcs.read();
    const about = { form: 1 as const, legible, source, norms, verdicts: verdicts.read(), skipped, span };
    return {
      ...about,
      ...overTime.read(),
      areas: { by: areasBy, groups: areas.read() },
      kinds: kinds.read(),
      ...findings.read(),
      normsChanges: stretches.read(),
      rfcs: proposals.verdicts.texts === 0 ? null : proposals,
    };
  };
  return { add, finish };
}
