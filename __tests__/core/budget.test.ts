import { describe, expect, test } from 'vitest';
import { budgetText, proposeNorms, type BudgetProposal, type BudgetText } from '../../src/core/budget.ts';
import { recordOf, type HistoryRecord, type HistoryText } from '../../src/core/history-record.ts';
import type { Norms } from '../../src/core/norms.ts';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import { KNOWLEDGE, normsOf } from './build-norms.ts';
import { buildRecord } from './build-records.ts';

const WITH_WAY_BACK = `This splits the timetable of the ferries.

## Risks

Harbours that cached the old column will show yesterday's sailings for up to an hour.

## Rollback

Run \`migrate down 42\` and redeploy the previous image if the error rate passes 1%.`;
const WITHOUT = 'This splits the timetable of the ferries.';

/** One pull request a day: every fifth is a migration, and every third of those says how it is undone. */
function historyText(at: number): HistoryText {
  const migration = at % 5 === 0;
  const path = migration ? `db/migrations/${at}.sql` : `src/tides/${at}.ts`;
  return {
    input: {
      id: `#${at}`,
      profile: 'pull-request',
      title: 'Split the timetable',
      text: migration && at % 3 === 0 ? WITH_WAY_BACK : WITHOUT,
      path: null,
      files: [{ path, additions: 40, deletions: 2 }],
      labels: [],
      author: null,
    },
    date: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    url: null,
    authorIsBot: false,
  };
}

function recordsOf(texts: readonly HistoryText[], norms: Norms): readonly HistoryRecord[] {
  const context = { norms, knowledge: KNOWLEDGE, compared: null, owners: null };
  return texts.map((text) => recordOf(text, context));
}

function proposalOf(texts: readonly BudgetText[], budget: number): BudgetProposal | null {
  return proposeNorms(texts, { budget, facts: KNOWLEDGE.facts, norms: DEFAULT_NORMS });
}

const TEXTS = Array.from({ length: 200 }, (_, at) => historyText(at));

describe('a proposal', () => {
  const budgeted = recordsOf(TEXTS, DEFAULT_NORMS).flatMap((record) => budgetText(record) ?? []);

  test.each([0.1, 0.2, 0.4])(
    'for %s, reviewed for real, gives the figures that it promised',
    async (budget) => {
      const proposal = proposalOf(budgeted, budget);
      expect(proposal).not.toBeNull();
      if (proposal === null) return;
      const { fitted, later, atMost, holds, norms } = proposal;
      const proposed = await normsOf(norms);
      const short = recordsOf(TEXTS, proposed).map(({ verdict }) => verdict === 'falls-short');
      const count = (list: readonly boolean[]): number => list.filter(Boolean).length;
      expect([fitted.texts, later.texts]).toEqual([140, 60]);
      expect([fitted.short, later.short]).toEqual([count(short.slice(0, 140)), count(short.slice(140))]);
      expect(atMost).toBeLessThanOrEqual(budget);
      expect(fitted.share).toBeLessThan(atMost);
      expect(holds).toBe(later.share <= budget);
    },
  );

  test('spends a larger budget on more', () => {
    const asks = [0.05, 0.4].map((budget) => proposalOf(budgeted, budget)?.asks ?? []);
    const rollback = asks.map((list) =>
      list.find((ask) => ask.because === 'migration' && ask.dimension === 'rollback'),
    );
    expect(rollback).toEqual([undefined, { because: 'migration', dimension: 'rollback', level: 2 }]);
  });
});

test('fewer than a hundred pull requests say too little', () => {
  const text = { date: '2026-01-01', facts: [], levels: new Map() };
  expect(
    proposalOf(
      Array.from({ length: 99 }, () => text),
      0.1,
    ),
  ).toBeNull();
  expect(
    proposalOf(
      Array.from({ length: 100 }, () => text),
      0.1,
    ),
  ).not.toBeNull();
});

test('a team that stops writing is told that the norms do not hold', () => {
  const texts = Array.from({ length: 200 }, (_, at) => ({
    date: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    facts: ['migration'],
    levels: new Map([['rollback', at < 140 ? (2 as const) : (0 as const)]]),
  }));
  expect(proposalOf(texts, 0.1)).toMatchObject({ fitted: { short: 0 }, later: { short: 60 }, holds: false });
});

test.each([
  ['an RFC', { profile: 'rfc' }],
  ['what is exempt', { verdict: 'exempt' }],
  ['what was not read', { verdict: 'unread' }],
  ['what has no date', { date: null }],
] as const)('%s has no say', (_, changes) => {
  expect(budgetText(buildRecord(1, changes))).toBeNull();
});
