import { parseArgs, type ParseArgsConfig } from 'node:util';
import { PROFILES, type Profile } from '../core/document.ts';
import { LegibleError } from '../errors.ts';
import { EXPLAIN_FORMATS, FORMATS, type ExplainFormat, type Format } from '../report/formats-list.ts';
import type { HelpTopic } from './help.ts';

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
  | { readonly kind: 'review-lines'; readonly norms: string | null }
  | {
      readonly kind: 'explain';
      readonly file: string;
      readonly as: Profile | null;
      readonly title: string | null;
      readonly format: ExplainFormat;
    }
  | { readonly kind: 'check-rules'; readonly folder: string };

type Options = NonNullable<ParseArgsConfig['options']>;

const HELP: Options = { help: { type: 'boolean', short: 'h' } };
const TEXT: Options = { as: { type: 'string' }, title: { type: 'string' } };
const EXPLAIN: Options = { ...HELP, ...TEXT, format: { type: 'string' }, html: { type: 'boolean' } };
const REVIEW: Options = {
  ...HELP,
  ...TEXT,
  norms: { type: 'string' },
  format: { type: 'string' },
  jsonl: { type: 'boolean' },
};

function helpHint(topic: HelpTopic): string {
  const command = topic === 'legible' ? 'legible' : `legible ${topic}`;
  return `Run \`${command} --help\` to see what there is.`;
}

interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

function optionMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
  if (unknown !== undefined) return `unknown option \`${unknown}\``;
  const valueless = /^Option '[^']*?(--[\w-]+)[^']*' (?:argument missing|argument is ambiguous)/.exec(
    message,
  )?.[1];
  if (valueless !== undefined) return `option \`${valueless}\` needs a value`;
  return message.split('\n', 1)[0] ?? message;
}

function parse(args: readonly string[], options: Options, topic: HelpTopic): Parsed {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { values, positionals };
  } catch (error) {
    throw new LegibleError(optionMessage(error), { hint: helpHint(topic), cause: error });
  }
}

function text(parsed: Parsed, option: string): string | null {
  const value = parsed.values[option];
  return typeof value === 'string' ? value : null;
}

function choice<T extends string>(parsed: Parsed, option: string, choices: readonly T[]): T | null {
  const value = text(parsed, option);
  if (value === null) return null;
  const found = choices.find((one) => one === value);
  if (found !== undefined) return found;
  throw new LegibleError(`unexpected \`--${option} ${value}\``, {
    hint: `\`--${option}\` takes ${choices.map((one) => `\`${one}\``).join(', ')}.`,
  });
}

function parseReview(args: readonly string[]): Command {
  const parsed = parse(args, REVIEW, 'review');
  if (parsed.values['help'] === true) return { kind: 'help', topic: 'review' };
  const norms = text(parsed, 'norms');
  if (parsed.values['jsonl'] === true) {
    const other = ['as', 'title', 'format'].find((option) => parsed.values[option] !== undefined);
    if (other === undefined && parsed.positionals.length === 0) return { kind: 'review-lines', norms };
    throw new LegibleError(
      `\`--jsonl\` does not go with ${other === undefined ? 'files' : `\`--${other}\``}`,
      {
        hint: 'Each line of standard input says for itself what it is: {"id", "as", "title", "text"}.',
      },
    );
  }
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
  if (parsed.values['html'] !== true) return format ?? 'terminal';
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
        hint: 'The commands are `review`, `explain` and `rules check`; `legible --help` describes them.',
      });
  }
}
