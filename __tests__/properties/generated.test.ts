import { expect, test } from 'vitest';
import { generatedDocuments, STATEMENTS } from './generated-documents.ts';
import { checkProperty } from './floors.ts';
import { DIMENSIONS } from './judge.ts';
import { PROPERTIES } from './properties.ts';

/*
 * What must hold however a document is written, on documents made of our own sentences. The same ones each time, since
 * some properties have a floor; `PROPERTY_SEED=2 PROPERTY_DOCUMENTS=1000` makes others and more.
 */

const DOCUMENTS = Number(process.env['PROPERTY_DOCUMENTS'] ?? 60);
const SEED = Number(process.env['PROPERTY_SEED'] ?? 1);
/** Milliseconds for a property: a second a document, which only a machine that stands still takes. */
const PATIENCE = 60_000 + DOCUMENTS * 1_000;

const subjects = generatedDocuments(DOCUMENTS, SEED);

test('the sentences are of every dimension and every level', () => {
  expect(STATEMENTS.length).toBeGreaterThanOrEqual(80);
  const kinds = new Set(STATEMENTS.map(({ dimension, level }) => `${dimension ?? 'none'} ${String(level)}`));
  const wanted = DIMENSIONS.flatMap((dimension) => [1, 2, 3].map((level) => `${dimension} ${String(level)}`));
  expect([...kinds].toSorted()).toEqual([...wanted, 'none 0'].toSorted());
});

test.each(PROPERTIES.map((property) => [property.name, property] as const))(
  '%s',
  (_name, property) => {
    checkProperty(property, subjects, 'generated');
  },
  PATIENCE,
);
