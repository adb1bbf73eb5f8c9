import { expect, test } from 'vitest';
import { NO_CONTRADICTIONS } from '../../src/core/contradiction-rule.ts';
import { compileContradictions } from '../../src/core/find-contradictions.ts';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import { reviewDocument } from '../../src/core/pipeline.ts';
import type { ReviewInput } from '../../src/core/review-input.ts';
import { loadKnowledge } from '../../src/knowledge.ts';

const INPUT: ReviewInput = {
  id: '#1',
  profile: 'pull-request',
  title: 'Drop the phone column',
  text: 'Nobody reads the phone number of a customer since May.\n\n## Rollback\n\nN/A\n\nNo database changes.',
  path: null,
  files: [{ path: 'db/migrations/0042_drop_phone.sql', additions: 3, deletions: 0 }],
  labels: [],
  author: null,
};

test('what the text says against its change is found and changes no level', () => {
  const knowledge = loadKnowledge();
  const review = reviewDocument(INPUT, knowledge, DEFAULT_NORMS);
  expect(review.contradictions.map(({ id, line, quote, file }) => ({ id, line, quote, file }))).toEqual([
    { id: 'rollback-not-applicable', line: 5, quote: 'N/A', file: INPUT.files[0]?.path },
    { id: 'no-migration', line: 7, quote: 'No database changes.', file: INPUT.files[0]?.path },
  ]);
  const without = reviewDocument(
    INPUT,
    { ...knowledge, compiledContradictions: compileContradictions(NO_CONTRADICTIONS, {}) },
    DEFAULT_NORMS,
  );
  expect(review).toEqual({ ...without, contradictions: review.contradictions });
});
