import type { Backtest } from '../core/backtest.ts';
import { backtestBlocks } from './backtest-sections.ts';
import type { BacktestFormat } from './history-formats-list.ts';
import { stringifyVisibly } from './json.ts';
import { sectionsToMarkdown } from './sections-markdown.ts';
import { sectionsToTerminal } from './sections-terminal.ts';
import type { TerminalOptions } from './terminal.ts';

/** Norms whose pull requests a terminal lists: more would push the figures off the screen. */
const READING_ON_SCREEN = 6;

/** What turns a backtest into text, by format. */
export const renderBacktest: Readonly<
  Record<BacktestFormat, (backtest: Backtest, options: TerminalOptions) => string>
> = {
  terminal: (backtest, options) => sectionsToTerminal(backtestBlocks(backtest, READING_ON_SCREEN), options),
  markdown: (backtest) => sectionsToMarkdown(backtestBlocks(backtest, Infinity)),
  json: (backtest) => `${stringifyVisibly(backtest, 2)}\n`,
};
