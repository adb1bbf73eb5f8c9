import { parseArgs, type ParseArgsConfig } from 'node:util';
import { LegibleError } from '../errors.ts';
import type { HelpTopic } from './help.ts';

/** The options of a command, as `node:util` takes them. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** The option that every command has. */
export const HELP: Options = { help: { type: 'boolean', short: 'h' } };

/** Arguments told apart: options by name, and the rest in order. */
export interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

function helpHint(topic: HelpTopic): string {
  const command = topic === 'legible' ? 'legible' : `legible ${topic}`;
  return `Run \`${command} --help\` to see what there is.`;
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

/**
 * Returns the arguments of a command, told apart.
 * @throws LegibleError for an option that is unknown or lacks its value.
 */
export function parseOptions(args: readonly string[], options: Options, topic: HelpTopic): Parsed {
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

/** Returns the text of an option, or null where it is not given. */
export function textOption(parsed: Parsed, option: string): string | null {
  const value = parsed.values[option];
  return typeof value === 'string' ? value : null;
}

/** Returns true where a switch is given. */
export function switchOption(parsed: Parsed, option: string): boolean {
  return parsed.values[option] === true;
}

/**
 * Returns the choice that an option names, or null where it is not given.
 * @throws LegibleError for anything but one of the choices.
 */
export function choiceOption<T extends string>(
  parsed: Parsed,
  option: string,
  choices: readonly T[],
): T | null {
  const value = textOption(parsed, option);
  if (value === null) return null;
  const found = choices.find((one) => one === value);
  if (found !== undefined) return found;
  throw new LegibleError(`unexpected \`--${option} ${value}\``, {
    hint: `\`--${option}\` takes ${choices.map((one) => `\`${one}\``).join(', ')}.`,
  });
}
