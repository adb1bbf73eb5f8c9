import { expect, test } from 'vitest';
import { assess, assessAll, type Finding } from '../../src/core/assess.ts';
import { readStatements } from '../../src/core/read-statements.ts';
import type { Assessment } from '../../src/core/review.ts';
import { compileRules } from '../../src/core/rule-set.ts';
import { documentOf, NO_WORDS, ROLLBACK } from './build-rules.ts';

const RULES = compileRules([ROLLBACK], NO_WORDS);
const READINGS = readStatements(documentOf('One\nwraps.\n\nTwo.\n\nThree.'), RULES);

function finding(at: number, level: Finding['level'], ...slots: readonly string[]): Finding {
  const reading = READINGS[at];
  if (reading === undefined) throw new Error(`no statement ${at}`);
  return { reading, level, slots: slots.map((id) => ({ id, because: [`cue of ${id}`] })) };
}

const ABSENT: Assessment = { kind: 'absent', dimension: 'rollback', level: 0 };
const one = (slot: string) => ({
  slot,
  line: 1,
  endLine: 2,
  quote: 'One wraps.',
  because: [`cue of ${slot}`],
});
const two = (slot: string) => ({ slot, line: 4, endLine: 4, quote: 'Two.', because: [`cue of ${slot}`] });

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
  expect(assess(ROLLBACK, findings)).toEqual(assessment);
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
