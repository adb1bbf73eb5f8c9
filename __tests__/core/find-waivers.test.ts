import { expect, test } from 'vitest';
import { findWaivers, withoutWaivers } from '../../src/core/find-waivers.ts';
import { documentOf } from './build-rules.ts';

const CASES: readonly (readonly [text: string, waivers: Readonly<Record<string, string>>])[] = [
  ['Legible: rollback waived — nothing is deployed.', { rollback: 'nothing is deployed.' }],
  ['Legible: rollback waived - nothing is deployed', { rollback: 'nothing is deployed' }],
  ['Legible: rollback waived: nothing is deployed', { rollback: 'nothing is deployed' }],
  ['Legible: rollback is waived because nothing is deployed', { rollback: 'nothing is deployed' }],
  ['legible: ROLLBACK WAIVED — nothing is deployed', { rollback: 'nothing is deployed' }],
  ['**Legible:** rollback waived — nothing is deployed', { rollback: 'nothing is deployed' }],
  ['- Legible: rollback waived — nothing is deployed', { rollback: 'nothing is deployed' }],
  [
    'It is a page.\nLegible: rollback waived — nothing is deployed\nLegible: risk waived — only words change\n',
    { rollback: 'nothing is deployed', risk: 'only words change' },
  ],
  ['Legible: rollback waived', {}],
  ['Legible: rollback waived — no', {}],
  ['Legible: rollback — nothing is deployed', {}],
  ['Rollback waived — nothing is deployed', {}],
  ['<!-- Legible: rollback waived — nothing is deployed -->', {}],
  ['> Legible: rollback waived — nothing is deployed', {}],
  ['```\nLegible: rollback waived — nothing is deployed\n```', {}],
  ['~~Legible: rollback waived — nothing is deployed~~', {}],
];

test.each(CASES)('%j waives %j', (text, waivers) => {
  expect(Object.fromEntries(findWaivers(documentOf(text)))).toEqual(waivers);
});

test.each([
  'Legible: rollback waived — turn off the flag instead. Then restart.',
  'Legible: rollback waived',
])('%j is no evidence of anything', (text) => {
  const document = documentOf(`Moves uploads.\n\n${text}\n`);
  expect(withoutWaivers(document).statements.map((statement) => statement.text)).toEqual(['Moves uploads.']);
});
