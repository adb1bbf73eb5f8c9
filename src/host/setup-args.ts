import { LegibleError } from '../errors.ts';
import { DOCTOR_FORMATS, type DoctorFormat } from '../report/doctor-formats.ts';
import { QUESTION_FORMATS, type QuestionFormat } from '../report/question-formats.ts';
import {
  choiceOption,
  HELP,
  parseOptions,
  switchOption,
  textOption,
  type Options,
  type Parsed,
} from './parse-options.ts';
import type { SetupTopic } from './setup-help.ts';

/** What the commands before a pull request ask for: those that prepare one, and those that set Legible up. */
export type SetupCommand =
  | {
      readonly kind: 'questions';
      /** A draft of the description; `-` is standard input, null none. */
      readonly draft: string | null;
      /** The branch or commit to hold the change against, or null for the likeliest. */
      readonly base: string | null;
      readonly title: string | null;
      readonly norms: string | null;
      readonly format: QuestionFormat;
    }
  | {
      readonly kind: 'init';
      readonly folder: string;
      /** How the workflow names the Action. */
      readonly uses: string | null;
      readonly force: boolean;
      readonly dryRun: boolean;
    }
  | {
      readonly kind: 'doctor';
      readonly folder: string;
      /** `OWNER/NAME` where GitHub is to be asked for the required checks, else null. */
      readonly repository: string | null;
      readonly format: DoctorFormat;
    };

/** A request for help on one of these commands. */
export interface SetupHelp {
  readonly kind: 'help';
  readonly topic: SetupTopic;
}

const QUESTIONS: Options = {
  ...HELP,
  base: { type: 'string' },
  title: { type: 'string' },
  norms: { type: 'string' },
  format: { type: 'string' },
};
const INIT: Options = {
  ...HELP,
  uses: { type: 'string' },
  force: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
};
const DOCTOR: Options = { ...HELP, repository: { type: 'string' }, format: { type: 'string' } };

/** `OWNER/REPO@REF`, and nothing that YAML or a shell would read otherwise. */
const USES = /^[\w.-]+\/[\w.-]+@[\w./-]+$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

function only(parsed: Parsed, topic: SetupTopic, what: string): string | null {
  const [first, ...others] = parsed.positionals;
  if (others.length === 0) return first ?? null;
  throw new LegibleError(`\`legible ${topic}\` takes one ${what}, not ${parsed.positionals.length}`, {
    hint: `Name one ${what}, or none.`,
  });
}

/** Returns the text of an option in its one form, or null where it is not given. */
function formed(parsed: Parsed, option: string, form: RegExp, expected: string): string | null {
  const value = textOption(parsed, option);
  if (value === null || form.test(value)) return value;
  throw new LegibleError(`unexpected \`--${option} ${value}\``, {
    hint: `\`--${option}\` takes ${expected}.`,
  });
}

function parseQuestions(args: readonly string[]): SetupCommand | SetupHelp {
  const parsed = parseOptions(args, QUESTIONS, 'questions');
  if (switchOption(parsed, 'help')) return { kind: 'help', topic: 'questions' };
  return {
    kind: 'questions',
    draft: only(parsed, 'questions', 'file'),
    base: textOption(parsed, 'base'),
    title: textOption(parsed, 'title'),
    norms: textOption(parsed, 'norms'),
    format: choiceOption(parsed, 'format', QUESTION_FORMATS) ?? 'terminal',
  };
}

function parseInit(args: readonly string[]): SetupCommand | SetupHelp {
  const parsed = parseOptions(args, INIT, 'init');
  if (switchOption(parsed, 'help')) return { kind: 'help', topic: 'init' };
  return {
    kind: 'init',
    folder: only(parsed, 'init', 'folder') ?? '.',
    uses: formed(parsed, 'uses', USES, 'a reference as a workflow writes it: `OWNER/REPO@REF`'),
    force: switchOption(parsed, 'force'),
    dryRun: switchOption(parsed, 'dry-run'),
  };
}

function parseDoctor(args: readonly string[]): SetupCommand | SetupHelp {
  const parsed = parseOptions(args, DOCTOR, 'doctor');
  if (switchOption(parsed, 'help')) return { kind: 'help', topic: 'doctor' };
  return {
    kind: 'doctor',
    folder: only(parsed, 'doctor', 'folder') ?? '.',
    repository: formed(parsed, 'repository', REPOSITORY, 'a repository of GitHub: `OWNER/NAME`'),
    format: choiceOption(parsed, 'format', DOCTOR_FORMATS) ?? 'terminal',
  };
}

/**
 * Returns what the arguments of one of these commands ask for.
 * @throws LegibleError for an unknown option or value.
 */
export function parseSetupCommand(topic: SetupTopic, args: readonly string[]): SetupCommand | SetupHelp {
  switch (topic) {
    case 'questions':
      return parseQuestions(args);
    case 'init':
      return parseInit(args);
    case 'doctor':
      return parseDoctor(args);
    default:
      return topic satisfies never;
  }
}
