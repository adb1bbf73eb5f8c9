import { foldHistory } from '../core/fold-history.ts';
import type { HistoryReport } from '../core/history-report.ts';
import { renderHistory } from '../report/history-formats.ts';
import type { HistoryFormat } from '../report/history-formats-list.ts';
import type { HistoryCommand } from './history-args.ts';
import { withHistory } from './open-history.ts';
import type { Shell } from './run-review.ts';

// Run when a page is asked for: the charting library is a fifth of the bundle. Eager, so that the bundle stays one file.
const drawing = () => import(/* webpackMode: "eager" */ '../report/html/history-page.ts');

async function render(report: HistoryReport, format: HistoryFormat): Promise<string> {
  return format === 'html' ? (await drawing()).renderHistoryPage(report) : renderHistory[format](report);
}

/** Writes the report of a history and returns the exit code. */
export async function runReport(
  command: Extract<HistoryCommand, { kind: 'report' }>,
  shell: Shell,
): Promise<number> {
  return withHistory(command, { shell }, async ({ frame, records, skipped }) => {
    const given = command.changed.map((date) => ({ date, what: 'given on the command line' }));
    const changes = [...frame.changes, ...given].sort((one, other) => (one.date < other.date ? -1 : 1));
    const fold = foldHistory({ ...frame, changes });
    for await (const record of records()) fold.add(record);
    shell.output.write(await render(fold.finish(skipped), command.format));
    return 0;
  });
}
