import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaText } from '../scripts/norms-json-schema.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import { MISTAKES } from './core/norms-mistakes.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const SCHEMA = read('schema/legible.json');

const ajv = new Ajv({ strict: false });
// The package's types describe its CommonJS form.
(formats.default as unknown as (target: Ajv) => void)(ajv);
const accepts = ajv.compile(JSON.parse(SCHEMA) as object);

test('the schema for editors is the one that parses; `npm run schema` writes it anew', () => {
  expect(SCHEMA).toBe(jsonSchemaText(loadKnowledge()));
});

const blocks = [...read('docs/norms.md').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
  (match, at) => [`docs/norms.md, block ${at + 1}`, match[1] ?? ''] as const,
);
const files = [
  'examples/legible.yml',
  '.github/legible.yml',
  ...readdirSync(join(ROOT, 'rules', 'norms')).map((name) => `rules/norms/${name}`),
].map((path) => [path, read(path)] as const);

test.each([...blocks, ...files])('%s is as the schema says', (_, text) => {
  accepts(parse(text));
  expect(accepts.errors ?? []).toEqual([]);
});

/** What only code can tell: globs, days of the calendar, cues, names of slots, clauses that say nothing. */
const BEYOND =
  /glob of paths|glob with|glob whose|day as|cue|clause|key "(?:toString|__proto__|rolback|rsk|risk\.harms)"|some text/;

test.each(MISTAKES.filter(([, , message]) => !BEYOND.test(message)))('%s: an editor marks %j', (_, text) => {
  expect(accepts(parse(text))).toBe(false);
});
