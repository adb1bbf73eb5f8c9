// Writes src/generated/: the compiled form of rules/ and the model's weights, which stand beside the bundle.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapStored, storedIn } from '../src/core/knowledge.ts';
import { bytesOf, type ModelData } from '../src/core/model.ts';
import { parseRules } from '../src/core/parse-rules.ts';
import { splitKnowledge } from '../src/core/split-knowledge.ts';
import { asciiOf } from './ascii.ts';
import { startTables } from './tables.ts';
import { readRuleFiles } from './rule-files.ts';
import { describeError } from '../src/errors.ts';

const root = join(import.meta.dirname, '..');
try {
  const data = parseRules(readRuleFiles(root));
  mkdirSync(join(root, 'src', 'generated'), { recursive: true });
  const dimensions = data.dimensions.map((dimension) => ({ ...dimension, examples: [] }));
  const habits = data.habits.map((habit) => ({ ...habit, examples: { fires: [], quiet: [] } }));
  const families = data.contradictions.families.map((rule) => ({
    ...rule,
    examples: { fires: [], quiet: [] },
  }));
  const facts = data.facts.map((fact) => ({ ...fact, examples: { fires: [], quiet: [] } }));
  const contradictions = { ...data.contradictions, families };
  const commonWords = { ...data.commonWords, examples: { bare: [], particular: [] } };
  const written = new Set<string>();
  const place = (name: string): string => {
    written.add(name);
    return join(root, 'src', 'generated', name);
  };
  const write = (name: string, value: object): void => {
    writeFileSync(place(name), `${asciiOf(JSON.stringify(value))}\n`);
  };
  const statuses = { ...data.statuses, examples: [] };
  const bare = { dimensions, habits, facts, contradictions, commonWords, statuses };
  const split: Readonly<Record<string, object>> = { ...splitKnowledge({ ...data, ...bare }) };
  for (const [name, part] of Object.entries(split)) write(`${name}.json`, part);
  // What `legible init` writes: the examples themselves, so that they are tested and shown as they are.
  const example = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8');
  write('first-texts.json', { workflow: example('workflow.yml'), norms: example('first-norms.yml') });
  const weights = JSON.parse(readFileSync(join(root, 'model', 'weights.json'), 'utf8')) as ModelData;
  const { inputs, features, ...figures } = weights;
  write('weights.json', { ...figures, features: '' });
  writeFileSync(place('inputs.bin'), bytesOf(inputs));
  // Parsing the phrases of all rules takes longer than reviewing a text, so it is done here.
  const tables = startTables();
  write('stored.json', mapStored(storedIn(data, { features }), tables));
  writeFileSync(place('tables.bin'), tables.bytes());
  // What an older generator wrote would travel with the bundle.
  for (const name of readdirSync(join(root, 'src', 'generated')))
    if (!written.has(name)) rmSync(join(root, 'src', 'generated', name));
} catch (error) {
  const { message, others, hint } = describeError(error);
  process.stderr.write(`${[message, ...others].join('\n')}\n${hint === null ? '' : `  ${hint}\n`}`);
  process.exitCode = 1;
}
