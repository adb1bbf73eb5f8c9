/** The output formats of `legible backtest`; the first is the default. */
export const BACKTEST_FORMATS = ['terminal', 'markdown', 'json'] as const;
export type BacktestFormat = (typeof BACKTEST_FORMATS)[number];

/** The output formats of `legible report`; the first is the default. */
export const HISTORY_FORMATS = ['markdown', 'html', 'json', 'csv'] as const;
export type HistoryFormat = (typeof HISTORY_FORMATS)[number];
