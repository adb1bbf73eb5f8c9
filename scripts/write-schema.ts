// Writes schema/legible.json: the JSON Schema of a norms file, for editors, from the schema that parses it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRules } from '../src/core/parse-rules.ts';
import { jsonSchemaText } from './norms-json-schema.ts';
import { readRuleFiles } from './rule-files.ts';

const root = join(import.meta.dirname, '..');
mkdirSync(join(root, 'schema'), { recursive: true });
writeFileSync(join(root, 'schema', 'legible.json'), jsonSchemaText(parseRules(readRuleFiles(root))));
