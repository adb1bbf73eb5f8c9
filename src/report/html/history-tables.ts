import type { GroupHistory, HistoryReport, Tally, VerdictCounts } from '../../core/history-report.ts';
import { html, type Html } from './html.ts';
import {
  countHtml,
  levelFigures,
  percentOf,
  shareHtml,
  visibleShare,
  type Figure,
} from './history-figures.ts';
import { periodInWords } from './history-words.ts';

/** Returns a table that scrolls by itself where it is too wide, and takes the keyboard to do so. */
export function table(
  name: string,
  heads: readonly string[],
  rows: readonly Html[],
  kind: 'plain' | 'matrix' = 'plain',
): Html {
  const columns = heads.map((head) => html`<th scope="col">${head}</th>`);
  return html`<div class="scroll ${kind}" role="group" tabindex="0" aria-label="${name}"><table><thead><tr>${columns}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** Returns a row: its head, and its cells. */
export function row(head: Html | string, cells: readonly Html[]): Html {
  return html`<tr><th scope="row">${head}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`;
}

const TALLY_KEYS = ['asked', 'met', 'short', 'waived', 'known', 'notApplicable'] as const;
/** The heads of a tally's cells. */
export const TALLY_HEADS = [
  'absent',
  'named',
  'stated',
  'reasoned',
  'asked',
  'met',
  'short',
  'waived',
  'known',
  'does not apply',
] as const;

/** Returns a tally as cells, in the order of `TALLY_HEADS`. */
export function tallyCells(tally: Tally, pointer: string): readonly Html[] {
  return [
    ...levelFigures(tally.levels, pointer).map((figure) => countHtml(figure)),
    ...TALLY_KEYS.map((key) => countHtml({ value: tally[key], pointer: `${pointer}/${key}` })),
  ];
}

const VERDICT_KEYS = ['meets', 'fallsShort', 'exempt', 'unread', 'texts'] as const;
/** The heads of verdicts' cells. */
export const VERDICT_HEADS = ['meets', 'falls short', 'exempt', 'not read', 'all'] as const;

/** Returns verdicts as figures, in the order of `VERDICT_HEADS`. */
export function verdictFigures(verdicts: VerdictCounts, pointer: string): readonly Figure[] {
  return VERDICT_KEYS.map((key) => ({ value: verdicts[key], pointer: `${pointer}/${key}` }));
}

/** Returns verdicts as cells, in the order of `VERDICT_HEADS`. */
export function verdictCells(verdicts: VerdictCounts, pointer: string): readonly Html[] {
  return verdictFigures(verdicts, pointer).map((figure) => countHtml(figure));
}

/** Returns the table of one dimension over time. */
export function dimensionTable(report: HistoryReport, at: number): Html {
  const dimension = report.dimensions[at];
  const rows = report.periods.flatMap((period, place) => {
    const tally = dimension?.periods[place];
    return tally === undefined
      ? []
      : [row(periodInWords(period), tallyCells(tally, `/dimensions/${at}/periods/${place}`))];
  });
  return table(
    `${dimension?.title ?? ''} ${report.periodLength} by ${report.periodLength}`,
    ['Period', ...TALLY_HEADS],
    rows,
  );
}

/** Returns the table of verdicts over time. */
export function verdictTable(report: HistoryReport): Html {
  const rows = report.periods.flatMap((period, at) => {
    const verdicts = report.verdictsByPeriod[at];
    return verdicts === undefined
      ? []
      : [row(periodInWords(period), verdictCells(verdicts, `/verdictsByPeriod/${at}`))];
  });
  return table(
    `Verdicts ${report.periodLength} by ${report.periodLength}`,
    ['Period', ...VERDICT_HEADS],
    rows,
  );
}

/** Returns one row a group: how many texts, and in what share of them each dimension is stated or reasoned. */
export function visibilityTable(
  report: HistoryReport,
  groups: readonly GroupHistory[],
  place: { readonly name: string; readonly pointer: string },
): Html {
  const rows = groups.map((group, at) => {
    const own = `${place.pointer}/${at}`;
    const cells = group.dimensions.map(({ tally }, of) => {
      const share = visibleShare(tally, `${own}/dimensions/${of}/tally`);
      return html`<span class="tint" style="--share: ${percentOf(share).replace(/\s|–/g, '') || '0%'}">${shareHtml(share)}</span>`;
    });
    const texts = countHtml({ value: group.verdicts.texts, pointer: `${own}/verdicts/texts` });
    return row(html`<bdi>${group.name}</bdi>`, [texts, ...cells]);
  });
  return table(
    place.name,
    ['Changes', 'texts', ...report.dimensions.map((dimension) => dimension.title)],
    rows,
    'matrix',
  );
}
