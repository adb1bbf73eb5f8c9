// Counts how often each fact of rules/change-facts.yml holds for the changes of a JSON Lines file (the input of
// `legible review --jsonl`), and prints it beside what reading found: `node scripts/fact-counts.ts < changes.jsonl`.
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import * as v from 'valibot';
import { compileFacts, deriveFacts } from '../src/core/derive-facts.ts';
import { parseRules } from '../src/core/parse-rules.ts';
import { parseInputLine } from '../src/host/jsonl.ts';
import { FACT_FIGURES } from './fact-figures.ts';
import { readRuleFiles } from './rule-files.ts';

const fields = v.record(v.string(), v.unknown());
const { facts, lists } = parseRules(readRuleFiles(join(import.meta.dirname, '..')));
const compiled = compileFacts(facts, lists);
const counts = new Map(facts.map(({ id }) => [id, 0]));
let changes = 0;

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  changes += 1;
  const input = parseInputLine(v.parse(fields, JSON.parse(line)));
  for (const { id } of deriveFacts(compiled, input)) counts.set(id, (counts.get(id) ?? 0) + 1);
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(16) : cell.padStart(10))).join('');
const rows = [...counts].map(([id, count]) => {
  const figures = FACT_FIGURES[id];
  const precision = figures === undefined ? '–' : (figures.right / figures.read).toFixed(2);
  return row([
    id,
    String(count),
    ((100 * count) / changes).toFixed(1),
    String(figures?.read ?? '–'),
    precision,
  ]);
});
process.stdout.write(
  `${[`${changes} changes`, row(['fact', 'fires', 'percent', 'read', 'precision']), ...rows].join('\n')}\n`,
);
