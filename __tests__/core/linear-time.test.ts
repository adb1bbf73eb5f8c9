import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { PATHOLOGICAL_TEXTS } from '../../scripts/robustness/pathological-texts.ts';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import { mentionsWaiver } from '../../src/core/find-waivers.ts';
import { reviewDocument } from '../../src/core/pipeline.ts';
import { normalizeHeading } from '../../src/core/rule-set.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { documentOf } from './build-rules.ts';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

/** The largest text of an RFC that is read. */
const LENGTH = 131_072;
/** In milliseconds of the process; an expression that takes quadratic time takes twice to seven times as much. */
const PATIENCE = 10_000;
const RUNS = /label|comment|heading/;

const knowledge = loadKnowledge();
const input = { id: 'x', title: null, path: null, files: [], labels: [], author: null } as const;

/** Returns the milliseconds of processor time that something takes: they are the same on a busy machine. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(PATHOLOGICAL_TEXTS.filter(({ name }) => RUNS.test(name)))(
  'a long text of `$name` is read in linear time',
  ({ make }) => {
    const text = make(LENGTH);
    const read = () => reviewDocument({ ...input, profile: 'rfc', text }, knowledge, DEFAULT_NORMS);
    expect(processorTime(read)).toBeLessThan(PATIENCE);
  },
);

test('a waiver is looked for in linear time', () => {
  const text = 'legible '.repeat(LENGTH / 2);
  expect(processorTime(() => mentionsWaiver(text))).toBeLessThan(PATIENCE);
});

const MARKS = ['(', ')', ' ', '  ', '1', '-', '—', ':', 'a', 'Risk', 'é', '𝐀', '😀', '\ud800', '\n', '.'];
const headings = fc.array(fc.constantFrom(...MARKS), { maxLength: 14 }).map((parts) => parts.join(''));

test('a heading is normalized as plain expressions would, which take quadratic time', () => {
  const plainly = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/\([^)]*\)/g, ' ')
      .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
      .replace(/\s+/g, ' ');
  fc.assert(
    fc.property(headings, (heading) => {
      expect(normalizeHeading(heading)).toBe(plainly(heading));
    }),
    { numRuns: 3_000 },
  );
});

const WORDS = [
  'legible',
  'Legible',
  'illegible',
  'legibles',
  'waived',
  'waivedly',
  'WAIVED',
  '\n',
  ' ',
  ': ',
  '-',
];

test('a waiver is mentioned where one plain expression finds it, which takes quadratic time', () => {
  const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(mentionsWaiver(text)).toBe(/legible\b[^\n]*\bwaived\b/i.test(text));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['Risk:', 'Risk'],
  ['Risk -:—–:', 'Risk'],
  ['Risk - low:', 'Risk - low'],
  ['a--b:', 'a--b'],
  ['::', ''],
])('the label of `**%s** words here` is %j', (bold, label) => {
  const labels = documentOf(`**${bold}** words here.`).statements.map((statement) => statement.label);
  expect(labels).toEqual([label]);
});

test.each([
  ['<!-- say what it does -->', 'say what it does'],
  ['<!---- say what it does ---->', 'say what it does'],
  ['<!--say -- what -- it does-->', 'say -- what -- it does'],
  ['<!-- say what it does', 'say what it does'],
  ['<!-- say what it does --', 'say what it does --'],
  ['<!-- say what it does -- >', 'say what it does -- >'],
])('the words of the comment `%s` are `%s`', (comment, words) => {
  expect(documentOf(comment).placeholders.map(({ text }) => text)).toEqual([words]);
});
