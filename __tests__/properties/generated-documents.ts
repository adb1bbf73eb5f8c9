import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { Subject } from './judge.ts';

/** A sentence that somebody could honestly write, of a level of a dimension; level 0 says nothing of any. */
interface Honest {
  readonly dimension: string | null;
  readonly level: number;
  readonly text: string;
}

function readStatements(): readonly Honest[] {
  const path = new URL('../fixtures/properties/statements.jsonl', import.meta.url);
  // The file is ours and its form is fixed.
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Honest);
}

/** The sentences that documents are made of and that are appended to them. */
export const STATEMENTS = readStatements();

const HEADINGS = [
  'Summary',
  'Why',
  'What changes',
  'Risk',
  'Risks and mitigations',
  'Rollback plan',
  'Assumptions',
  'Alternatives considered',
  'Drawbacks',
  'Non-goals',
  'Constraints',
  'Rollout',
  'Open questions',
  'Testing',
  'Notes for the reviewer',
  'How it works',
];
const LABELS = ['Risk', 'Rollback', 'Assumption', 'Trade-off', 'Scope', 'Test plan', 'Rollout', 'Note'];
const LEAD_INS = ['What to know before the merge:', 'In short:', 'Some remarks on the change:'];
const TITLES = [null, 'Move the postings to the new ledger', 'Fix the empty basket', 'Add the export page'];

const sentence = fc.constantFrom(...STATEMENTS.map(({ text }) => text));

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const labelled = fc
  .tuple(fc.constantFrom(...LABELS), sentence, fc.boolean())
  .map(([label, words, bold]) => (bold ? `**${label}:** ${words}` : `${label}: ${words}`));
const list = fc
  .tuple(fc.option(fc.constantFrom(...LEAD_INS)), fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map(
    ([leadIn, items]) =>
      `${leadIn === null ? '' : `${leadIn}\n\n`}${items.map((item) => `- ${item}`).join('\n')}`,
  );
const table = fc
  .array(fc.tuple(fc.constantFrom(...LABELS), sentence), { minLength: 1, maxLength: 3 })
  .map((rows) =>
    ['| Topic | Answer |', '|---|---|', ...rows.map(([key, words]) => `| ${key} | ${words} |`)].join('\n'),
  );

const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 2, arbitrary: labelled },
  { weight: 3, arbitrary: list },
  { weight: 1, arbitrary: table },
);
const heading = fc
  .tuple(fc.constantFrom(...HEADINGS), fc.constantFrom('##', '##', '###', '---'))
  .map(([words, mark]) => (mark === '---' ? `${words}\n---` : `${mark} ${words}`));
const section = fc
  .tuple(heading, fc.array(block, { minLength: 1, maxLength: 3 }))
  .map(([head, blocks]) => [head, ...blocks].join('\n\n'));

const document = fc
  .tuple(
    fc.array(block, { maxLength: 2 }),
    fc.array(section, { maxLength: 5 }),
    fc.constantFrom('pull-request', 'rfc'),
    fc.constantFrom(...TITLES),
  )
  .map(([opening, sections, profile, title]): Omit<Subject, 'name'> => {
    return { profile, title, text: `${[...opening, ...sections].join('\n\n')}\n` };
  });

/** Returns some generated documents: the same for the same seed. */
export function generatedDocuments(number: number, seed: number): readonly Subject[] {
  return fc
    .sample(document, { numRuns: number, seed })
    .map((one, at) => ({ ...one, name: `generated ${String(at)}` }));
}
