import { fileURLToPath } from 'node:url';
import { describeError } from './errors.ts';
import { parseCommand, type Command } from './host/args.ts';
import { helpText } from './host/help.ts';
import { standardOutput, type Output } from './host/output.ts';
import type { Shell } from './host/run-review.ts';
import { visible } from './report/visible.ts';
import { VERSION } from './report/version.ts';
import { ownTask } from './thread/messages.ts';

const COULD_NOT_RUN = 2;
/** Commands that are over once their text is written: the process is ended then, where Node would take its memory apart first. */
const ENDS_WITH_ITS_TEXT: readonly Command['kind'][] = ['help', 'version', 'review'];

// Loaded when a command needs them, so that help is instant: a bundle with rules and weights takes longer to read than help.
const reviewing = () => import('./host/run-review.ts');
const explaining = () => import('./host/run-explain.ts');
const backtesting = () => import('./host/run-backtest.ts');
const reporting = () => import('./host/run-report.ts');
const baselining = () => import('./host/run-baseline.ts');
const working = () => import('./host/run-thread.ts');
const checking = () => import('./host/run-rules.ts');
const asking = () => import('./host/run-questions.ts');
const settingUp = () => import('./host/run-init.ts');
const examining = () => import('./host/run-doctor.ts');

async function run(command: Command, shell: Shell): Promise<number> {
  switch (command.kind) {
    case 'help':
      shell.output.write(helpText(command.topic));
      return 0;
    case 'version':
      shell.output.write(`${VERSION}\n`);
      return 0;
    case 'review':
      return (await reviewing()).runReview(command, shell);
    case 'review-lines':
      return (await reviewing()).runReviewLines(command, shell);
    case 'check-rules':
      return (await checking()).runCheckRules(command.folder, shell);
    case 'explain':
      return (await explaining()).runExplain(command, shell);
    case 'questions':
      return (await asking()).runQuestions(command, shell);
    case 'init':
      return (await settingUp()).runInit(command, shell);
    case 'doctor':
      return (await examining()).runDoctor(command, shell);
    case 'backtest':
      return (await backtesting()).runBacktest(command, shell);
    case 'report':
      return (await reporting()).runReport(command, shell);
    case 'baseline':
      return (await baselining()).runBaseline(command, shell);
    default:
      return command satisfies never;
  }
}

function report(error: unknown): number {
  const { message, others, hint } = describeError(error);
  const lines = [message, ...others].map((line) => `legible: ${visible(line)}\n`);
  process.stderr.write(`${lines.join('')}${hint === null ? '' : `  ${visible(hint)}\n`}`);
  return COULD_NOT_RUN;
}

async function main(output: Output): Promise<void> {
  try {
    const shell: Shell = {
      entry: fileURLToPath(import.meta.url),
      folder: process.cwd(),
      environment: process.env,
      // Opened when it is read: most commands name files.
      get input() {
        return process.stdin;
      },
      output,
    };
    const command = parseCommand(process.argv.slice(2));
    process.exitCode = await run(command, shell);
    if (ENDS_WITH_ITS_TEXT.includes(command.kind) && output.isWritten()) process.exit();
  } catch (error) {
    process.exitCode = report(error);
  }
}

// The same file is what its threads run: one that reads a long text, or one that answers lines.
async function start(): Promise<void> {
  const task = await ownTask();
  if (task !== null) return (await working()).runThread(task);
  const output = standardOutput((error) => {
    // A reader that has seen enough (`| head`) is no failure.
    process.exit(error.code === 'EPIPE' ? 0 : report(error));
  });
  await main(output);
}

void start();
