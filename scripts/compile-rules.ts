// Writes src/generated/knowledge.json, the compiled form of rules/ that the bundle carries.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRules } from '../src/core/parse-rules.ts';
import { describeError } from '../src/errors.ts';

const root = join(import.meta.dirname, '..');
const names = readdirSync(join(root, 'rules'))
  .filter((name) => name.endsWith('.yml'))
  .sort();
try {
  const data = parseRules(
    names.map((name) => ({ path: `rules/${name}`, text: readFileSync(join(root, 'rules', name), 'utf8') })),
  );
  mkdirSync(join(root, 'src', 'generated'), { recursive: true });
  const dimensions = data.dimensions.map((dimension) => ({ ...dimension, examples: [] }));
  const habits = data.habits.map((habit) => ({ ...habit, examples: { fires: [], quiet: [] } }));
  writeFileSync(
    join(root, 'src', 'generated', 'knowledge.json'),
    `${JSON.stringify({ ...data, dimensions, habits })}\n`,
  );
} catch (error) {
  const { message, hint } = describeError(error);
  process.stderr.write(`${message}\n${hint === null ? '' : `  ${hint}\n`}`);
  process.exitCode = 1;
}
