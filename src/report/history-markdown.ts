import type {
  DimensionHistory,
  DimensionTally,
  GroupHistory,
  HistoryReport,
  NormsChange,
  Tally,
} from '../core/history-report.ts';
import { findingBlocks } from './history-findings.ts';
import { skippedBlocks } from './backtest-sections.ts';
import {
  code,
  figure,
  heading,
  plain,
  prose,
  share,
  table,
  thousands,
  words,
  type Block,
  type Cell,
} from './sections.ts';
import { sectionsToMarkdown } from './sections-markdown.ts';
import { listed } from './words.ts';

const FIGURES = { figures: true } as const;

/** Texts that a dimension applies to. */
function applicable({ levels }: Tally): number {
  return levels.reduce((sum, one) => sum + one, 0);
}

/** Texts in which a reader can see a claim: stated or reasoned. */
function visibleTexts({ levels }: Tally): number {
  return levels[2] + levels[3];
}

function leadBlocks({ source, span, verdicts, norms, rfcs }: HistoryReport): readonly Block[] {
  const { texts, fallsShort, meets, exempt, unread } = verdicts;
  const when = span === null ? '' : `, merged from ${span.from} to ${span.to}`;
  const aside = [
    ...(exempt === 0 ? [] : [`${thousands(exempt)} exempt`]),
    ...(unread === 0 ? [] : [`${thousands(unread)} unread`]),
    ...(rfcs === null ? [] : [`${thousands(rfcs.verdicts.texts)} RFCs apart`]),
  ];
  return [
    heading(1, 'How visible the reasoning is'),
    prose(
      `${thousands(texts)} pull requests of \`${source.name}\`${when}${aside.length === 0 ? '' : ` (${listed(aside)})`}. Held against ${norms === 'built in' ? 'the built-in norms' : `\`${norms}\``}, ${thousands(fallsShort)} of ${thousands(meets + fallsShort)} fall short (${share(fallsShort, meets + fallsShort)}).`,
    ),
    prose(
      'A point is visible where a reader finds a claim that could be checked: its level is stated or reasoned.',
    ),
  ];
}

function levelCells(tally: Tally): readonly Cell[] {
  const texts = applicable(tally);
  return [
    ...tally.levels.map((count) => plain(share(count, texts))),
    figure(tally.asked),
    figure(tally.short),
    figure(tally.waived),
  ];
}

function dimensionBlocks({ dimensions }: HistoryReport): readonly Block[] {
  const columns = [
    { title: 'dimension' },
    ...['absent', 'named', 'stated', 'reasoned', 'asked', 'short', 'waived'].map((title) => ({
      title,
      ...FIGURES,
    })),
  ];
  const rows = dimensions.map(({ title, total }) => [words(title), ...levelCells(total)]);
  return [heading(2, 'By dimension'), table(columns, rows)];
}

/** Mermaid reads labels in quotes; ours hold no quote. */
function chart(title: string, periods: readonly string[], shares: readonly number[]): Block {
  const labels = periods.map((period) => `"${period}"`).join(', ');
  const lines = [
    'xychart-beta',
    `    title "${title}"`,
    `    x-axis [${labels}]`,
    '    y-axis "% of pull requests" 0 --> 100',
    `    line [${shares.map((one) => one.toFixed(1)).join(', ')}]`,
  ];
  return code('mermaid', lines.join('\n'));
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

function timeBlocks({
  periods,
  dimensions,
  verdictsByPeriod,
  periodLength,
}: HistoryReport): readonly Block[] {
  if (periods.length < 2) return [];
  const core = dimensions.filter((dimension) => dimension.core);
  const columns = [
    { title: periodLength },
    ...['pull requests', 'fall short', ...core.map(({ title }) => title)].map((title) => ({
      title,
      ...FIGURES,
    })),
  ];
  const rows = periods.map((period, at) => {
    const verdicts = verdictsByPeriod[at];
    const { texts = 0, meets = 0, fallsShort = 0 } = verdicts ?? {};
    const cells = core.map(({ periods: course }) => {
      const tally = course[at];
      return plain(tally === undefined ? '–' : share(visibleTexts(tally), applicable(tally)));
    });
    return [plain(period), figure(texts), plain(share(fallsShort, meets + fallsShort)), ...cells];
  });
  const charts = core.map(({ title, periods: course }: DimensionHistory) =>
    chart(
      `${title}: visible`,
      periods,
      course.map((tally) => percentOf(visibleTexts(tally), applicable(tally))),
    ),
  );
  return [heading(2, 'Over time'), ...charts, prose('The share that is visible:'), table(columns, rows)];
}

function visibleCells(
  dimensions: readonly DimensionTally[],
  core: readonly DimensionHistory[],
): readonly Cell[] {
  return core.map(({ id }) => {
    const tally = dimensions.find((one) => one.id === id)?.tally;
    return plain(tally === undefined ? '–' : share(visibleTexts(tally), applicable(tally)));
  });
}

function groupBlocks(
  title: string,
  {
    groups,
    report,
    note,
  }: { readonly groups: readonly GroupHistory[]; readonly report: HistoryReport; readonly note: string },
): readonly Block[] {
  if (groups.length === 0) return [];
  const core = report.dimensions.filter((dimension) => dimension.core);
  const columns = [
    { title: '' },
    ...['pull requests', 'fall short', ...core.map((one) => one.title)].map((name) => ({
      title: name,
      ...FIGURES,
    })),
  ];
  const rows = groups.map(({ name, verdicts, dimensions }) => [
    { kind: 'quote' as const, text: name },
    figure(verdicts.texts),
    plain(share(verdicts.fallsShort, verdicts.meets + verdicts.fallsShort)),
    ...visibleCells(dimensions, core),
  ]);
  return [heading(2, title), prose(note), table(columns, rows)];
}

function changeBlocks(changes: readonly NormsChange[], core: readonly DimensionHistory[]): readonly Block[] {
  if (changes.length === 0) return [];
  const columns = [
    { title: '' },
    ...['pull requests', 'fall short', ...core.map(({ title }) => title)].map((title) => ({
      title,
      ...FIGURES,
    })),
  ];
  return [
    heading(2, 'Before and after the norms changed'),
    prose('All are held against the same norms, those of today.'),
    ...changes.flatMap(({ date, what, before, after }) => [
      heading(3, `${date}: ${what}`),
      table(
        columns,
        [before, after].map(({ verdicts, dimensions }, at) => [
          words(at === 0 ? 'before' : 'after'),
          figure(verdicts.texts),
          plain(share(verdicts.fallsShort, verdicts.meets + verdicts.fallsShort)),
          ...visibleCells(dimensions, core),
        ]),
      ),
    ]),
  ];
}

function rfcBlocks({ rfcs, dimensions }: HistoryReport): readonly Block[] {
  if (rfcs === null) return [];
  const { meets, fallsShort } = rfcs.verdicts;
  const columns = [
    { title: 'dimension' },
    ...['absent', 'named', 'stated', 'reasoned', 'asked', 'short', 'waived'].map((title) => ({
      title,
      ...FIGURES,
    })),
  ];
  const rows = rfcs.dimensions.map(({ id, tally }) => [
    words(dimensions.find((one) => one.id === id)?.title ?? id),
    ...levelCells(tally),
  ]);
  return [
    heading(2, 'RFCs'),
    prose(`${thousands(fallsShort)} of ${thousands(meets + fallsShort)} fall short.`),
    table(columns, rows),
  ];
}

/** Returns the report of a history as Markdown for a job summary; GitHub draws its Mermaid diagrams. */
export function renderHistoryMarkdown(report: HistoryReport): string {
  const { areas, kinds, normsChanges, dimensions, skipped } = report;
  const by = areas.by === 'owners' ? 'By team of CODEOWNERS' : 'By area of the code';
  return sectionsToMarkdown([
    ...leadBlocks(report),
    ...dimensionBlocks(report),
    ...timeBlocks(report),
    ...groupBlocks(by, {
      groups: areas.groups,
      report,
      note: 'A pull request counts in every area that it touches.',
    }),
    ...groupBlocks('By kind of change', {
      groups: kinds,
      report,
      note: 'A pull request counts in every kind that it is.',
    }),
    ...changeBlocks(
      normsChanges,
      dimensions.filter((dimension) => dimension.core),
    ),
    ...findingBlocks(report),
    ...rfcBlocks(report),
    ...skippedBlocks(skipped),
  ]);
}
