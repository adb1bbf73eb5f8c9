import { LEVEL_NAMES } from '../../core/dimension.ts';
import type { GroupHistory, HistoryReport, NormsChange } from '../../core/history-report.ts';
import { renderChart } from './chart.ts';
import {
  beforeAndAfter,
  countsOverTime,
  LEVEL_KINDS,
  sharesByGroup,
  sharesOverTime,
  VERDICT_KINDS,
  type Kinds,
  type Piece,
} from './history-charts.ts';
import { countHtml, mostAndLeast, percentOf, ratioOf, shareHtml, visibleShare } from './history-figures.ts';
import {
  dimensionTable,
  row,
  table,
  TALLY_HEADS,
  tallyCells,
  VERDICT_HEADS,
  verdictCells,
  verdictFigures,
  verdictTable,
  visibilityTable,
} from './history-tables.ts';
import { dayInWords, periodInWords, titleOf } from './history-words.ts';
import { html, type Html } from './html.ts';

/** Returns a part of the page under its heading, or nothing where it has nothing to show. */
export function section(id: string, title: string, lead: Html | string, body: Html | null): Html {
  if (body === null) return html``;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p class="lead">${lead}</p>
${body}</section>
`;
}

/** Returns what the colours of bars mean: in the order in which the bars are stacked. */
export function legend({ names, colors }: Kinds): Html {
  const items = names.map(
    (name, at) => html`<li><i style="background: ${colors[at] ?? ''}"></i>${name}</li>`,
  );
  return html`<ul class="legend">${items}</ul>`;
}

function levelPieces(bar: string, levels: readonly number[]): readonly Piece[] {
  const of = levels.reduce((sum, count) => sum + count, 0);
  return levels.map((count, level) => ({ bar, kind: LEVEL_NAMES[level] ?? '', count, of }));
}

function verdictPieces(bar: string, counts: readonly number[]): readonly Piece[] {
  const of = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, at) => ({ bar, kind: VERDICT_KINDS.names[at] ?? '', count, of }));
}

function verdictCounts(verdicts: GroupHistory['verdicts']): readonly number[] {
  return [verdicts.meets, verdicts.fallsShort, verdicts.exempt, verdicts.unread];
}

/** Returns the chart of all dimensions, each one bar. */
export function overviewChart(report: HistoryReport): Html {
  const titles = report.dimensions.map((dimension) => dimension.title);
  const pieces = report.dimensions.flatMap(({ title, total }) => levelPieces(title, total.levels));
  const rows = report.dimensions.map(({ title, total }, at) =>
    row(title, [
      ...tallyCells(total, `/dimensions/${at}/total`),
      shareHtml(visibleShare(total, `/dimensions/${at}/total`)),
    ]),
  );
  const [most, least] = mostAndLeast(report);
  const says =
    most === undefined || least === undefined
      ? ''
      : ` ${most.title} shows most often, ${least.title.toLowerCase()} least.`;
  return renderChart({
    id: 'overview',
    title: 'Every point, over the whole time',
    description: `For each point, the share of texts in which it is reasoned, stated, named and absent.${says}`,
    note: legend(LEVEL_KINDS),
    options: sharesByGroup(pieces, titles, { kinds: LEVEL_KINDS, wide: true }),
    tableName: 'levels of every point',
    table: table('Levels of every point', ['Point', ...TALLY_HEADS, 'stated or better'], rows),
  });
}

/** Returns the chart of verdicts over time, or nothing where no text has a date. */
export function verdictsChart(report: HistoryReport): Html {
  if (report.periods.length === 0) return html``;
  const bars = report.periods.map(periodInWords);
  const pieces = report.verdictsByPeriod.flatMap((verdicts, at) =>
    verdictPieces(report.periods[at] ?? '', verdictCounts(verdicts)),
  );
  return renderChart({
    id: 'verdicts',
    title: `Pull requests by ${report.periodLength}`,
    description: `How many pull requests met the norms, fell short of them, were exempt or were not read, from ${bars[0] ?? ''} to ${bars.at(-1) ?? ''}.`,
    note: legend(VERDICT_KINDS),
    options: countsOverTime(pieces, report.periods, VERDICT_KINDS),
    tableName: `verdicts by ${report.periodLength}`,
    table: verdictTable(report),
  });
}

function dimensionChart(report: HistoryReport, at: number): Html {
  const dimension = report.dimensions[at];
  if (dimension === undefined) return html``;
  const pieces = dimension.periods.flatMap((tally, place) =>
    levelPieces(report.periods[place] ?? '', tally.levels),
  );
  const [first, last] = [0, dimension.periods.length - 1].map((place) => {
    const tally = dimension.periods[place];
    return tally === undefined ? '–' : percentOf(visibleShare(tally, ''));
  });
  const share = visibleShare(dimension.total, `/dimensions/${at}/total`);
  return renderChart({
    id: `dimension-${dimension.id}`,
    title: dimension.title,
    description: `Stated or reasoned in ${first ?? '–'} of the texts of the first ${report.periodLength} and in ${last ?? '–'} of those of the last.`,
    note: html`<p class="figure"><b>${shareHtml(share)}</b> stated or better: ${countHtml(...share.part)} of ${countHtml(...share.whole)}</p>`,
    options: sharesOverTime(pieces, report.periods, LEVEL_KINDS),
    tableName: `${dimension.title} by ${report.periodLength}`,
    table: dimensionTable(report, at),
  });
}

/** Returns one chart a dimension, all to one scale, or null where no text has a date. */
export function dimensionCharts(report: HistoryReport): Html | null {
  if (report.periods.length === 0 || report.dimensions.length === 0) return null;
  const charts = report.dimensions.map((_, at) => dimensionChart(report, at));
  return html`${legend(LEVEL_KINDS)}<div class="charts">${charts}</div>`;
}

/** Returns the verdicts of some groups as a chart, and the visibility of each dimension in them; null where there are none. */
export function groupsPart(
  report: HistoryReport,
  groups: readonly GroupHistory[],
  { id, title, pointer }: { readonly id: string; readonly title: string; readonly pointer: string },
): Html | null {
  if (groups.length === 0) return null;
  const names = groups.map((group) => group.name);
  const pieces = groups.flatMap((group) => verdictPieces(group.name, verdictCounts(group.verdicts)));
  const rows = groups.map((group, at) =>
    row(html`<bdi>${group.name}</bdi>`, verdictCells(group.verdicts, `${pointer}/${at}/verdicts`)),
  );
  const chart = renderChart({
    id: `${id}-verdicts`,
    title: 'How they stand',
    description:
      'For each, the share of pull requests that met the norms, fell short, were exempt or were not read.',
    note: legend(VERDICT_KINDS),
    options: sharesByGroup(pieces, names, { kinds: VERDICT_KINDS }),
    tableName: title,
    table: table(title, ['Changes', ...VERDICT_HEADS], rows),
  });
  return html`<div class="beside">${chart}
<div><h3>Stated or reasoned, in how many of a hundred texts</h3>${visibilityTable(report, groups, { name: `${title}: visibility of every point`, pointer })}</div></div>`;
}

function changeChart(report: HistoryReport, change: NormsChange, at: number): Html {
  const pointer = `/normsChanges/${at}`;
  const ids = report.dimensions.map((dimension) => dimension.id);
  const shares = ids.flatMap((id) => {
    const [before, after] = [change.before, change.after].map((side) => {
      const place = side.dimensions.findIndex((one) => one.id === id);
      const tally = side.dimensions[place]?.tally;
      const name = side === change.before ? 'before' : 'after';
      return tally === undefined ? null : visibleShare(tally, `${pointer}/${name}/dimensions/${place}/tally`);
    });
    return before === undefined || before === null || after === undefined || after === null
      ? []
      : [{ name: titleOf(report, id), before, after }];
  });
  const steps = shares.map(({ name, before, after }) => ({
    name,
    before: ratioOf(before),
    after: ratioOf(after),
    spoken: `${name}: ${percentOf(before)} before, ${percentOf(after)} after`,
  }));
  const texts = (side: 'before' | 'after'): Html =>
    countHtml(...verdictFigures(change[side].verdicts, `${pointer}/${side}/verdicts`).slice(4));
  const rows = shares.map(({ name, before, after }) => row(name, [shareHtml(before), shareHtml(after)]));
  return renderChart({
    id: `change-${at + 1}`,
    title: dayInWords(change.date),
    description: `The share of texts in which each point is stated or reasoned, before the change of the norms and after it.`,
    note: html`<p class="figure"><bdi>${change.what}</bdi></p><p class="soft">${texts('before')} pull requests before, ${texts('after')} after</p>`,
    options: beforeAndAfter(steps),
    tableName: `before and after ${dayInWords(change.date)}`,
    table: table(`Before and after ${dayInWords(change.date)}`, ['Point', 'before', 'after'], rows),
  });
}

/** Returns how the texts stood before and after each change of the norms, or null where there was none. */
export function changesPart(report: HistoryReport): Html | null {
  if (report.normsChanges.length === 0) return null;
  const charts = report.normsChanges.map((change, at) => changeChart(report, change, at));
  return html`<p class="key"><span class="ring" aria-hidden="true"></span> before <span class="disc" aria-hidden="true"></span> after</p><div class="charts">${charts}</div>`;
}

/** Returns the RFCs, apart from the pull requests, or null where there were none. */
export function rfcsPart(report: HistoryReport): Html | null {
  const { rfcs } = report;
  if (rfcs === null) return null;
  const names = rfcs.dimensions.map(({ id }) => titleOf(report, id));
  const pieces = rfcs.dimensions.flatMap(({ id, tally }) => levelPieces(titleOf(report, id), tally.levels));
  const rows = rfcs.dimensions.map(({ id, tally }, at) =>
    row(titleOf(report, id), tallyCells(tally, `/rfcs/dimensions/${at}/tally`)),
  );
  const [meets, short, exempt, unread, texts] = verdictFigures(rfcs.verdicts, '/rfcs/verdicts').map((one) =>
    countHtml(one),
  );
  return html`<div class="charts">${renderChart({
    id: 'rfcs-levels',
    title: 'Every point in RFCs',
    description: 'For each point, the share of RFCs in which it is reasoned, stated, named and absent.',
    note: html`<p class="soft">Of ${texts ?? ''} RFCs, ${meets ?? ''} met the norms, ${short ?? ''} fell short, ${exempt ?? ''} were exempt, ${unread ?? ''} not read.</p>${legend(LEVEL_KINDS)}`,
    options: sharesByGroup(pieces, names, { kinds: LEVEL_KINDS }),
    tableName: 'levels of every point in RFCs',
    table: table('Levels of every point in RFCs', ['Point', ...TALLY_HEADS], rows),
  })}</div>`;
}
