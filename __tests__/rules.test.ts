import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkRules } from '../src/core/check-rules.ts';
import { DIMENSION_IDS, LEVEL_NAMES, levelOf } from '../src/core/dimension.ts';
import { parseRules, type RuleFile } from '../src/core/parse-rules.ts';
import { readText } from '../src/core/pipeline.ts';
import { loadKnowledge } from '../src/knowledge.ts';

const FOLDER = join(import.meta.dirname, '..', 'rules');
const FILES: readonly RuleFile[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => ({ path: `rules/${name}`, text: readFileSync(join(FOLDER, name), 'utf8') }));

/** The slots of each dimension: a primary one is needed for level 2, a further one for level 3. */
const SLOTS: Readonly<
  Record<string, { readonly primary: readonly string[]; readonly further: readonly string[] }>
> = {
  assumptions: { primary: ['belief'], further: ['basis', 'breaks-when'] },
  risk: { primary: ['harm'], further: ['exposure', 'answer'] },
  rollback: { primary: ['mechanism'], further: ['trigger', 'residue', 'rehearsal'] },
  tradeoffs: { primary: ['cost', 'rejected-option'], further: ['gain', 'reason', 'flip-condition'] },
  constraints: { primary: ['limit'], further: ['source', 'headroom'] },
  scope: { primary: ['exclusion'], further: ['reason', 'destination'] },
  priorities: { primary: ['problem'], further: ['consequence', 'why-now'] },
  sequencing: { primary: ['order'], further: ['gate', 'reason'] },
  uncertainty: { primary: ['unknown'], further: ['settled-by', 'meanwhile'] },
  stabilization: { primary: ['mitigation'], further: ['reason', 'removal', 'lasting-fix'] },
  observability: { primary: ['signal', 'check'], further: ['expected-value', 'response'] },
};
const CORE = ['assumptions', 'risk', 'rollback', 'tradeoffs'];
/** Slots that help a reader and never make level 3 alone. */
const NO_REASON = ['scope/destination', 'stabilization/lasting-fix'];
const FEWEST_EXAMPLES = 8;
const HABITS = [
  'absolute-claim',
  'false-certainty',
  'mixed-repair',
  'mood-uncertainty',
  'solution-first',
  'speculative-need',
  'unfilled-template',
  'vague-quantity',
];

/** Families that the design names, and the fewest that there are. */
const CONTRADICTIONS = ['safe-to-revert', 'docs-only', 'no-api-change', 'rollback-not-applicable'];
const FEWEST_CONTRADICTIONS = 12;

const { dimensions, habits, contradictions } = parseRules(FILES);

test('the rules hold the eleven dimensions of the rubric, in its order', () => {
  expect(dimensions.map((dimension) => dimension.id)).toEqual(DIMENSION_IDS);
  expect(dimensions.filter((dimension) => dimension.core).map((dimension) => dimension.id)).toEqual(CORE);
});

test.each(DIMENSION_IDS)('%s has the slots of the design', (id) => {
  const slots = dimensions.find((dimension) => dimension.id === id)?.slots ?? [];
  const named = (primary: boolean) => slots.filter((slot) => slot.primary === primary).map((slot) => slot.id);
  expect({ primary: named(true).sort(), further: named(false).sort() }).toEqual({
    primary: [...(SLOTS[id]?.primary ?? [])].sort(),
    further: [...(SLOTS[id]?.further ?? [])].sort(),
  });
  const idle = slots.filter((slot) => !slot.reasons).map((slot) => `${id}/${slot.id}`);
  expect(idle).toEqual(NO_REASON.filter((slot) => slot.startsWith(`${id}/`)));
});

test.each(DIMENSION_IDS.flatMap((id) => LEVEL_NAMES.map((name) => [id, name] as const)))(
  '%s has eight examples that are %s',
  (id, name) => {
    const examples = dimensions.find((dimension) => dimension.id === id)?.examples ?? [];
    const texts = examples
      .filter((example) => example.level === levelOf(name))
      .map((example) => example.text);
    expect(new Set(texts).size).toBeGreaterThanOrEqual(FEWEST_EXAMPLES);
  },
);

test('the habits are those of the rubric', () => {
  expect(habits.map((habit) => habit.id).sort()).toEqual(HABITS);
});

test('the contradictions hold those of the design among others', () => {
  const ids = contradictions.families.map((family) => family.id);
  expect(ids).toEqual(expect.arrayContaining(CONTRADICTIONS));
  expect(ids.length).toBeGreaterThanOrEqual(FEWEST_CONTRADICTIONS);
});

test("a contradiction's example that fails is named with its place", () => {
  const files = FILES.map(({ path, text }) => ({
    path,
    text: path.endsWith('/contradictions.yml')
      ? text.replace('- text: Safe to revert.', '- text: Unsafe.')
      : text,
  }));
  expect(checkRules(files, loadKnowledge())).toEqual([
    {
      path: 'rules/contradictions.yml',
      line: expect.any(Number) as number,
      column: 11,
      message: 'safe-to-revert: the example "Unsafe." stays quiet, expected it to fire',
    },
  ]);
});

test('every example of every rule file is what it says', () => {
  const problems = checkRules(FILES, loadKnowledge());
  expect(problems.map(({ path, line, message }) => `${path}:${line}: ${message}`)).toEqual([]);
});

test('no rule of docs/rubric.md, pasted into a text, is its author’s reasoning', () => {
  const text = readFileSync(join(FOLDER, '..', 'docs', 'rubric.md'), 'utf8');
  const { readings } = readText({ text, title: null, profile: 'rfc' }, loadKnowledge());
  const rules = readings.filter(({ statement }) => statement.kind !== 'row' && !statement.text.includes('"'));
  expect(rules.map(({ statement }) => statement.text)).toEqual([
    'Rules that hold for every dimension:',
    '`No rollback needed: documentation only, nothing is deployed`.',
  ]);
});
