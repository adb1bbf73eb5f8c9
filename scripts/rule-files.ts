import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleFile } from '../src/core/parse-rules.ts';

/** Returns the files of `rules/` and of its folders in the order of their names. */
export function readRuleFiles(root: string): readonly RuleFile[] {
  return readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => ({ path: `rules/${name}`, text: readFileSync(join(root, 'rules', name), 'utf8') }));
}
