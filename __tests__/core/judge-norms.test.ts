import { expect, test } from 'vitest';
import type { Level } from '../../src/core/dimension.ts';
import type { Pressure } from '../../src/core/demand.ts';
import { judgeDimension, verdictOf, type Said } from '../../src/core/judge-norms.ts';
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
    pressure,
    said,
    lost,
  }: {
    readonly waiver?: string;
    readonly cause?: string;
    readonly questions?: Questions;
    readonly pressure?: Pressure;
    readonly said?: Said;
    readonly lost?: Level;
  } = {},
): DimensionReview {
  const demand = {
    required: required === null ? {} : { rollback: required },
    waivers: new Map(waiver === undefined ? [] : [['rollback', waiver]]),
    causes: new Map(cause === undefined ? [] : [['rollback', cause]]),
    pressures: new Map(pressure === undefined ? [] : [['rollback', pressure]]),
    lost: new Map(lost === undefined ? [] : [['rollback', lost]]),
    questions,
  };
  return judgeDimension(ROLLBACK, assessment, demand, said === undefined ? {} : { said });
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
    pressing: null,
    before: null,
    question: 'What is left behind? (asked because of `db/1.sql`)',
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

const PRESSURE: Pressure = {
  rank: 1,
  file: 'db/1.sql',
  owed: { level: 1, asks: 'How is `{file}` undone?', bare: 'Why is `{file}` never undone?', or: [] },
  answers: [],
};
const ASKS = { cause: 'db/1.sql', pressure: PRESSURE };
const BARE: Said = { bare: true, otherwise: false };

test.each<readonly [string, DimensionReview, Pick<DimensionReview, 'status' | 'required' | 'question'>]>([
  [
    'what a fact owes is asked in the words of the fact',
    judge(ABSENT, 2, ASKS),
    { status: 'short', required: 2, question: 'How is `db/1.sql` undone?' },
  ],
  [
    'a file is named as it is, whatever `replaceAll` takes its name for',
    judge(ABSENT, 2, {
      cause: "db/$$-$&-$'.sql",
      pressure: { ...PRESSURE, file: "db/$$-$&-$'.sql" },
    }),
    { status: 'short', required: 2, question: "How is `db/$$-$&-$'.sql` undone?" },
  ],
  [
    'a level that was lost is asked for as such',
    judge(ABSENT, 2, { lost: 2 }),
    { status: 'short', required: 2, question: `This was stated before the change. ${HOW}` },
  ],
  [
    'a stated point is asked for its next slot',
    judge(assessed(2, 'mechanism'), 3, ASKS),
    { status: 'short', required: 3, question: 'What tells you to undo it? (asked because of `db/1.sql`)' },
  ],
  [
    'a file that a clause named is not put into the question of a fact',
    judge(ABSENT, 2, { ...ASKS, cause: 'billing/a.ts' }),
    { status: 'short', required: 2, question: `${HOW} (asked because of \`billing/a.ts\`)` },
  ],
  [
    'the team’s question goes before that of a fact',
    judge(ABSENT, 2, { ...ASKS, questions: { rollback: 'Which runbook?' } }),
    { status: 'short', required: 2, question: 'Which runbook? (asked because of `db/1.sql`)' },
  ],
  [
    'a bare N/A that a fact refuses is named and not enough, and the question says why',
    judge(assessed(1, 'topic'), 1, { ...ASKS, said: BARE }),
    { status: 'short', required: 2, question: 'Why is `db/1.sql` never undone?' },
  ],
  [
    'a bare N/A that no fact refuses is enough where the point need only be named',
    judge(assessed(1, 'topic'), 1, {
      ...ASKS,
      pressure: { ...PRESSURE, owed: { ...PRESSURE.owed, bare: null } },
      said: BARE,
    }),
    { status: 'met', required: 1, question: null },
  ],
  [
    'a phrase of the fact answers as well as the level',
    judge(assessed(1, 'topic'), 2, { ...ASKS, said: { bare: false, otherwise: true } }),
    { status: 'met', required: 2, question: null },
  ],
])('%s', (_, { status, required, question }, outcome) => {
  expect({ status, required, question }).toEqual(outcome);
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
