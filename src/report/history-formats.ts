import type { HistoryReport } from '../core/history-report.ts';
import { renderHistoryCsv } from './history-csv.ts';
import type { HistoryFormat } from './history-formats-list.ts';
import { renderHistoryMarkdown } from './history-markdown.ts';
import { stringifyVisibly } from './json.ts';

/** What turns the report of a history into text, by format; the page is loaded apart, as it brings a charting library. */
export const renderHistory: Readonly<
  Record<Exclude<HistoryFormat, 'html'>, (report: HistoryReport) => string>
> = {
  markdown: renderHistoryMarkdown,
  json: (report) => `${stringifyVisibly(report, 2)}\n`,
  csv: renderHistoryCsv,
};
