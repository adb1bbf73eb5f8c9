// Measures the built files side by side with what they are compared to, prints the table and writes it to docs/performance.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureRivals } from './bench/rivals.ts';
import { measureStart, type Row } from './bench/start.ts';
import { measureStream } from './bench/stream.ts';
import { benchTexts } from './bench/texts.ts';
import { measureWeights } from './bench/weights.ts';
import { measureGrowth, measureWarm } from './bench/work.ts';

const PAGE = join(import.meta.dirname, '..', 'docs', 'performance.md');
const BEGIN = '<!-- begin: npm run bench -->';
const END = '<!-- end: npm run bench -->';

const { values } = parseArgs({
  options: {
    pulls: { type: 'string', default: '10000' },
    rfcs: { type: 'string', default: '200' },
    /** Pairs of processes that are started. */
    rounds: { type: 'string', default: '21' },
    /** Parts to measure, by name; all where none is named. */
    only: { type: 'string', default: 'start,warm,weights,growth,stream,rivals' },
    'no-write': { type: 'boolean', default: false },
  },
});
const parts = new Set(values.only.split(','));
const texts = benchTexts(Number(values.pulls), Number(values.rfcs));
const folder = mkdtempSync(join(tmpdir(), 'legible-bench-'));
const rows: Row[] = [];

function add(...some: readonly Row[]): void {
  rows.push(...some);
  for (const { what, against, measured, bound } of some)
    process.stdout.write(`${what}\n  against ${against}: ${measured} (asked: ${bound})\n`);
}

try {
  if (parts.has('start')) for await (const row of measureStart(folder, Number(values.rounds))) add(row);
  if (parts.has('warm')) add(await measureWarm(texts.rfcs));
  if (parts.has('weights')) add(...(await measureWeights(texts.rfcs)));
  if (parts.has('growth')) for await (const row of measureGrowth()) add(row);
  if (parts.has('stream')) add(...(await measureStream(folder, texts.pulls)));
  if (parts.has('rivals')) add(...(await measureRivals(folder, texts.pulls)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const table = [
  BEGIN,
  '',
  `Measured by \`npm run bench\` on Node ${process.versions.node}, ${process.platform}, on ${texts.from}: the median of pairs, with the least and the most.`,
  '',
  '| what | against | measured | asked |',
  '|---|---|---|---|',
  ...rows.map((row) => `| ${row.what} | ${row.against} | ${row.measured} | ${row.bound} |`),
  '',
  END,
].join('\n');
if (!values['no-write']) {
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = page.split(BEGIN);
  writeFileSync(PAGE, `${before}${table}${rest.split(END)[1] ?? '\n'}`);
}
