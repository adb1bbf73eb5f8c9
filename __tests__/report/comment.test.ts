import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/core/dimension.ts';
import type { Review } from '../../src/core/review.ts';
import { askFew } from '../../src/core/ask-few.ts';
import { COMMENT_MARKER, renderComment, renderMarkdown } from '../../src/report/comment.ts';
import { buildReview, evidence } from './build-review.ts';
import { CASES } from './cases.ts';

const RUN = 'https://github.com/acme/shop/actions/runs/7';
const FIRST = { previous: null, headSha: 'abcdef1234567', runUrl: RUN, notes: [] };
const LATER = { headSha: '1234567abcdef', runUrl: RUN.replace('7', '8'), notes: [] };

const before = [buildReview({ dimensions: { rollback: { required: 2 }, risk: { level: 2, required: 2 } } })];
const after = [
  buildReview({
    dimensions: {
      rollback: { level: 2, required: 2, evidence: [evidence('mechanism', 3, 'Turn the flag off.')] },
      risk: { level: 2, required: 2 },
    },
  }),
];

/** The first line that a reader sees. */
function firstLine(text: string): string {
  return text.split('\n').find((line) => !line.startsWith('<!--')) ?? '';
}

describe('an unchanged review', () => {
  test.each(Object.entries(CASES))('%s is repeated to the byte at a later run', (_, reviews) => {
    const previous = renderComment(reviews, FIRST);
    expect(renderComment(reviews, { ...LATER, previous })).toBe(previous);
  });

  test('keeps the change that was shown last', () => {
    const previous = renderComment(after, { ...LATER, previous: renderComment(before, FIRST) });
    expect(previous).toContain('Since the last edit: **rollback** absent → stated');
    expect(renderComment(after, { ...LATER, headSha: 'fedcba7', previous })).toBe(previous);
  });

  test('is repeated where GitHub changed only line ends', () => {
    const previous = renderComment(before, FIRST).replaceAll('\n', '\r\n').trimEnd();
    expect(renderComment(before, { ...LATER, previous })).toBe(previous);
  });
});

test('a new change takes the place of the change that was shown last', () => {
  const second = renderComment(after, { ...LATER, previous: renderComment(before, FIRST) });
  const third = renderComment(before, { ...LATER, previous: second });
  expect(third).toContain('Since the last edit: **rollback** stated → absent');
  expect(third).not.toContain('absent → stated');
});

test('a text that could not be read keeps its levels for the next comparison', () => {
  const unread = renderComment([buildReview({ unread: 'it is too deeply nested' })], {
    ...LATER,
    previous: renderComment(before, FIRST),
  });
  expect(renderComment(after, { ...LATER, previous: unread })).toContain('**rollback** absent → stated');
});

test.each([
  ['no state', `${COMMENT_MARKER}\nhello`],
  ['a state that is no JSON', `${COMMENT_MARKER}\n<!-- legible:state AAAA -->\nhello`],
  ['a state of another shape', `${COMMENT_MARKER}\n<!-- legible:state W10 -->\nhello`],
  ['a state below the head', `${COMMENT_MARKER}\nhello\n<!-- legible:state e30 -->`],
  ['another comment', 'hello'],
])('%s is as no comment before', (_, previous) => {
  expect(renderComment(after, { ...FIRST, previous })).toBe(renderComment(after, FIRST));
});

test.each([
  ['one-answer-required', 'One answer would make this pass: rollback.'],
  ['one-answer-advised', 'One answer would complete it: rollback. Nothing is blocked.'],
  ['many-answers-required', 'Four answers would make this pass: rollback, risk, assumptions and scope.'],
  ['all-is-here', 'All three points asked for are here.'],
  ['nothing-asked', 'Nothing is asked of this text.'],
])('%s says where it stands in its first line', (name, expected) => {
  expect(firstLine(renderComment(CASES[name] ?? [], FIRST))).toContain(expected);
});

test('the line above asks the one question where the file that owes it is named alone', () => {
  const paths = Array.from({ length: 45 }, (_, at) => `rfcs/${at}.md`);
  const reviews = (owing: number) =>
    paths.map((path, at) => buildReview({ path, dimensions: at === owing ? { risk: { required: 2 } } : {} }));
  const lines = [0, 44].map((owing) => firstLine(renderComment(reviews(owing), FIRST)));
  expect(lines).toEqual([
    '**One answer would complete it: risk in `rfcs/0.md`. Nothing is blocked.**',
    '**One answer in `rfcs/44.md` would complete it: What could this break, and for whom? Nothing is blocked.**',
  ]);
});

test('no more than three questions are asked, the least reversible first', () => {
  const ids = ['assumptions', 'risk', 'rollback', 'tradeoffs', 'scope', 'priorities'];
  const shape = { dimensions: Object.fromEntries(ids.map((id) => [id, { required: 2 } as const])) };
  const text = renderComment(
    askFew([buildReview(shape), buildReview({ ...shape, path: 'rfcs/1.md' })]),
    FIRST,
  );
  const questions = [...text.matchAll(/^ {2}- \*\*(.*)\*\*$/gm)].map((match) => match[1]);
  expect(questions.sort()).toEqual([
    'How exactly would this be undone?',
    'How exactly would this be undone?',
    'What could this break, and for whom?',
  ]);
});

test('a waived point is never ticked', () => {
  expect(renderComment(CASES['waived'] ?? [], FIRST)).toContain(
    '- [ ] **Rollback** · waived: `the table is written',
  );
});

test('an exempt pull request gets one line', () => {
  expect(renderMarkdown(CASES['exempt'] ?? [])).toBe(
    'Not reviewed: the author `dependabot[bot]` is a bot.\n',
  );
});

test('Markdown for the command line hides nothing', () => {
  expect(renderMarkdown(before)).not.toContain('<!--');
});

test.each([10, 60, 200, 2_000])('%i long files fit, and no part is cut in its middle', (count) => {
  const long = 'word '.repeat(200);
  const evidenceOf = [evidence('harm', 3, long), evidence('answer', 9, `${long}!`)];
  const reviews = Array.from({ length: count }, (_, at) =>
    buildReview({
      path: `rfcs/${'deep/'.repeat(20)}${at}.md`,
      habits: [{ id: 'vague-quantity', line: 2, quote: long, message: 'How much?' }],
      dimensions: {
        risk: { level: 3, required: 2, evidence: evidenceOf },
        tradeoffs: { level: 3, evidence: evidenceOf },
        rollback: { required: 2 },
      },
    }),
  );
  const text = renderComment(reviews, FIRST);
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(text.split('<details').length).toBe(text.split('</details>').length);
  expect(text.trimEnd().endsWith('</sub>')).toBe(true);
  expect(renderComment(reviews, { ...LATER, previous: text })).toBe(text);
});

/** GitHub takes paths of up to 4,096 bytes. */
const DEEP = `rfcs/${`${'y'.repeat(200)}/`.repeat(14)}`;

test.each([1, 30, 90])(
  '%i files with the longest paths fit, and what the next edit changed is told',
  (count) => {
    const reviews = (level: Level): Review[] =>
      Array.from({ length: count }, (_, at) =>
        buildReview({ path: `${DEEP}${at}.md`, dimensions: { risk: { level, required: 2 } } }),
      );
    const first = renderComment([...before, ...reviews(0)], FIRST);
    const second = renderComment([...after, ...reviews(2)], { ...LATER, previous: first });
    expect(second).toContain('Since the last edit: **rollback** absent → stated');
    expect(second).toContain('Since the last edit: **risk** absent → stated');
    for (const text of [first, second]) expect(text.length).toBeLessThanOrEqual(60_000);
    expect(renderComment([...after, ...reviews(2)], { ...LATER, previous: second })).toBe(second);
  },
);

test('a comment fits where everything is long', () => {
  const long = 'word '.repeat(200);
  const ids = ['assumptions', 'risk', 'rollback', 'tradeoffs', 'scope', 'priorities', 'uncertainty'];
  const dimensions = Object.fromEntries(ids.map((id) => [id, { required: 2, question: long }] as const));
  const habit = { id: 'vague-quantity', line: 2, quote: long, message: long, short: true } as const;
  const contradiction = { id: 'safe', line: 1, quote: long, file: `${DEEP}.sql`, message: long };
  const shape = { dimensions, enforcement: 'require' } as const;
  const reviews = [
    buildReview({
      ...shape,
      habits: Array.from({ length: 20 }, () => habit),
      contradictions: Array.from({ length: 10 }, () => contradiction),
    }),
    ...Array.from({ length: 90 }, (_, at) => buildReview({ ...shape, path: `${DEEP}${at}.md` })),
  ];
  const notes = Array.from({ length: 40 }, (_, at) => `\`${DEEP}${at}.md\` was not reviewed: ${long}`);
  const text = renderComment(reviews, { ...FIRST, notes });
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(renderComment(reviews, { ...LATER, previous: text, notes })).toBe(text);
});

test('a description that was not read says so beside a file that was', () => {
  const reviews = [buildReview({ unread: 'it nests quotes 400 deep' }), ...(CASES['one-file'] ?? [])];
  expect(renderComment(reviews, FIRST)).toContain('Description · Not read: it nests quotes 400 deep.');
  const whole = buildReview({ unread: 'The text is not read: it is not in English.' });
  expect(renderComment([whole], FIRST)).toContain('Not read: it is not in English. Nothing is asked');
});
