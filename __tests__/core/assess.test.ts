import { expect, test } from 'vitest';
import { assess, assessAll, type Finding } from '../../src/core/assess.ts';
import { readStatements } from '../../src/core/read-statements.ts';
import type { Assessment, Evidence } from '../../src/core/review.ts';
import { compileRules } from '../../src/core/rule-set.ts';
import { documentOf, NO_WORDS, ROLLBACK } from './build-rules.ts';

const RULES = compileRules([ROLLBACK], NO_WORDS);
const READINGS = readStatements(documentOf('One\nwraps.\n\nTwo.\n\nThree.'), RULES);

function finding(at: number, level: Finding['level'], ...slots: readonly string[]): Finding {
  const reading = READINGS[at];
  if (reading === undefined) throw new Error(`no statement ${at}`);
  return { reading, level, weight: 0.7, slots: slots.map((id) => ({ id, because: [`cue of ${id}`] })) };
}

const ABSENT: Assessment = { kind: 'absent', dimension: 'rollback', level: 0 };
const evidence = (slot: string, line: number, endLine: number, quote: string): Evidence => ({
  slot,
  line,
  endLine,
  quote,
  under: null,
  weight: 0.7,
  because: [`cue of ${slot}`],
});
const one = (slot: string): Evidence => evidence(slot, 1, 2, 'One wraps.');
const two = (slot: string): Evidence => evidence(slot, 4, 4, 'Two.');

test.each<readonly [string, readonly Finding[], Assessment]>([
  ['no finding is absent', [], ABSENT],
  [
    'one finding gives its level, a piece of evidence a slot',
    [finding(0, 3, 'mechanism', 'trigger')],
    { kind: 'assessed', dimension: 'rollback', level: 3, evidence: [one('mechanism'), one('trigger')] },
  ],
  [
    'the highest finding decides, and only such are evidence',
    [finding(0, 1, 'topic'), finding(1, 2, 'mechanism'), finding(2, 1, 'topic')],
    { kind: 'assessed', dimension: 'rollback', level: 2, evidence: [two('mechanism')] },
  ],
  [
    'all that reach the highest level are evidence, in order',
    [finding(0, 2, 'mechanism'), finding(1, 2, 'mechanism')],
    { kind: 'assessed', dimension: 'rollback', level: 2, evidence: [one('mechanism'), two('mechanism')] },
  ],
  ['no level stands without evidence', [finding(0, 2)], ABSENT],
])('%s', (_, findings, assessment) => {
  expect(assess(ROLLBACK, findings, READINGS)).toEqual(assessment);
});

test.each<readonly [string, string, number, Pick<Evidence, 'quote' | 'under'>]>([
  [
    'a label stands before its first sentence',
    'Rollback: turn it off. We wait.',
    0,
    { quote: 'Rollback: turn it off.', under: null },
  ],
  ['and before no other', 'Rollback: turn it off. We wait.', 1, { quote: 'We wait.', under: null }],
  [
    'a short item is shown with its lead-in',
    'To undo it:\n\n- turn it off\n',
    1,
    { quote: 'turn it off', under: 'To undo it' },
  ],
  [
    'a short answer is shown with its heading',
    '# Can we go back?\n\nYes.\n',
    0,
    { quote: 'Yes.', under: 'Can we go back?' },
  ],
  [
    'words that introduce a list are shown with its first item',
    'Without the queue we would:\n\n- lose the retries\n- wait longer\n',
    0,
    { quote: 'Without the queue we would: lose the retries', under: null },
  ],
  [
    'a sentence that speaks for itself is shown alone',
    '# Way back\n\nTurn the flag off and restart the workers.\n',
    0,
    { quote: 'Turn the flag off and restart the workers.', under: null },
  ],
])('%s', (_, text, at, shown) => {
  const readings = readStatements(documentOf(text), RULES);
  const reading = readings[at];
  if (reading === undefined) throw new Error(`no statement ${at}`);
  const slots = [{ id: 'mechanism', because: [] }];
  expect(assess(ROLLBACK, [{ reading, level: 2, weight: 0.7, slots }], readings)).toMatchObject({
    evidence: [shown],
  });
});

test('every dimension of the rules is assessed, found or not', () => {
  expect(assessAll(RULES, [[finding(1, 1, 'topic')]], READINGS)).toEqual([
    { kind: 'assessed', dimension: 'rollback', level: 1, evidence: [two('topic')] },
  ]);
  expect(assessAll(RULES, [], READINGS)).toEqual([ABSENT]);
});

const REPAIR = compileRules([{ ...ROLLBACK, applies: [{ phrase: 'fix*', unless: [] }] }], NO_WORDS);

test.each<readonly [string, string, Assessment]>([
  ['a text that it does not speak to', 'Adds a page.', { ...ABSENT, kind: 'not-applicable' }],
  ['a text that it speaks to', 'Adds a page.\n\nFixes #1.', ABSENT],
])('a dimension with a condition, on %s', (_, text, assessment) => {
  const readings = readStatements(documentOf(text), REPAIR);
  expect(assessAll(REPAIR, [[]], readings)).toEqual([assessment]);
});

test('what is found counts even where nothing says that the dimension applies', () => {
  expect(assessAll(REPAIR, [[finding(0, 2, 'mechanism')]], READINGS)[0]?.level).toBe(2);
});
