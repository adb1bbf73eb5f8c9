import { expect, test } from 'vitest';
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

test('nothing in a file controls a terminal', () => {
  const finding = { ...FINDING, place: '\u001B[2J.yml:1:1', what: '`if: \u001B[31m`', remedy: '\u001B]0;x' };
  for (const format of ['terminal', 'json'] as const)
    expect(
      renderExamination({ findings: [finding], baselines: [], unchecked: [] }, format, PLAIN),
    ).not.toContain('\u001B');
});
