import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/github/inputs.ts';

const DEFAULTS = {
  token: null,
  norms: '.github/legible.yml',
  enforce: null,
  comment: 'always',
  pullRequest: null,
  sarifFile: null,
  jsonFile: null,
  checkName: null,
};

test('an empty environment gives the defaults', () => {
  expect(readInputs({}, '/work')).toEqual(DEFAULTS);
});

test('every input is read', () => {
  const environment = {
    INPUT_TOKEN: 't',
    INPUT_NORMS: './docs/norms.yml',
    INPUT_ENFORCE: 'require',
    INPUT_COMMENT: 'when-needed',
    'INPUT_PULL-REQUEST': '12',
    'INPUT_SARIF-FILE': 'out/a.sarif',
    'INPUT_JSON-FILE': '/work/a.json',
    'INPUT_CHECK-NAME': 'Legible',
  };
  expect(readInputs(environment, '/work')).toEqual({
    token: 't',
    norms: 'docs/norms.yml',
    enforce: 'require',
    comment: 'when-needed',
    pullRequest: 12,
    sarifFile: '/work/out/a.sarif',
    jsonFile: '/work/a.json',
    checkName: 'Legible',
  });
});

test.each([
  ['INPUT_COMMENT', 'often'],
  ['INPUT_NORMS', '../norms.yml'],
  ['INPUT_NORMS', '/etc/passwd'],
  ['INPUT_SARIF-FILE', '/tmp/a.sarif'],
  ['INPUT_JSON-FILE', '.'],
  ['INPUT_PULL-REQUEST', '0'],
])('%s=%s is refused', (name, value) => {
  expect(() => readInputs({ [name]: value }, '/work')).toThrow(/The input `[a-z-]+` is `.*`, expected /);
});

test('action.yml declares the inputs, the outputs and the runtime of the contract', () => {
  const action: unknown = parse(readFileSync('action.yml', 'utf8'));
  expect(action).toMatchObject({ runs: { using: 'node24', main: 'dist/index.js' } });
  const { inputs, outputs } = action as Readonly<Record<'inputs' | 'outputs', object>>;
  expect(Object.keys(inputs)).toEqual([
    'token',
    'norms',
    'enforce',
    'comment',
    'pull-request',
    'sarif-file',
    'json-file',
    'check-name',
  ]);
  expect(Object.keys(outputs)).toEqual(['verdict', 'score', 'report']);
});
