import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentScores, levelOfScores, oddsOf, type LevelOdds } from '../../src/core/document-level.ts';

const logit = fc.double({ min: -20, max: 20, noNaN: true });
const odds: fc.Arbitrary<LevelOdds> = fc
  .tuple(logit, logit, logit)
  .map(([one, two, three]) => oddsOf(one, two, three));
const document = fc.array(odds, { maxLength: 12 });

test('odds never rise with the level', () => {
  fc.assert(
    fc.property(odds, ([named, stated, reasoned]) => {
      expect(named).toBeGreaterThanOrEqual(stated);
      expect(stated).toBeGreaterThanOrEqual(reasoned);
    }),
  );
});

test.each([
  [0, 0, 0, [0.5, 0.5, 0.5]],
  [-1_000, 5, 5, [0, 0, 0]],
  [1_000, 1_000, -1_000, [1, 1, 0]],
])('the odds of %d, %d and %d are %j', (one, two, three, expected) => {
  expect(oddsOf(one, two, three)).toEqual(expected);
});

test('a document without statements scores nothing', () => {
  expect(documentScores([])).toEqual([0, 0, 0]);
});

test('a further statement never lowers a score of the document, wherever it stands', () => {
  fc.assert(
    fc.property(document, odds, fc.nat(), (statements, added, at) => {
      const before = documentScores(statements);
      const after = documentScores(statements.toSpliced(at % (statements.length + 1), 0, added));
      after.forEach((score, level) => expect(score).toBeGreaterThanOrEqual((before[level] ?? 0) - 1e-12));
    }),
  );
});

test('a further statement never lowers the level of the document', () => {
  const threshold = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      document,
      odds,
      fc.tuple(threshold, threshold, threshold),
      (statements, added, thresholds) => {
        const before = levelOfScores(documentScores(statements), thresholds);
        // The sums of two orders differ in their last digits.
        const eased = thresholds.map((one) => one - 1e-9);
        const [one = 0, two = 0, three = 0] = eased;
        expect(
          levelOfScores(documentScores([...statements, added]), [one, two, three]),
        ).toBeGreaterThanOrEqual(before);
      },
    ),
  );
});

test('the order of statements does not matter', () => {
  fc.assert(
    fc.property(document, (statements) => {
      expect(documentScores(statements.toReversed())).toEqual(documentScores(statements));
    }),
  );
});

test('scores stand between 0 and 1 and never rise with the level', () => {
  fc.assert(
    fc.property(document, (statements) => {
      const [named, stated, reasoned] = documentScores(statements);
      expect(named).toBeLessThanOrEqual(1);
      expect(named).toBeGreaterThanOrEqual(stated);
      expect(stated).toBeGreaterThanOrEqual(reasoned);
      expect(reasoned).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each([
  [[0, 0, 0], 0],
  [[0.49, 0.4, 0.4], 0],
  [[0.49, 0.9, 0.9], 0],
  [[0.5, 0.4, 0.4], 1],
  [[0.6, 0.4, 0.9], 1],
  [[0.9, 0.6, 0.6], 2],
  [[0.9, 0.6, 0.7], 3],
  [[1, 1, 1], 3],
] as const)('scores of %j are level %i', (scores, level) => {
  expect(levelOfScores(scores, [0.5, 0.6, 0.7])).toBe(level);
});
