import { describe, test } from 'vitest';
import { corpusDocuments, hasCorpus } from './corpus-documents.ts';
import { checkProperty } from './floors.ts';
import { PROPERTIES } from './properties.ts';

// The same properties on 100 real pull requests and 30 excerpts of real RFCs.

const isHere = hasCorpus();
if (!isHere)
  console.log('The properties on real documents are skipped: set LEGIBLE_CORPUS to the corpus folder.');

describe.skipIf(!isHere)('on real documents', () => {
  const subjects = isHere ? corpusDocuments() : [];

  test.each(PROPERTIES.map((property) => [property.name, property] as const))(
    '%s',
    (_name, property) => {
      checkProperty(property, subjects, 'corpus');
    },
    200_000,
  );
});
