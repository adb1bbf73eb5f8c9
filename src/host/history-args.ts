import { LegibleError } from '../errors.ts';
import {
  BACKTEST_FORMATS,
  HISTORY_FORMATS,
  type BacktestFormat,
  type HistoryFormat,
} from '../report/history-formats-list.ts';
import type { Selection } from './history-source.ts';
import { choiceOption, HELP, parseOptions, textOption, type Options, type Parsed } from './parse-options.ts';

/** Where a history is: a file (`-` for standard input), a folder with a clone, or a repository at GitHub. */
export type HistoryPlace =
  | { readonly kind: 'json-lines'; readonly path: string }
  | { readonly kind: 'local-clone'; readonly folder: string; readonly direct: boolean }
  | { readonly kind: 'github'; readonly repository: string };

/** What `backtest` and `report` share. */
export interface HistoryRequest {
  readonly place: HistoryPlace;
  readonly selection: Selection;
  readonly norms: string | null;
  /** A CODEOWNERS file, where the source has none of its own. */
  readonly owners: string | null;
  readonly workers: number | null;
  readonly again: boolean;
}

/** The commands about a repository's history. */
export type HistoryCommand =
  | (HistoryRequest & {
      readonly kind: 'backtest';
      readonly compare: string | null;
      /** 0 to 1, or null. */
      readonly budget: number | null;
      readonly format: BacktestFormat;
    })
  | (HistoryRequest & {
      readonly kind: 'report';
      readonly format: HistoryFormat;
      /** Days on which the norms changed, beside those that the source knows. */
      readonly changed: readonly string[];
    })
  | {
      readonly kind: 'baseline';
      readonly files: readonly string[];
      readonly norms: string | null;
      readonly output: string | null;
      readonly expires: string | null;
    };

/** More workers than this only take memory: about 150 MB each. */
const MOST_WORKERS = 16;

const HISTORY: Options = {
  ...HELP,
  jsonl: { type: 'string' },
  clone: { type: 'string' },
  repo: { type: 'string' },
  direct: { type: 'boolean' },
  last: { type: 'string' },
  since: { type: 'string' },
  norms: { type: 'string' },
  codeowners: { type: 'string' },
  format: { type: 'string' },
  workers: { type: 'string' },
  again: { type: 'boolean' },
};

/**
 * Returns the number of threads that `--workers` asks for, or null where it is not given.
 * @throws LegibleError for anything but a small number.
 */
export function workersOption(parsed: Parsed): number | null {
  return numberOption(parsed, 'workers', MOST_WORKERS);
}

function numberOption(parsed: Parsed, option: string, most: number): number | null {
  const value = textOption(parsed, option);
  if (value === null) return null;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new LegibleError(`unexpected \`--${option} ${value}\``, {
    hint: `\`--${option}\` takes a number from 1 to ${most}.`,
  });
}

function dayIn(value: string, option: string): string {
  const time = Date.parse(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value) && new Date(time || 0).toISOString().startsWith(value)) return value;
  throw new LegibleError(`unexpected \`--${option} ${value}\``, {
    hint: `\`--${option}\` takes a day, as \`2026-01-31\`.`,
  });
}

function dayOption(parsed: Parsed, option: string): string | null {
  const value = textOption(parsed, option);
  return value === null ? null : dayIn(value, option);
}

function daysOption(parsed: Parsed, option: string): readonly string[] {
  const values = parsed.values[option];
  const days = Array.isArray(values) ? values.filter((one) => typeof one === 'string') : [];
  return [...new Set(days.map((day) => dayIn(day, option)))].sort();
}

function shareOption(parsed: Parsed, option: string): number | null {
  const value = textOption(parsed, option);
  if (value === null) return null;
  const percent = Number(/^(\d+(?:\.\d+)?)\s?%$/.exec(value)?.[1] ?? NaN);
  if (percent > 0 && percent < 100) return percent / 100;
  throw new LegibleError(`unexpected \`--${option} ${value}\``, {
    hint: `\`--${option}\` takes a share of the pull requests, as \`10%\`.`,
  });
}

function placeOf(parsed: Parsed): HistoryPlace {
  const given = ['jsonl', 'clone', 'repo'].filter((option) => textOption(parsed, option) !== null);
  if (given.length > 1)
    throw new LegibleError(`${given.map((option) => `\`--${option}\``).join(' and ')} do not go together`, {
      hint: 'A history has one source.',
    });
  const path = textOption(parsed, 'jsonl');
  if (path !== null) return { kind: 'json-lines', path };
  const repository = textOption(parsed, 'repo');
  if (repository === null)
    return {
      kind: 'local-clone',
      folder: textOption(parsed, 'clone') ?? '.',
      direct: parsed.values['direct'] === true,
    };
  if (/^[\w.-]+\/[\w.-]+$/.test(repository)) return { kind: 'github', repository };
  throw new LegibleError(`unexpected \`--repo ${repository}\``, {
    hint: '`--repo` takes `OWNER/NAME`.',
  });
}

function requestOf(parsed: Parsed, command: string): HistoryRequest {
  if (parsed.positionals.length > 0)
    throw new LegibleError(`\`legible ${command}\` takes no \`${parsed.positionals[0] ?? ''}\``, {
      hint: 'Name the source with `--jsonl FILE`, `--clone DIR` or `--repo OWNER/NAME`.',
    });
  return {
    place: placeOf(parsed),
    selection: { last: numberOption(parsed, 'last', 1_000_000), since: dayOption(parsed, 'since') },
    norms: textOption(parsed, 'norms'),
    owners: textOption(parsed, 'codeowners'),
    workers: workersOption(parsed),
    again: parsed.values['again'] === true,
  };
}

type Parse = (args: readonly string[]) => HistoryCommand | null;

const parseBacktest: Parse = (args) => {
  const options = { ...HISTORY, compare: { type: 'string' as const }, budget: { type: 'string' as const } };
  const parsed = parseOptions(args, options, 'backtest');
  if (parsed.values['help'] === true) return null;
  return {
    kind: 'backtest',
    ...requestOf(parsed, 'backtest'),
    compare: textOption(parsed, 'compare'),
    budget: shareOption(parsed, 'budget'),
    format: choiceOption(parsed, 'format', BACKTEST_FORMATS) ?? 'terminal',
  };
};

const parseReport: Parse = (args) => {
  const options = { ...HISTORY, changed: { type: 'string' as const, multiple: true } };
  const parsed = parseOptions(args, options, 'report');
  if (parsed.values['help'] === true) return null;
  return {
    kind: 'report',
    ...requestOf(parsed, 'report'),
    format: choiceOption(parsed, 'format', HISTORY_FORMATS) ?? 'markdown',
    changed: daysOption(parsed, 'changed'),
  };
};

const parseBaseline: Parse = (args) => {
  const options: Options = {
    ...HELP,
    norms: { type: 'string' },
    output: { type: 'string' },
    expires: { type: 'string' },
  };
  const parsed = parseOptions(args, options, 'baseline');
  if (parsed.values['help'] === true) return null;
  return {
    kind: 'baseline',
    files: parsed.positionals,
    norms: textOption(parsed, 'norms'),
    output: textOption(parsed, 'output'),
    expires: dayOption(parsed, 'expires'),
  };
};

/**
 * Returns what a command about a history asks for.
 * @throws LegibleError for an unknown option or value.
 */
export function parseHistoryCommand(
  command: HistoryCommand['kind'],
  args: readonly string[],
): HistoryCommand | { readonly kind: 'help'; readonly topic: HistoryCommand['kind'] } {
  const parsers: Readonly<Record<HistoryCommand['kind'], Parse>> = {
    backtest: parseBacktest,
    report: parseReport,
    baseline: parseBaseline,
  };
  return parsers[command](args) ?? { kind: 'help', topic: command };
}
