import type { PlannedFile } from '../core/setup/plan-init.ts';
import type { TerminalOptions } from './terminal.ts';
import { columnsOf, padTo, paintFor, wrap } from './terminal-text.ts';
import { visible } from './visible.ts';

/** What `legible init` was asked for, as far as its words depend on it. */
export interface InitAsked {
  readonly dryRun: boolean;
  readonly uses: string | null;
}

function actInWords(act: PlannedFile['act'], dryRun: boolean): string {
  switch (act) {
    case 'write':
      return dryRun ? 'would write' : 'wrote';
    case 'replace':
      return dryRun ? 'would replace' : 'replaced';
    case 'keep':
      return 'left';
    default:
      return act satisfies never;
  }
}

function nextSteps(plan: readonly PlannedFile[], { dryRun, uses }: InitAsked): readonly string[] {
  const written = plan.filter(({ act }) => act !== 'keep');
  if (written.length === 0)
    return ['Nothing to write. `--force` writes over what is there; `legible doctor` checks it.'];
  if (dryRun) return ['Nothing was written: run the command without `--dry-run`.'];
  const workflow = written.some(({ path }) => path.startsWith('.github/workflows/'));
  return [
    ...(workflow && uses === null
      ? [
          '`legible-dev` in the workflow stands for the owner of the copy that you use; `--uses` writes it for you.',
        ]
      : []),
    'Next: commit the files, push them to the default branch, and open a pull request. It is advised, and nothing is blocked.',
    'To block, say `enforce: require` in .github/legible.yml and make the check `Legible` a required one.',
    '`legible doctor` says what will not work; run it after every change of these files.',
  ];
}

/** Returns what became of each file, and what to do next. */
export function renderInit(plan: readonly PlannedFile[], asked: InitAsked, options: TerminalOptions): string {
  const paint = paintFor(options.color);
  const columns = Math.max(...plan.map(({ act }) => columnsOf(actInWords(act, asked.dryRun))));
  const lines = plan.flatMap(({ path, act, reason }) => {
    const style = act === 'keep' ? paint.dim : paint.good;
    const head = `  ${style(padTo(actInWords(act, asked.dryRun), columns))}  ${visible(path)}`;
    const indent = ' '.repeat(columns + 4);
    const why = reason === null ? [] : wrap(reason, options.width - columns - 4);
    return [head, ...why.map((line) => `${indent}${paint.dim(line)}`)];
  });
  const next = nextSteps(plan, asked).flatMap((step) => wrap(step, options.width - 2));
  return `${[...lines, '', ...next.map((line) => `  ${line}`)].join('\n')}\n`;
}
