import { expect, test } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.ts';
import { renderComment } from '../../src/report/comment.ts';
import { reviewToJson } from '../../src/report/json.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { buildReview } from './build-review.ts';

const CONTRADICTION = {
  id: 'docs-only',
  line: 0,
  quote: 'Docs only, says @octocat \u202Ein #12 <b>',
  file: 'src/@acme/a\u202Eb`.ts',
  message: 'This file is code.',
};
const REVIEW = buildReview({ contradictions: [CONTRADICTION] });

test('the JSON has both sides as they are', () => {
  expect(reviewToJson(REVIEW).contradictions).toEqual([CONTRADICTION]);
});

test.each([
  ['the comment', renderComment([REVIEW], { previous: null, headSha: 'abcdef1', runUrl: null, notes: [] })],
  ['the summary', renderSummary([REVIEW], { notes: [] })],
])('%s quotes both sides as code, so that nobody is called and nothing links', (_, text) => {
  expect(text).toContain(
    '- title: `Docs only, says @octocat [U+202E]in #12 <b>` beside ``src/@acme/a[U+202E]b`.ts`` — This file is code.',
  );
});

test('the terminal shows both sides, and nothing in them moves the cursor', () => {
  const text = renderTerminal([REVIEW], { color: false, width: 90 });
  expect(text).toContain('│ Docs only, says @octocat [U+202E]in #12 <b>');
  expect(text).toContain('│ src/@acme/a[U+202E]b`.ts: This file is code.');
});

test('SARIF names both sides in one result', () => {
  const log = renderSarif([REVIEW]);
  expect(log).toContain(
    '"text": "“Docs only, says @octocat [U+202E]in #12 <b>” beside src/@acme/a[U+202E]b`.ts. This file is code."'.replaceAll(
      /\[(U\+202E)\]/g,
      '\\\\[$1\\\\]',
    ),
  );
});

test('the annotation stands at the file and quotes the text', () => {
  expect(annotationsOf([REVIEW])).toEqual([
    {
      path: CONTRADICTION.file,
      line: 1,
      endLine: 1,
      level: 'warning',
      title: 'The text and this file disagree',
      message: '“Docs only, says @octocat [U+202E]in #12 <b>” This file is code.',
    },
  ]);
});
