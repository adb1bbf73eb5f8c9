import { PROFILES, type Profile } from '../core/document.ts';
import { LegibleError } from '../errors.ts';
import { EXPLAIN_FORMATS, FORMATS, type ExplainFormat, type Format } from '../report/formats-list.ts';
import type { HelpTopic } from './help.ts';
import {
  choiceOption as choice,
  HELP,
  parseOptions as parse,
  switchOption,
  textOption as text,
  type Options,
  type Parsed,
} from './parse-options.ts';
import { parseHistoryCommand, workersOption as workersOf, type HistoryCommand } from './history-args.ts';
import { parseSetupCommand, type SetupCommand } from './setup-args.ts';

/** What the command line asks for. `-` among the files is standard input. */
export type Command =
  | { readonly kind: 'help'; readonly topic: HelpTopic }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'review';
      readonly files: readonly string[];
      readonly as: Profile | null;
      readonly title: string | null;
      readonly norms: string | null;
      readonly format: Format;
    }
  | { readonly kind: 'review-lines'; readonly norms: string | null; readonly workers: number | null }
  | {
      readonly kind: 'explain';
      readonly file: string;
      readonly as: Profile | null;
      readonly title: string | null;
      readonly format: ExplainFormat;
    }
  | { readonly kind: 'check-rules'; readonly folder: string }
  | SetupCommand
  | HistoryCommand;

const TEXT: Options = { as: { type: 'string' }, title: { type: 'string' } };
const EXPLAIN: Options = { ...HELP, ...TEXT, format: { type: 'string' }, html: { type: 'boolean' } };
const REVIEW: Options = {
  ...HELP,
  ...TEXT,
  norms: { type: 'string' },
  format: { type: 'string' },
  jsonl: { type: 'boolean' },
  workers: { type: 'string' },
};

function parseReview(args: readonly string[]): Command {
  const parsed = parse(args, REVIEW, 'review');
  if (parsed.values['help'] === true) return { kind: 'help', topic: 'review' };
  const norms = text(parsed, 'norms');
  if (parsed.values['jsonl'] === true) {
    const other = ['as', 'title', 'format'].find((option) => parsed.values[option] !== undefined);
    if (other === undefined && parsed.positionals.length === 0)
      return { kind: 'review-lines', norms, workers: workersOf(parsed) };
    throw new LegibleError(
      `\`--jsonl\` does not go with ${other === undefined ? 'files' : `\`--${other}\``}`,
      {
        hint: 'Each line of standard input says for itself what it is: {"id", "as", "title", "text"}.',
      },
    );
  }
  if (workersOf(parsed) !== null)
    throw new LegibleError('`--workers` goes with `--jsonl` only', {
      hint: 'A few texts are reviewed faster by one.',
    });
  return {
    kind: 'review',
    files: parsed.positionals,
    as: choice(parsed, 'as', PROFILES),
    title: text(parsed, 'title'),
    norms,
    format: choice(parsed, 'format', FORMATS) ?? 'terminal',
  };
}

/** `--html` is short for `--format html`. */
function explainFormat(parsed: Parsed): ExplainFormat {
  const format = choice(parsed, 'format', EXPLAIN_FORMATS);
  if (!switchOption(parsed, 'html')) return format ?? 'terminal';
  if (format === null || format === 'html') return 'html';
  throw new LegibleError(`\`--html\` does not go with \`--format ${format}\``, {
    hint: 'Leave one of the two out.',
  });
}

function parseExplain(args: readonly string[]): Command {
  const parsed = parse(args, EXPLAIN, 'explain');
  if (parsed.values['help'] === true) return { kind: 'help', topic: 'explain' };
  const [file, ...others] = parsed.positionals;
  if (file === undefined || others.length > 0) {
    throw new LegibleError(`\`legible explain\` takes one file, not ${parsed.positionals.length}`, {
      hint: 'Name the file, or `-` for standard input.',
    });
  }
  return {
    kind: 'explain',
    file,
    as: choice(parsed, 'as', PROFILES),
    title: text(parsed, 'title'),
    format: explainFormat(parsed),
  };
}

function parseRulesCommand(args: readonly string[]): Command {
  const parsed = parse(args, HELP, 'rules');
  if (parsed.values['help'] === true) return { kind: 'help', topic: 'rules' };
  const [action, folder, ...others] = parsed.positionals;
  if (action !== 'check' || others.length > 0) {
    throw new LegibleError(`unexpected \`${['legible rules', ...parsed.positionals].join(' ')}\``, {
      hint: 'The command is `legible rules check [DIR]`.',
    });
  }
  return { kind: 'check-rules', folder: folder ?? 'rules' };
}

/**
 * Returns what the arguments ask for.
 * @throws LegibleError for an unknown command, option or value.
 */
export function parseCommand(args: readonly string[]): Command {
  const [command, ...rest] = args;
  switch (command) {
    case 'review':
      return parseReview(rest);
    case 'explain':
      return parseExplain(rest);
    case 'rules':
      return parseRulesCommand(rest);
    case 'questions':
    case 'init':
    case 'doctor':
      return parseSetupCommand(command, rest);
    case 'backtest':
    case 'report':
    case 'baseline':
      return parseHistoryCommand(command, rest);
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      return { kind: 'help', topic: 'legible' };
    case 'version':
    case '--version':
    case '-v':
      return { kind: 'version' };
    default:
      throw new LegibleError(`unknown ${command.startsWith('-') ? 'option' : 'command'} \`${command}\``, {
        hint: 'The commands are `review`, `questions`, `explain`, `init`, `doctor`, `backtest`, `report`, `baseline` and `rules check`; `legible --help` describes them.',
      });
  }
}
