import { expect, test } from 'vitest';
import type { Evidence } from '../../src/core/review.ts';
import { bestQuotes } from '../../src/report/quotes.ts';
import { renderMarkdown } from '../../src/report/comment.ts';
import { buildReview, evidence } from './build-review.ts';

const weighs = (weight: number, slot: string, line: number, quote: string): Evidence =>
  evidence(slot, line, quote, line, { weight });

const WEAK = weighs(0.3, 'harm', 1, 'It may slow down.');
const STRONG = weighs(0.8, 'harm', 4, 'Old clients get a 400.');
const OTHER_SLOT = weighs(0.4, 'answer', 9, 'They retry.');
const BOTH_SLOTS = [weighs(0.5, 'harm', 2, 'Both.'), weighs(0.5, 'answer', 2, 'Both.')];

test.each<readonly [string, readonly Evidence[], number, readonly string[]]>([
  ['the strongest stands for the others', [WEAK, STRONG], 1, ['Old clients get a 400.']],
  ['one that shows no other slot is left out', [WEAK, STRONG], 2, ['Old clients get a 400.']],
  [
    'another slot is shown too, in the order of the text',
    [WEAK, STRONG, OTHER_SLOT],
    2,
    ['Old clients get a 400.', 'They retry.'],
  ],
  ['two slots do not outweigh the strongest', [...BOTH_SLOTS, STRONG], 1, ['Old clients get a 400.']],
  [
    'of what shows as much the stronger is shown',
    [STRONG, OTHER_SLOT, ...BOTH_SLOTS],
    2,
    ['Both.', 'Old clients get a 400.'],
  ],
  ['none is asked for', [STRONG], 0, []],
])('%s', (_, found, limit, texts) => {
  expect(bestQuotes(found, limit).map(({ text }) => text)).toEqual(texts);
});

test('a sentence is quoted once, a short one with what it answers, and a point without a claim by its place', () => {
  const yes = evidence('harm', 5, 'Yes.', 5, { under: 'Does it break *anything*?' });
  const shared = evidence('cost', 7, 'It costs a second read.');
  const review = buildReview({
    dimensions: {
      risk: { level: 2, evidence: [yes] },
      tradeoffs: { level: 2, evidence: [shared] },
      constraints: { level: 2, evidence: [{ ...shared, slot: 'limit' }] },
      scope: { level: 1, evidence: [evidence('topic', 9, 'Small change.')] },
    },
  });
  const lines = renderMarkdown([review]).split('\n');
  expect(lines.filter((line) => /line \d/.test(line))).toEqual([
    '  - line 5: `Does it break *anything*?` › `Yes.`',
    '  - line 7: `It costs a second read.`',
    '  - line 7, as above',
    '- [ ] **Scope** · named, line 9',
  ]);
});

test('every dimension has its box where something is asked or said', () => {
  expect(renderMarkdown([buildReview()])).not.toContain('- [ ]');
  const boxes = renderMarkdown([buildReview({ dimensions: { risk: { required: 2 } } })]).match(
    /^- \[[ x]\]/gm,
  );
  expect(boxes).toHaveLength(11);
});
