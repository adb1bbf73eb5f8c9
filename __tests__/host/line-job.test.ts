import { expect, test } from 'vitest';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import type { Norms } from '../../src/core/norms.ts';
import { answererOf } from '../../src/host/line-job.ts';
import type { HistoryRecord } from '../../src/core/history-record.ts';
import type { ReviewJson } from '../../src/report/json.ts';

const NORMS: Norms = {
  ...DEFAULT_NORMS,
  required: { 'pull-request': { rollback: 2 }, rfc: { rollback: 2 } },
  exempt: { ...DEFAULT_NORMS.exempt, authors: ['octocat'], labels: ['chore'] },
};
const review = answererOf({ kind: 'review', norms: NORMS });
const record = answererOf({ kind: 'record', norms: NORMS, compared: null, owners: null });

test.each([
  [{}, 'falls-short'],
  [{ author: 'mira', labels: ['bug'] }, 'falls-short'],
  [{ author: 'dependabot[bot]' }, 'exempt'],
  [{ author: 'renovate', authorIsBot: true }, 'exempt'],
  [{ author: 'OctoCat' }, 'exempt'],
  [{ author: 'mira', labels: ['bug', 'Chore'] }, 'exempt'],
  [{ as: 'rfc', author: 'dependabot[bot]', labels: ['chore'] }, 'falls-short'],
])('of a line with %j the verdict is %s, as a review and as a part of a history', (fields, verdict) => {
  const line = JSON.stringify({
    id: 'a',
    as: 'pull-request',
    text: 'If the queue stops, customers lose every order that is still in it.',
    ...fields,
  });
  const { dimensions, ...reviewed } = JSON.parse(review(line)) as ReviewJson;
  expect([reviewed.verdict, (JSON.parse(record(line)) as HistoryRecord).verdict]).toEqual([verdict, verdict]);
  expect([dimensions['risk']?.name, dimensions['rollback']?.status]).toEqual(['reasoned', 'short']);
});
