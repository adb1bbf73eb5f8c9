import { foldBacktest } from '../core/backtest.ts';
import {
  budgetText,
  FEWEST_FOR_BUDGET,
  proposeNorms,
  type BudgetProposal,
  type BudgetText,
} from '../core/budget.ts';
import { foldComparison, type NormsComparison } from '../core/compare-norms.ts';
import { LegibleError } from '../errors.ts';
import { renderBacktest } from '../report/backtest-formats.ts';
import type { HistoryCommand } from './history-args.ts';
import { withHistory, type OpenedHistory } from './open-history.ts';
import type { Shell } from './run-review.ts';
import { terminalOptions } from './terminal-options.ts';

type BacktestCommand = Extract<HistoryCommand, { kind: 'backtest' }>;

async function comparisonOf(
  { compare }: BacktestCommand,
  { records }: OpenedHistory,
): Promise<NormsComparison | null> {
  if (compare === null) return null;
  const fold = foldComparison(compare);
  for await (const record of records()) fold.add(record);
  return fold.finish();
}

async function proposalOf(
  { budget }: BacktestCommand,
  { records, knowledge, norms }: OpenedHistory,
): Promise<BudgetProposal | null> {
  if (budget === null) return null;
  const texts: BudgetText[] = [];
  for await (const record of records()) {
    const text = budgetText(record);
    if (text !== null) texts.push(text);
  }
  const proposal = proposeNorms(texts, { budget, facts: knowledge.facts, norms });
  if (proposal !== null) return proposal;
  throw new LegibleError(
    `\`--budget\` needs ${FEWEST_FOR_BUDGET} dated pull requests that are judged, and there are ${texts.length}`,
    { hint: 'Take more of the history, or give each line its `mergedAt`.' },
  );
}

/** Writes what norms would have done to a history and returns the exit code: a backtest judges nobody, so it is 0. */
export async function runBacktest(command: BacktestCommand, shell: Shell): Promise<number> {
  return withHistory(command, { shell, compare: command.compare }, async (history) => {
    const fold = foldBacktest(history.frame);
    for await (const record of history.records()) fold.add(record);
    const comparison = await comparisonOf(command, history);
    const budget = await proposalOf(command, history);
    const backtest = fold.finish({ skipped: history.skipped, comparison, budget });
    const options = terminalOptions(shell.environment, shell.output);
    shell.output.write(renderBacktest[command.format](backtest, options));
    return 0;
  });
}
