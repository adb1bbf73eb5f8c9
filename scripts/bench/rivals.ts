import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairedRatio, runJob, shown, type Job } from './pair.ts';
import type { Row } from './start.ts';
import { streamJob, writeLines } from './stream.ts';
import { spread, type BenchLine } from './texts.ts';

/** What Legible is compared to. They are installed here and not by package.json, whose lock file they would double. */
const PACKAGES = [
  'alex@11.0.1',
  'write-good@1.0.8',
  '@textlint/kernel@15.5.0',
  '@textlint/textlint-plugin-markdown@15.5.0',
  'textlint-rule-write-good@2.0.0',
  'textlint-rule-alex@5.0.0',
  'remark@15.0.1',
  'remark-preset-lint-recommended@7.0.1',
];

/** By tool, a module that makes `check`, a function of one text. */
const CHECKS: Readonly<Record<string, string>> = {
  'remark-lint recommended': `
import { remark } from 'remark';
import recommended from 'remark-preset-lint-recommended';
const linter = remark().use(recommended).freeze();
const check = (text) => linter.process(text);`,
  'write-good': `
import writeGood from 'write-good';
const check = (text) => writeGood(text);`,
  alex: `
import { markdown } from 'alex';
const check = (text) => markdown(text);`,
  'textlint with the rules of write-good and alex': `
import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import good from 'textlint-rule-write-good';
import alex from 'textlint-rule-alex';
const kernel = new TextlintKernel();
const rules = [['write-good', good], ['alex', alex]].map(([ruleId, rule]) => ({ ruleId, rule: rule.default ?? rule }));
const plugins = [{ pluginId: 'markdown', plugin: markdown.default ?? markdown }];
const check = (text) => kernel.lintText(text, { filePath: 'text.md', ext: '.md', rules, plugins });`,
};

const READ = `
import { createInterface } from 'node:readline';
for await (const line of createInterface({ input: process.stdin })) await check(JSON.parse(line).text);`;

const MOST_TEXTS = 300;
const ROUNDS = 3;

async function timed(job: Job): Promise<number> {
  const { milliseconds, code, errors } = await runJob(job);
  if (code !== 0) throw new Error(errors.split('\n').find((line) => line.trim() !== '') ?? `code ${code}`);
  return milliseconds;
}

/** Returns how much longer other checkers of prose take for the same texts, each a process that reads the same lines. */
export async function measureRivals(folder: string, pulls: readonly BenchLine[]): Promise<readonly Row[]> {
  const place = join(folder, 'rivals');
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{"private":true,"type":"module"}\n');
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const installed = spawnSync('npm', [...flags, ...PACKAGES], { cwd: place, encoding: 'utf8' });
  const texts = spread(pulls, MOST_TEXTS);
  const input = writeLines(folder, 'rivals.jsonl', texts);
  const rows: Row[] = [];
  for (const [name, source] of Object.entries(CHECKS)) {
    const file = join(place, `${name.replace(/\W+/g, '-')}.js`);
    writeFileSync(file, `${source.trim()}\n${READ.trim()}\n`);
    const job: Job = { file: process.execPath, args: [file], input, folder: place };
    rows.push({
      what: `${name}, ${texts.length} pull requests`,
      against: '`review --jsonl`, one worker, start-up included in both',
      measured:
        installed.status === 0
          ? await pairedRatio(
              () => timed(job),
              () => timed(streamJob(input, 1)),
              ROUNDS,
            ).then(
              (ratio) => `${shown(ratio)} times as long`,
              (error: unknown) => `not run: ${String(error)}`,
            )
          : `not run: npm could not install it (${installed.stderr.trim().split('\n')[0] ?? ''})`,
      bound: 'above 1',
    });
  }
  return rows;
}
