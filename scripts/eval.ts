// Measures the built command line against the labelled sets and prints the table of the corpus' own measuring tool.
// With --ablate: what each part of the judgement gives, as a Markdown table, from the sources.
import { join } from 'node:path';
import { ablationTable } from './ablation/table.ts';
import { findMeasuring, measure } from './measuring.ts';

const given = process.argv.slice(2);
const measuring = findMeasuring();
if (measuring !== null) {
  if (given.includes('--ablate')) process.stdout.write(`${ablationTable(measuring)}\n`);
  else {
    const entry = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');
    const command = [process.execPath, entry, 'review', '--jsonl'];
    process.exitCode = measure(measuring, given, command, 'inherit').status;
  }
}
