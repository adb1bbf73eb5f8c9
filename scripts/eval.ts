// Measures the built command line against the labelled sets and prints the table of the corpus' own measuring tool.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder } from './training/dataset.ts';

const root = join(import.meta.dirname, '..');
const measure = join(corpusFolder(), '..', 'measure.mjs');
const given = process.argv.slice(2);
const sets = ['pr.dev.jsonl', 'rfc.dev.jsonl'].map((name) => join(corpusFolder(), 'labels', name));
const missing = [measure, ...sets].filter((path) => !existsSync(path));
if (missing.length > 0) {
  process.stdout.write(
    `eval skipped: the labelled corpus is not here (${missing.join(', ')}). Set LEGIBLE_CORPUS to its folder.\n`,
  );
} else {
  const command = [process.execPath, join(root, 'dist', 'cli', 'index.js'), 'review', '--jsonl'];
  const run = spawnSync(process.execPath, [measure, ...sets, ...given, '--', ...command], {
    stdio: 'inherit',
  });
  process.exitCode = run.status ?? 2;
}
