import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.ts';
import { reviewToJson } from '../../src/report/json.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { columnsOf, wrap } from '../../src/report/terminal-text.ts';
import { VERSION } from '../../src/report/version.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { buildReview, evidence } from './build-review.ts';
import { CASES } from './cases.ts';

test('the version is that of the package', () => {
  expect(VERSION).toBe(packageJson.version);
});

test('a review as JSON has the fields of the contract and no others', () => {
  const review = buildReview({
    dimensions: { risk: { level: 2, required: 2, evidence: [evidence('harm', 4, 'It breaks.', 5)] } },
    habits: [{ id: 'vague-quantity', line: 2, quote: 'much faster', message: 'How much?' }],
  });
  const json = reviewToJson(review);
  expect(Object.keys(json)).toEqual([
    'id',
    'profile',
    'score',
    'verdict',
    'facts',
    'dimensions',
    'habits',
    'contradictions',
  ]);
  expect(json.dimensions['risk']).toEqual({
    level: 2,
    name: 'stated',
    status: 'met',
    score: 70,
    evidence: [{ slot: 'harm', line: 4, endLine: 5, quote: 'It breaks.' }],
    missing: [],
    question: null,
  });
  expect(json.habits).toEqual([{ id: 'vague-quantity', line: 2, quote: 'much faster' }]);
});

describe('annotations', () => {
  const review = buildReview({
    path: 'rfcs/1.md',
    enforcement: 'require',
    habits: [{ id: 'vague-quantity', line: 2, quote: 'much faster', message: 'How much?' }],
    dimensions: {
      risk: { level: 1, required: 2, evidence: [evidence('topic', 7, 'Risk: low', 8)] },
      rollback: { required: 2 },
    },
  });

  test('stand at the best line, the weightier ones first', () => {
    expect(annotationsOf([review])).toEqual([
      {
        path: 'rfcs/1.md',
        line: 1,
        endLine: 1,
        level: 'warning',
        title: 'Rollback: absent, stated is asked for',
        message: 'How exactly would this be undone?',
      },
      {
        path: 'rfcs/1.md',
        line: 7,
        endLine: 8,
        level: 'warning',
        title: 'Risk: named, stated is asked for',
        message: '“Risk: low” What could this break, and for whom?',
      },
      {
        path: 'rfcs/1.md',
        line: 2,
        endLine: 2,
        level: 'notice',
        title: 'A reader may question this: vague quantity',
        message: '“much faster” How much?',
      },
    ]);
  });

  test('are none for a description, an exempt or an unread text', () => {
    expect(annotationsOf([...(CASES['one-answer-required'] ?? []), ...(CASES['unread'] ?? [])])).toEqual([]);
  });
});

test.each(Object.entries(CASES))('SARIF of %s has the shape that code scanning takes', (_, reviews) => {
  const log = JSON.parse(renderSarif(reviews)) as unknown;
  expect(log).toMatchObject({
    version: '2.1.0',
    $schema: expect.stringContaining('sarif-2.1.0') as string,
    runs: [{ tool: { driver: { name: 'Legible', version: VERSION } } }],
  });
  const [run] = (log as { runs: [{ tool: { driver: { rules: { id: string }[] } }; results: SarifResult[] }] })
    .runs;
  const ids = run.tool.driver.rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const result of run.results) {
    expect(ids[result.ruleIndex]).toBe(result.ruleId);
    expect(['error', 'warning', 'note']).toContain(result.level);
    expect(result.message.text).not.toBe('');
    const [{ physicalLocation }] = result.locations;
    expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w./%-]+$/);
    expect(physicalLocation.region.startLine).toBeGreaterThan(0);
    expect(physicalLocation.region.endLine).toBeGreaterThanOrEqual(physicalLocation.region.startLine);
  }
});

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: [
    {
      physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; endLine: number } };
    },
  ];
}

test.each([
  ['a job', 1_000_000, 3_000],
  ['a check run', 65_000, 30],
  ['a check run', 65_000, 300],
])('the summary of %s stays below %i bytes with %i documents', (_, most, count) => {
  const quote = '語'.repeat(400);
  const risk = { level: 2, required: 2, evidence: [evidence('harm', 1, quote)] } as const;
  const paths = Array.from({ length: count }, (_each, at) => `rfcs/${at}.md`);
  const reviews = paths.map((path) => buildReview({ path, dimensions: { risk } }));
  expect(Buffer.byteLength(renderSummary(reviews, { notes: [], most }))).toBeLessThanOrEqual(most);
});

test('where not all fits, ten remarks of the run stand in its summary, and the others are counted', () => {
  const notes = Array.from({ length: 12 }, (_, at) => `Remark ${at + 1}.`);
  const lines = renderSummary([buildReview()], { notes, most: 1 }).split('\n');
  expect(lines.filter((line) => line.startsWith('- '))).toEqual([
    ...notes.slice(0, 10).map((note) => `- ${note}`),
    '- two more remarks, in the log of the run',
  ]);
});

test('what a summary has no room for is left out whole, and counted', () => {
  const dimensions = { risk: { level: 1, evidence: [evidence('topic', 1, 'Risk.')] } } as const;
  const reviews = Array.from({ length: 100 }, (_, at) => buildReview({ path: `rfcs/${at}.md`, dimensions }));
  const whole = renderSummary(reviews, { notes: [] });
  const start = renderSummary(reviews.slice(0, 20), { notes: [] }).trimEnd();
  const most = Buffer.byteLength(start) + 200;
  expect(whole.startsWith(start)).toBe(true);
  expect(renderSummary(reviews, { notes: [], most })).toBe(
    `${start}\n\n80 more documents would not fit here; \`json-file\` has all.\n`,
  );
});

describe('the terminal', () => {
  test.each([48, 80, 100])('is never wider than %i columns', (width) => {
    for (const reviews of Object.values(CASES)) {
      for (const line of renderTerminal(reviews, { color: false, width }).split('\n')) {
        expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('has colour only where it is wanted', () => {
    expect(renderTerminal(CASES['all-is-here'] ?? [], { color: true, width: 80 })).toContain(
      '\u001B[32m●\u001B[39m',
    );
    expect(renderTerminal(CASES['all-is-here'] ?? [], { color: false, width: 80 })).not.toContain('\u001B');
  });

  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['日本語', 4, ['日本', '語']],
  ])('wraps %j at %i', (text, columns, expected) => {
    expect(wrap(text, columns)).toEqual(expected);
  });
});
