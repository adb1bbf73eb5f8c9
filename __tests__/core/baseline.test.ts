import { describe, expect, test } from 'vitest';
import {
  baselineOf,
  baselineOn,
  baselineRest,
  baselineText,
  setAside,
  splitBaseline,
  type Baseline,
} from '../../src/core/baseline.ts';
import { parseBaseline } from '../../src/core/parse-baseline.ts';
import type { Level } from '../../src/core/dimension.ts';
import type { DimensionReview, HabitNote, Review } from '../../src/core/review.ts';
import { KNOWLEDGE, normsOf } from './build-norms.ts';

const PATH = 'docs/rfcs/1.md';
const DAYS = { made: '2026-01-01', expires: '2026-04-01' };

function dimension(id: string, level: Level, required: Level): DimensionReview {
  const short = level < required;
  return {
    id,
    title: id,
    core: true,
    level,
    required,
    status: short ? 'short' : 'met',
    score: 0,
    evidence: [],
    missing: [],
    question: short ? 'Why?' : null,
    cause: null,
    waiver: null,
    pressing: null,
    before: null,
  };
}

const habit = (line: number, short?: true): HabitNote => ({
  id: 'false-certainty',
  line,
  quote: 'It cannot fail.',
  message: 'Say how you know.',
  ...(short === undefined ? {} : { short }),
});

function reviewOf(
  dimensions: readonly DimensionReview[],
  habits: readonly HabitNote[] = [],
  path: string | null = PATH,
): Review {
  return {
    id: path ?? 'x',
    profile: 'rfc',
    title: null,
    path,
    score: 0,
    verdict: { kind: 'meets' },
    enforcement: 'require',
    facts: [],
    dimensions,
    habits,
    contradictions: [],
    unread: null,
  };
}

const BASELINE: Baseline = {
  ...DAYS,
  documents: { [PATH]: { levels: { risk: 1 }, habits: { 'false-certainty': 2 } } },
};

test('a baseline holds what falls short and nothing else', () => {
  const reviews = [
    reviewOf([dimension('risk', 1, 2), dimension('scope', 2, 2)], [habit(3, true), habit(4, true), habit(5)]),
    reviewOf([dimension('risk', 2, 2)], [], 'docs/rfcs/2.md'),
    reviewOf([dimension('risk', 0, 2)], [], null),
  ];
  expect(baselineOf(reviews, DAYS)).toEqual(BASELINE);
});

test('a baseline is read as it was written, one document a line', () => {
  const text = baselineText(BASELINE);
  expect(text).toBe(
    '{\n  "form": 1,\n  "made": "2026-01-01",\n  "expires": "2026-04-01",\n  "documents": {\n' +
      '    "docs/rfcs/1.md": {"levels":{"risk":"named"},"habits":{"false-certainty":2}}\n  }\n}\n',
  );
  expect(parseBaseline(text, 'b.json')).toEqual(BASELINE);
  const empty = { ...BASELINE, documents: {} };
  expect(parseBaseline(baselineText(empty), 'b.json')).toEqual(empty);
});

test('a baseline is read though a person set it otherwise, and no document of it stands twice', () => {
  const one = '"docs/rfcs/1.md": {"levels": {"risk": "named"}, "habits": {"false-certainty": 2}}';
  const text = (documents: string): string =>
    `{"form": 1, "made": "2026-01-01", "expires": "2026-04-01", "documents": {${documents}}}`;
  expect(parseBaseline(text(one), 'b.json')).toEqual(BASELINE);
  expect(() => parseBaseline(text(`${one}, ${one}`), 'b.json')).toThrow('b.json:1:');
});

test('a baseline of a thousand documents of which all is asked is read', async () => {
  const levels = Object.fromEntries(KNOWLEDGE.dimensions.map(({ id }) => [id, 1 as const]));
  const path = (at: number): string => `docs/rfcs/${at}.md`;
  const documents = Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [path(at), { levels, habits: {} }] as const),
  );
  const known = { ...DAYS, documents };
  const norms = await normsOf('baseline: ./known.json\n', { '.github/known.json': baselineText(known) });
  expect(norms.baseline).toEqual(known);
});

test.each([
  ['{"form":2,"made":"2026-01-01","expires":"2026-04-01","documents":{}}', 'b.json:1:9'],
  ['{"form":1,"made":"soon","expires":"2026-04-01","documents":{}}', 'b.json:1:18'],
  [
    '{"form":1,"made":"2026-01-01","expires":"2026-04-01","documents":{"a":{"levels":{"risk":"low"}}}}',
    'b.json:1:89',
  ],
  ['{"form":1,"made":"2026-01-01","expires":"2026-04-01"', 'b.json:1:'],
])('%s is refused at its place', (text, place) => {
  expect(() => parseBaseline(text, 'b.json')).toThrow(
    expect.objectContaining({ message: expect.stringContaining(place) as string }),
  );
});

test.each([
  ['2026-03-31', BASELINE],
  ['2026-04-01', null],
])('on %s it holds or has expired', (today, expected) => {
  expect(baselineOn(BASELINE, today)).toEqual(expected);
});

describe('what is set aside', () => {
  const aside = (level: Level, habits: number, path: string | null = PATH) =>
    setAside(
      {
        dimensions: [dimension('risk', level, 2)],
        habits: Array.from({ length: habits }, (_, at) => habit(at, true)),
      },
      path,
      BASELINE,
    );

  test('what is no worse is waived by the baseline, and says until when', () => {
    expect(aside(1, 2)).toEqual({
      dimensions: [
        {
          ...dimension('risk', 1, 2),
          status: 'waived',
          question: null,
          known: true,
          waiver: 'known since 2026-01-01, in the baseline until 2026-04-01',
        },
      ],
      habits: [habit(0), habit(1)],
    });
  });

  test('what got worse counts', () => {
    expect(aside(0, 3)).toEqual({
      dimensions: [dimension('risk', 0, 2)],
      habits: [habit(0, true), habit(1, true), habit(2, true)],
    });
  });

  test.each([['docs/rfcs/2.md'], [null]])('of %j everything counts', (path) => {
    expect(aside(1, 1, path)).toEqual({ dimensions: [dimension('risk', 1, 2)], habits: [habit(0, true)] });
  });

  test('a dimension that it does not hold counts', () => {
    const judged = { dimensions: [dimension('scope', 1, 2)], habits: [] };
    expect(setAside(judged, PATH, BASELINE)).toEqual(judged);
  });
});

test('what is left of a baseline is told apart, and the tightened one is never wider', () => {
  const known: Baseline = {
    ...DAYS,
    documents: {
      [PATH]: { levels: { risk: 0, scope: 1, tradeoffs: 2 }, habits: { 'false-certainty': 3 } },
      'docs/rfcs/gone.md': { levels: { risk: 0 }, habits: {} },
    },
  };
  const reviews = [
    reviewOf(
      [
        dimension('risk', 1, 2),
        dimension('scope', 2, 2),
        dimension('tradeoffs', 1, 3),
        dimension('rollback', 0, 1),
      ],
      [habit(1, true)],
    ),
  ];
  const point = (name: string, document: string = PATH) => ({ document, point: name });
  expect(baselineRest(known, reviews, '2026-03-01')).toEqual({
    expires: '2026-04-01',
    daysLeft: 31,
    left: [point('risk'), point('false-certainty')],
    mended: [point('scope'), point('risk', 'docs/rfcs/gone.md')],
    worse: [point('tradeoffs')],
    added: [point('rollback')],
    tightened: {
      ...DAYS,
      documents: { [PATH]: { levels: { risk: 1, tradeoffs: 2 }, habits: { 'false-certainty': 1 } } },
    },
  });
});

test('a document that could not be read is not taken for mended', () => {
  const unread = { ...reviewOf([]), unread: 'it is too long' };
  const { left, mended, tightened } = baselineRest(BASELINE, [unread], '2026-03-01');
  expect({ left: left.map(({ point }) => point), mended, tightened }).toEqual({
    left: ['risk', 'false-certainty'],
    mended: [],
    tightened: BASELINE,
  });
});

test('a baseline is parted into what it holds of some documents and of all others', () => {
  const entry = { levels: { risk: 1 as const }, habits: {} };
  const both: Baseline = { ...DAYS, documents: { 'a.md': entry, 'b.md': entry } };
  expect(splitBaseline(both, ['b.md', 'c.md'])).toEqual({
    named: { ...DAYS, documents: { 'b.md': entry } },
    others: { ...DAYS, documents: { 'a.md': entry } },
  });
});
