import { askFew } from '../../src/core/ask-few.ts';
import type { Review } from '../../src/core/review.ts';
import { buildReview, evidence, type Shown } from './build-review.ts';

const RISK: Shown = {
  level: 3,
  required: 2,
  evidence: [
    evidence(
      'harm',
      27,
      'If Redis is down, nobody can sign in: reads fall back to memory only while both stores are written.',
      28,
    ),
    evidence(
      'exposure',
      28,
      'The cluster failed over twice this year, for about 20 seconds each time, and the client retries for 30.',
      29,
    ),
    evidence(
      'answer',
      28,
      'The cluster failed over twice this year, for about 20 seconds each time, and the client retries for 30.',
      29,
    ),
  ],
};
const ROLLBACK_NAMED: Shown = {
  level: 1,
  required: 2,
  evidence: [evidence('topic', 33, 'Can be reverted.')],
};
const ROLLBACK: Shown = {
  level: 2,
  required: 2,
  evidence: [evidence('mechanism', 33, 'Turn off `session_store_redis` and restart the web processes.')],
};
const PRIORITIES: Shown = {
  level: 3,
  required: 1,
  evidence: [
    evidence(
      'problem',
      1,
      'Since we went to six processes in March, a deploy signs out everyone whose process is replaced.',
      2,
    ),
    evidence('consequence', 2, 'Support answers about forty tickets after each.'),
  ],
};
const TRADEOFFS: Shown = {
  level: 3,
  required: 3,
  evidence: [
    evidence('rejected-option', 31, 'We looked at change data capture.'),
    evidence(
      'reason',
      32,
      'It publishes table rows, so every consumer would depend on our column names.',
      33,
    ),
  ],
};
const HABITS = [
  {
    id: 'vague-quantity',
    line: 9,
    quote: 'This is much faster.',
    message: 'A reader cannot check how much faster that is.',
  },
  {
    id: 'mood-uncertainty',
    line: 12,
    quote: 'Hopefully this works.',
    message: 'What would settle this doubt?',
  },
];

const WHOLE: Readonly<Record<string, readonly Review[]>> = {
  'one-answer-advised': [
    buildReview({
      dimensions: { risk: RISK, rollback: ROLLBACK_NAMED, priorities: PRIORITIES, uncertainty: { level: 1 } },
    }),
  ],
  'one-answer-required': [
    buildReview({
      enforcement: 'require',
      dimensions: { risk: RISK, rollback: ROLLBACK_NAMED, priorities: PRIORITIES },
    }),
  ],
  'many-answers-required': [
    buildReview({
      enforcement: 'require',
      habits: HABITS,
      dimensions: {
        assumptions: { required: 2 },
        risk: { level: 1, required: 2, evidence: [evidence('topic', 4, 'Risk: low')] },
        rollback: { required: 2 },
        scope: { required: 2 },
        priorities: PRIORITIES,
      },
    }),
  ],
  'all-is-here': [buildReview({ dimensions: { risk: RISK, rollback: ROLLBACK, priorities: PRIORITIES } })],
  'nothing-asked': [buildReview()],
  waived: [
    buildReview({
      enforcement: 'require',
      dimensions: {
        risk: RISK,
        priorities: PRIORITIES,
        rollback: { required: 2, status: 'waived', waiver: 'the table is written by nobody before Monday' },
      },
    }),
  ],
  exempt: [buildReview({ exempt: 'the author `dependabot[bot]` is a bot' })],
  unread: [buildReview({ unread: 'the text is not in English' })],
  contradiction: [
    buildReview({
      dimensions: { risk: RISK, rollback: ROLLBACK_NAMED },
      contradictions: [
        {
          id: 'safe-revert',
          line: 33,
          quote: 'Safe to revert.',
          file: 'db/migrate/20261101_drop_sessions.rb',
          message: 'This file drops a column: what was in it does not come back.',
        },
      ],
    }),
  ],
  'description-and-rfcs': [
    buildReview({ dimensions: { risk: RISK, rollback: ROLLBACK, priorities: PRIORITIES } }),
    buildReview({
      path: 'docs/rfcs/0012-outbox.md',
      habits: HABITS.slice(0, 1),
      dimensions: {
        assumptions: {
          level: 2,
          required: 2,
          evidence: [evidence('belief', 37, 'We rely on consumers that ignore a message they have seen.')],
        },
        risk: { required: 2 },
        tradeoffs: TRADEOFFS,
      },
    }),
    buildReview({ path: 'docs/rfcs/0013-relay.md', dimensions: { tradeoffs: TRADEOFFS } }),
  ],
  'rfcs-before-and-after': [
    buildReview({ dimensions: { priorities: PRIORITIES } }),
    buildReview({
      path: 'docs/rfcs/0012-outbox.md',
      enforcement: 'require',
      dimensions: {
        rollback: { ...ROLLBACK, before: 0 },
        risk: {
          level: 1,
          required: 3,
          before: 3,
          evidence: [evidence('topic', 9, 'There are risks.')],
          question: 'This was reasoned before the change. What could this break, and for whom?',
        },
        tradeoffs: { ...TRADEOFFS, before: 3 },
      },
    }),
    buildReview({
      path: 'docs/rfcs/0009-queue.md',
      status: { kind: 'ended', word: 'superseded' },
      dimensions: { tradeoffs: { ...TRADEOFFS, required: null } },
    }),
    buildReview({
      path: 'docs/rfcs/0013-relay.md',
      status: { kind: 'draft', word: 'draft' },
      dimensions: { risk: { required: 2 } },
    }),
  ],
  'one-file': [
    buildReview({
      path: 'docs/rfcs/0012-outbox.md',
      dimensions: { risk: { required: 2 }, tradeoffs: TRADEOFFS },
    }),
  ],
};

/** The reviews whose rendered text is kept under `fixtures/reports/`, by name, with as many questions as the engine asks. */
export const CASES: Readonly<Record<string, readonly Review[]>> = Object.fromEntries(
  Object.entries(WHOLE).map(([name, reviews]) => [name, askFew(reviews)]),
);

const OPEN = { risk: RISK, rollback: { required: 2 }, priorities: { level: 1, required: 2 } } as const;
const OUTBOX = { path: 'docs/rfcs/0012-outbox.md', enforcement: 'require' } as const;

/** Versions of a change's texts, oldest first: what the comment shows after the last is kept under `fixtures/edits/`. */
export const EDITS: Readonly<Record<string, readonly (readonly Review[])[]>> = {
  'one-answer-given-one-left': [
    [buildReview({ enforcement: 'require', dimensions: OPEN })],
    [
      buildReview({
        enforcement: 'require',
        dimensions: { ...OPEN, rollback: ROLLBACK, priorities: { level: 1, required: 2 } },
      }),
    ],
  ],
  'better-here-and-worse-there': [
    [buildReview({ dimensions: { ...OPEN, rollback: ROLLBACK } })],
    [buildReview({ dimensions: { ...OPEN, rollback: ROLLBACK_NAMED, priorities: PRIORITIES } })],
  ],
  'nothing-since': [
    [buildReview({ dimensions: OPEN })],
    [buildReview({ dimensions: { ...OPEN, rollback: ROLLBACK } })],
    [buildReview({ dimensions: { ...OPEN, rollback: ROLLBACK } })],
  ],
  'an-rfc-is-renamed-and-edited': [
    [buildReview(), buildReview({ ...OUTBOX, dimensions: { risk: { required: 2, before: 0 } } })],
    [
      buildReview(),
      buildReview({
        ...OUTBOX,
        path: 'docs/rfcs/0014-outbox.md',
        formerPath: OUTBOX.path,
        dimensions: { risk: { ...RISK, before: 0 } },
      }),
    ],
  ],
  'an-rfc-joins-and-is-edited': [
    [buildReview({ dimensions: { priorities: PRIORITIES } })],
    [
      buildReview({ dimensions: { priorities: PRIORITIES } }),
      buildReview({ ...OUTBOX, dimensions: { risk: { required: 2 }, rollback: { required: 2, before: 2 } } }),
    ],
    [
      buildReview({ dimensions: { priorities: PRIORITIES } }),
      buildReview({ ...OUTBOX, dimensions: { risk: RISK, rollback: { required: 2, before: 2 } } }),
    ],
  ],
};
