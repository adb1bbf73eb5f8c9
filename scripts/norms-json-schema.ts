import { toJsonSchema } from '@valibot/to-json-schema';
import { vocabularyOf, type NormsKnowledge } from '../src/core/load-norms.ts';
import { normsSchema } from '../src/core/norms-schema.ts';

/** Returns the JSON Schema of a norms file as text; what only code can check (a glob, a day of the calendar) is left out. */
export function jsonSchemaText(knowledge: NormsKnowledge): string {
  const schema = toJsonSchema(normsSchema(vocabularyOf(knowledge)), {
    typeMode: 'input',
    errorMode: 'ignore',
    target: 'draft-07',
  });
  const head = {
    title: 'Norms of Legible',
    description: 'What a team asks of its pull requests and RFCs: .github/legible.yml.',
  };
  return `${JSON.stringify({ ...schema, ...head }, null, 2)}\n`;
}
