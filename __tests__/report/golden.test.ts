import { mkdirSync, writeFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/core/review.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderers } from '../../src/report/formats.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { CASES, EDITS } from './cases.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'reports');
const EDIT_FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'edits');
const SCREEN = { color: false, width: 90 };
const RUN = 'https://github.com/acme/shop/actions/runs/7';

const OUTPUTS: Readonly<Record<string, (reviews: readonly Review[]) => string>> = {
  'comment.md': (reviews) =>
    renderComment(reviews, { previous: null, headSha: 'abcdef1234567', runUrl: RUN, notes: [] }),
  'summary.md': (reviews) => renderSummary(reviews, { notes: ['The token may not write `issues`.'] }),
  'terminal.txt': (reviews) => renderers.terminal(reviews, SCREEN),
  json: (reviews) => renderers.json(reviews, SCREEN),
  sarif: (reviews) => renderers.sarif(reviews, SCREEN),
};

/** Rewrites the golden file when `UPDATE` is set; the change is read in review. */
function golden(file: string, text: string): string {
  if (process.env['UPDATE']) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return readFileSync(file, 'utf8');
}

describe.each(Object.entries(CASES))('%s', (name, reviews) => {
  test.each(Object.entries(OUTPUTS))('renders as %s', (output, render) => {
    const text = render(reviews);
    expect(text).toBe(golden(join(FIXTURES, name, output.includes('.') ? output : `report.${output}`), text));
  });
});

const FIRST = { previous: null, headSha: 'abcdef1234567', runUrl: RUN, notes: [] };

describe.each(Object.entries(EDITS))('the comment after an edit: %s', (name, versions) => {
  test('shows what the edit changed, and what would make it pass', () => {
    const text = versions.reduce<string | null>(
      (previous, reviews) => renderComment(reviews, { ...FIRST, previous }),
      null,
    );
    expect(text).toBe(golden(join(EDIT_FIXTURES, `${name}.md`), text ?? ''));
  });
});
