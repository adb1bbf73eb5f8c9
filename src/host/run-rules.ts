import { resolve } from 'node:path';
import { checkRules } from '../core/check-rules.ts';
import { loadKnowledge } from '../knowledge.ts';
import { visible } from '../report/visible.ts';
import { counted } from '../report/words.ts';
import { readRuleFiles, shownPath } from './files.ts';
import type { Shell } from './run-review.ts';

/** Runs every example of a folder's rule files, writes what fails and returns the exit code. */
export async function runCheckRules(folder: string, shell: Shell): Promise<number> {
  const read = await readRuleFiles(resolve(shell.folder, folder));
  const files = read.map(({ path, text }) => ({ path: shownPath(path, shell.folder), text }));
  const problems = checkRules(files, loadKnowledge());
  for (const { path, line, column, message } of problems) {
    shell.output.write(`${path}:${line}:${column}: ${visible(message)}\n`);
  }
  const found =
    problems.length === 0 ? 'every example reaches its level' : counted(problems.length, 'problem');
  shell.output.write(`${counted(files.length, 'rule file')}: ${found}\n`);
  return problems.length === 0 ? 0 : 1;
}
