import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder } from './training/dataset.ts';

/** The corpus' measuring tool and the sets that it measures on. */
export interface Measuring {
  readonly tool: string;
  readonly sets: readonly string[];
}

/** Returns the measuring tool and the labelled sets, or null after a line that says what is missing. */
export function findMeasuring(): Measuring | null {
  const tool = join(corpusFolder(), '..', 'measure.mjs');
  const sets = ['pr.dev.jsonl', 'rfc.dev.jsonl'].map((name) => join(corpusFolder(), 'labels', name));
  const missing = [tool, ...sets].filter((path) => !existsSync(path));
  if (missing.length === 0) return { tool, sets };
  process.stdout.write(
    `eval skipped: the labelled corpus is not here (${missing.join(', ')}). Set LEGIBLE_CORPUS to its folder.\n`,
  );
  return null;
}

/** Measures what a command answers; its table is printed, or given back where `output` is `pipe`. */
export function measure(
  { tool, sets }: Measuring,
  options: readonly string[],
  command: readonly string[],
  output: 'inherit' | 'pipe',
): { readonly status: number; readonly text: string } {
  const run = spawnSync(process.execPath, [tool, ...sets, ...options, '--', ...command], {
    stdio: ['ignore', output, 'inherit'],
    encoding: 'utf8',
  });
  return { status: run.status ?? 2, text: run.stdout ?? '' };
}
