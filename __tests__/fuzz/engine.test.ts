import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LegibleError } from '../../src/errors.ts';
import { vocabularyOf } from '../../src/core/load-norms.ts';
import { parseNormsFile } from '../../src/core/parse-norms.ts';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import { reviewDocument } from '../../src/core/pipeline.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { hostileText, LONG_RUNS, PATIENCE, RUNS } from './hostile-text.ts';

const knowledge = loadKnowledge();
const vocabulary = vocabularyOf(knowledge);

/** Lines of every kind that Markdown knows, in any order. */
const LINES = [
  '',
  'a',
  '> a',
  '> - a',
  '- a',
  '  - a',
  '    a',
  '# a',
  '---',
  '===',
  '```',
  '~~~',
  '<b>',
  '<!--',
  '-->',
];
const MORE = [
  '|a|b|',
  '|-|-|',
  '[a]: b',
  '[a][b]',
  '1. a',
  '- [ ] a',
  '<details>',
  '**Risk:**',
  'Legible: risk waived — no',
];
const markdown = fc
  .array(fc.oneof(fc.constantFrom(...LINES, ...MORE), hostileText), { maxLength: 40 })
  .map((lines) => lines.join('\n'));

test(
  'no text makes the engine throw, and every quote is of the text',
  () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom('pull-request', 'rfc'), hostileText, (text, profile, other) => {
        const files = [{ path: other, additions: 1, deletions: 1 }];
        const input = {
          id: other,
          profile,
          title: other,
          text,
          path: other,
          files,
          labels: [other],
          author: other,
        } as const;
        const review = reviewDocument(input, knowledge, DEFAULT_NORMS);
        const most = text.split(/\r\n?|\n/).length;
        const lines = review.dimensions.flatMap(({ evidence }) =>
          evidence.flatMap(({ line, endLine }) => [line, endLine]),
        );
        expect(lines.filter((line) => line < 0 || line > most)).toEqual([]);
        expect(review.score).toBeGreaterThanOrEqual(0);
        expect(review.score).toBeLessThanOrEqual(100);
      }),
      LONG_RUNS,
    );
  },
  PATIENCE,
);

const KEYS = [
  'enforce',
  'extends',
  'pull-requests',
  'rfcs',
  'files',
  'levels',
  'when',
  'exempt',
  'habits',
  'waivers',
];
const ODD = [
  '__proto__',
  'constructor',
  'toString',
  '<<',
  '&a',
  '*a',
  '!!js/function x',
  '? ',
  '- ',
  '{',
  '[',
  ']',
  '}',
  '|',
  '>',
  '"',
];
const yaml = fc
  .array(
    fc.tuple(
      fc.nat(4),
      fc.constantFrom(...KEYS, ...ODD),
      fc.oneof(fc.constantFrom('', ...ODD, 'stated', '1'), hostileText),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.map(([depth, key, value]) => `${' '.repeat(depth * 2)}${key}: ${value}`).join('\n'));

test(
  'no norms file does more than be read or be refused at its line',
  () => {
    fc.assert(
      fc.property(fc.oneof(yaml, hostileText), (text) => {
        try {
          parseNormsFile(text, 'norms.yml', { vocabulary });
        } catch (error: unknown) {
          expect(error).toBeInstanceOf(LegibleError);
          expect((error as LegibleError).message).toMatch(/^norms\.yml:\d+:\d+: /);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      RUNS,
    );
  },
  PATIENCE,
);
