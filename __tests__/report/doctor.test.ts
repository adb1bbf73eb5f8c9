import { expect, test } from 'vitest';
import type { BaselineRest } from '../../src/core/baseline.ts';
import { renderExamination } from '../../src/report/doctor.ts';

const PLAIN = { color: false, width: 60 };
const FINDING = {
  check: 'edited-missing',
  place: '.github/workflows/legible.yml:4:5',
  what: '`pull_request` does not run on `edited`.',
  consequence: 'A corrected description is not read again: comment and check stay as they were.',
  remedy: 'Write `types: [opened, edited]`.',
};
const UNCHECKED = ['GitHub was not asked.'];

test('a finding says where, what, what happens and what to do', () => {
  expect(renderExamination({ findings: [FINDING], baselines: [], unchecked: UNCHECKED }, 'terminal', PLAIN))
    .toBe(`.github/workflows/legible.yml:4:5: \`pull_request\` does not run on \`edited\`.
  A corrected description is not read again: comment and
  check stay as they were.
  Write \`types: [opened, edited]\`.

One finding.
GitHub was not asked.
`);
});

test('nothing found is said too, with what was not looked at', () => {
  expect(renderExamination({ findings: [], baselines: [], unchecked: UNCHECKED }, 'terminal', PLAIN)).toBe(
    'Nothing found.\nGitHub was not asked.\n',
  );
});

test('the JSON has the place in its parts', () => {
  const text = renderExamination({ findings: [FINDING], baselines: [], unchecked: UNCHECKED }, 'json', PLAIN);
  const { check, what, consequence, remedy } = FINDING;
  const place = { path: '.github/workflows/legible.yml', line: 4, column: 5 };
  expect(JSON.parse(text)).toEqual({
    findings: [{ check, ...place, what, consequence, remedy }],
    baselines: [],
    unchecked: UNCHECKED,
  });
});

const point = (at: number) => ({ document: `docs/rfcs/${at}.md`, point: 'risk' });
const REST: BaselineRest = {
  expires: '2026-08-01',
  daysLeft: 61,
  left: [point(1), { document: 'docs/rfcs/1.md', point: 'false-certainty' }, point(2)],
  mended: [point(3)],
  worse: [point(4)],
  added: [point(5)],
  tightened: { made: '2026-05-01', expires: '2026-08-01', documents: {} },
};
const baseline = (rest: Partial<BaselineRest>) => ({
  norms: '.github/legible.yml',
  where: '.github/legible.yml:2:11',
  path: '.github/legible-baseline.json',
  rest: { ...REST, ...rest },
});

test.each([
  [
    'what is left and until when',
    {},
    `Baseline \`.github/legible-baseline.json\`: three points of
two documents left, until 2026-08-01:
  docs/rfcs/1.md: risk
  docs/rfcs/1.md: false-certainty
  docs/rfcs/2.md: risk
`,
  ],
  [
    'that nothing is left',
    { left: [] },
    `Baseline \`.github/legible-baseline.json\`: no points of no
documents left, until 2026-08-01.
`,
  ],
  [
    'ten points and how many more',
    { left: Array.from({ length: 12 }, (_, at) => point(at)) },
    `Baseline \`.github/legible-baseline.json\`: 12 points of 12
documents left, until 2026-08-01:
${Array.from({ length: 10 }, (_, at) => `  docs/rfcs/${at}.md: risk\n`).join('')}  and 2 more
`,
  ],
  [
    'what counts again since it expired',
    { daysLeft: 0, left: [point(1)] },
    `Baseline \`.github/legible-baseline.json\`: two points of two
documents left, and it expired on 2026-08-01:
  docs/rfcs/1.md: risk
  docs/rfcs/4.md: risk
`,
  ],
])('of a baseline it is said: %s', (_, rest, text) => {
  const examination = { findings: [], baselines: [baseline(rest)], unchecked: [] };
  expect(renderExamination(examination, 'terminal', PLAIN)).toBe(`Nothing found.\n${text}`);
});

test('the JSON has all points of a baseline', () => {
  const text = renderExamination({ findings: [], baselines: [baseline({})], unchecked: [] }, 'json', PLAIN);
  const { expires, daysLeft, left, mended, worse, added } = REST;
  const { path, norms } = baseline({});
  expect(JSON.parse(text)).toEqual({
    findings: [],
    baselines: [{ path, norms, expires, daysLeft, left, mended, worse, added }],
    unchecked: [],
  });
});

test('nothing in a file controls a terminal', () => {
  const finding = { ...FINDING, place: '\u001B[2J.yml:1:1', what: '`if: \u001B[31m`', remedy: '\u001B]0;x' };
  const hostile = { document: 'docs/\u001B[2J.md', point: 'risk' };
  const baselines = [{ ...baseline({ left: [hostile] }), path: '\u001B[31m.json' }];
  for (const format of ['terminal', 'json'] as const)
    expect(renderExamination({ findings: [finding], baselines, unchecked: [] }, format, PLAIN)).not.toContain(
      '\u001B',
    );
});
