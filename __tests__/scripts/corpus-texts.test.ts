import { expect, test } from 'vitest';
import { joinSections, textOf, type CorpusTexts } from '../../scripts/training/corpus-texts.ts';

const section = (id: string, path: string | null, heading_path: readonly string[], text: string) => ({
  id,
  path,
  heading_path,
  text,
});

const SECTIONS = [
  section('acme/shop:rfc/1.md#L3', 'rfc/1.md', ['Tills', 'Risks'], '\nThe till may stop.\n'),
  section('acme/shop:rfc/1.md#L9', 'rfc/1.md', ['Tills', 'Risks', 'Cards'], 'Cards are refused.'),
  section('acme/shop:rfc/1.md#L14', 'rfc/1.md', ['Tills', 'Cost'], 'One more till.\n\nAnd paper.'),
  section('acme/shop#7#L1', null, [], 'Moves the till.'),
];

const TEXTS: CorpusTexts = {
  documents: new Map([
    ['acme/shop#8', { id: 'acme/shop#8', as: 'pull-request', title: 'Till', text: 'a\nb\nc' }],
  ]),
  sections: new Map(SECTIONS.map((one) => [one.id, one])),
};

test.each([
  ['acme/shop#8', { id: 'acme/shop#8', as: 'pull-request', title: 'Till', text: 'a\nb\nc' }],
  ['acme/shop#8@L2-3', { id: 'acme/shop#8@L2-3', as: 'pull-request', title: 'Till', text: 'b\nc' }],
  ['acme/shop#7#L1', { id: 'acme/shop#7#L1', as: 'pull-request', text: 'Moves the till.' }],
  [
    'acme/shop:rfc/1.md#L3,L9,L14',
    {
      id: 'acme/shop:rfc/1.md#L3,L9,L14',
      as: 'rfc',
      text: '# Tills\n\n## Risks\n\nThe till may stop.\n\n### Cards\n\nCards are refused.\n\n## Cost\n\nOne more till.\n\nAnd paper.',
    },
  ],
  ['acme/shop#9', undefined],
  ['acme/shop#9#L1', undefined],
  ['acme/shop:rfc/1.md#L3,L99', undefined],
  ['acme/shop#9@L1-2', undefined],
])('the text of %j is that of the document, of its lines or of its sections', (id, expected) => {
  expect(textOf(id, TEXTS)).toEqual(expected);
});

test('a section under the same heading as the one before it names it again', () => {
  const [risks] = SECTIONS;
  if (risks === undefined) throw new Error('no sections');
  expect(joinSections([risks, risks])).toBe(
    '# Tills\n\n## Risks\n\nThe till may stop.\n\n## Risks\n\nThe till may stop.',
  );
});
