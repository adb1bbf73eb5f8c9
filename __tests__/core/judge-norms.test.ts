import { expect, test } from 'vitest';
import type { Level } from '../../src/core/dimension.ts';
import { judgeDimension, verdictOf } from '../../src/core/judge-norms.ts';
import type { Questions } from '../../src/core/norms.ts';
import type { Assessment, DimensionReview, Verdict } from '../../src/core/review.ts';
import { assessed, ROLLBACK } from './build-rules.ts';

const ABSENT: Assessment = { kind: 'absent', dimension: 'rollback', level: 0 };
const NOT_APPLICABLE: Assessment = { kind: 'not-applicable', dimension: 'rollback', level: 0 };

function judge(
  assessment: Assessment,
  required: Level | null,
  {
    waiver,
    cause,
    questions = {},
  }: { readonly waiver?: string; readonly cause?: string; readonly questions?: Questions } = {},
): DimensionReview {
  return judgeDimension(ROLLBACK, assessment, {
    required: required === null ? {} : { rollback: required },
    waivers: new Map(waiver === undefined ? [] : [['rollback', waiver]]),
    causes: new Map(cause === undefined ? [] : [['rollback', cause]]),
    questions,
  });
}

test('a dimension that falls short asks for the first empty slot and names what caused it', () => {
  const assessment = assessed(2, 'mechanism', 'trigger', 'trigger');
  expect(judge(assessment, 3, { cause: 'db/1.sql' })).toEqual({
    id: 'rollback',
    title: 'Rollback',
    core: true,
    level: 2,
    required: 3,
    status: 'short',
    score: 73,
    evidence: assessment.kind === 'assessed' ? assessment.evidence : [],
    missing: ['residue'],
    cause: 'db/1.sql',
    question: 'What is left behind?',
    waiver: null,
  } satisfies DimensionReview);
});

type Outcome = Pick<DimensionReview, 'status' | 'question' | 'waiver' | 'missing'>;
const HOW = 'How would you undo it?';
const ALL = ['mechanism', 'trigger', 'residue'];
const FURTHER = ['trigger', 'residue'];

const OUTCOMES: readonly (readonly [string, DimensionReview, Outcome])[] = [
  ['absent and asked for', judge(ABSENT, 2), { status: 'short', question: HOW, waiver: null, missing: ALL }],
  [
    'absent and not asked for',
    judge(ABSENT, null),
    { status: 'not-asked', question: null, waiver: null, missing: ALL },
  ],
  [
    'absent where absent will do',
    judge(ABSENT, 0),
    { status: 'not-asked', question: null, waiver: null, missing: ALL },
  ],
  [
    'named where stated is asked',
    judge(assessed(1, 'topic'), 2),
    { status: 'short', question: HOW, waiver: null, missing: ALL },
  ],
  [
    'named where named is asked',
    judge(assessed(1, 'topic'), 1),
    { status: 'met', question: null, waiver: null, missing: ALL },
  ],
  [
    'stated where stated is asked',
    judge(assessed(2, 'mechanism'), 2),
    { status: 'met', question: null, waiver: null, missing: FURTHER },
  ],
  [
    'stated where reasoned is asked',
    judge(assessed(2, 'mechanism'), 3),
    { status: 'short', question: 'What tells you to undo it?', waiver: null, missing: FURTHER },
  ],
  [
    'stated with every slot found',
    judge(assessed(2, 'mechanism', 'trigger', 'residue'), 3),
    { status: 'short', question: 'How is it undone?', waiver: null, missing: [] },
  ],
  [
    'short and waived',
    judge(ABSENT, 2, { waiver: 'a page' }),
    { status: 'waived', question: null, waiver: 'a page', missing: ALL },
  ],
  [
    'met and waived',
    judge(assessed(2, 'mechanism'), 2, { waiver: 'a page' }),
    { status: 'met', question: null, waiver: null, missing: FURTHER },
  ],
  [
    'not asked and waived',
    judge(ABSENT, null, { waiver: 'a page' }),
    { status: 'not-asked', question: null, waiver: null, missing: ALL },
  ],
  [
    'short where the team has a question for the dimension',
    judge(ABSENT, 2, { questions: { rollback: 'Which runbook?' } }),
    { status: 'short', question: 'Which runbook?', waiver: null, missing: ALL },
  ],
  [
    'short where the team has a question for the empty slot',
    judge(assessed(2, 'mechanism'), 3, {
      questions: { rollback: 'Which runbook?', 'rollback.trigger': 'Which alert?' },
    }),
    { status: 'short', question: 'Which alert?', waiver: null, missing: FURTHER },
  ],
  [
    'not applicable',
    judge(NOT_APPLICABLE, 2),
    { status: 'not-applicable', question: null, waiver: null, missing: ALL },
  ],
];

test.each(OUTCOMES)('%s', (_, { status, question, waiver, missing }, outcome) => {
  expect({ status, question, waiver, missing }).toEqual(outcome);
});

test.each<readonly [string, readonly DimensionReview[], Verdict]>([
  ['nothing is asked', [], { kind: 'meets' }],
  [
    'all is met or waived',
    [judge(assessed(2, 'mechanism'), 2), judge(ABSENT, 2, { waiver: 'a page' })],
    { kind: 'meets' },
  ],
  ['one falls short', [judge(assessed(2, 'mechanism'), 2), judge(ABSENT, 1)], { kind: 'falls-short' }],
])('the verdict where %s', (_, dimensions, verdict) => {
  expect(verdictOf(dimensions)).toEqual(verdict);
});
