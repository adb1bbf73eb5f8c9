import { describe, expect, test } from 'vitest';
import type { Norms } from '../../src/core/norms.ts';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import { reviewDocuments } from '../../src/core/pipeline.ts';
import { statusOf, statusWords } from '../../src/core/rfc-status.ts';
import { reviewToJson } from '../../src/report/json.ts';
import { KNOWLEDGE } from './build-norms.ts';

const UNDO =
  '## Rollback\n\nTurn off `new_uploads` if the error rate passes 0.5%, then restart the workers.\n';
const BODY = '# Uploads\n\nUploads move to the new bucket.\n\n';
const GERMAN = `# Ablage

Die Dateien ziehen in die neue Ablage um, weil die alte voll ist und niemand weiß, wie lange sie noch hält. Wir machen das
in der Nacht, damit es keiner merkt. Wenn etwas nicht geht, schalten wir wieder auf die alte Ablage um und sehen am nächsten
Tag nach, woran es lag. Die alten Dateien bleiben noch einen Monat liegen, und danach werden sie gelöscht.
`;
const KEEP: Norms = { ...DEFAULT_NORMS, keepLevels: true };

interface Text {
  readonly path: string;
  readonly text: string;
  readonly before?: string;
}

/** What a change of RFCs does to their rollback: the level before, the level now, and how it stands. */
function rollbackOf(texts: readonly Text[], norms: Norms = DEFAULT_NORMS): readonly string[] {
  const inputs = texts.map((text) => ({
    ...text,
    id: text.path,
    profile: 'rfc' as const,
    title: null,
    files: [],
    labels: [],
    author: null,
  }));
  return reviewDocuments(inputs, KNOWLEDGE, norms).map((review) => {
    const rollback = reviewToJson(review).dimensions['rollback'];
    const before = rollback?.before === undefined ? '' : `${rollback.before} → `;
    return `${review.id}: ${before}${rollback?.level ?? ''} ${rollback?.status ?? ''}`;
  });
}

describe('an RFC before and after a change', () => {
  test.each<readonly [string, Text, string]>([
    ['that is new has no level before', { path: 'a.md', text: `${BODY}${UNDO}` }, 'a.md: 3 met'],
    [
      'that gained a level shows both',
      { path: 'a.md', text: `${BODY}${UNDO}`, before: BODY },
      'a.md: 0 → 3 met',
    ],
    [
      'that lost a level shows both',
      { path: 'a.md', text: BODY, before: `${BODY}${UNDO}` },
      'a.md: 3 → 0 short',
    ],
    [
      'whose former text is in another language has no level before',
      {
        path: 'a.md',
        text: `${BODY}${UNDO}`,
        before: GERMAN,
      },
      'a.md: 3 met',
    ],
  ])('%s', (_, text, shown) => {
    expect(rollbackOf([text])).toEqual([shown]);
  });

  test('may lose a level that nobody asks for, unless the norms keep levels', () => {
    const lost = { path: 'a.md', text: BODY, before: `${BODY}${UNDO}` };
    const none = { ...DEFAULT_NORMS.required, rfc: {} };
    expect(rollbackOf([lost], { ...DEFAULT_NORMS, required: none })).toEqual(['a.md: 3 → 0 not-asked']);
    expect(rollbackOf([lost], { ...KEEP, required: none })).toEqual(['a.md: 3 → 0 short']);
  });

  test('loses nothing that a new RFC of the same change took over', () => {
    const none = { ...DEFAULT_NORMS.required, rfc: {} };
    const parts = [
      { path: 'a.md', text: BODY, before: `${BODY}${UNDO}` },
      { path: 'b.md', text: `# Undoing it\n\n${UNDO}` },
    ];
    expect(rollbackOf(parts, { ...KEEP, required: none })).toEqual([
      'a.md: 3 → 0 not-asked',
      'b.md: 3 not-asked',
    ]);
  });

  test('that is superseded may lose what it likes', () => {
    const ended = { path: 'a.md', text: `---\nstatus: superseded\n---\n\n${BODY}`, before: `${BODY}${UNDO}` };
    expect(rollbackOf([ended], KEEP)).toEqual(['a.md: 3 → 0 not-asked']);
  });
});

test.each([
  ['Superseded by 0031', { kind: 'ended', word: 'superseded' }],
  ['accepted, then withdrawn', { kind: 'ended', word: 'withdrawn' }],
  ['WIP', { kind: 'draft', word: 'wip' }],
  ['accepted', null],
  ['implemented', null],
  ['undrafted', null],
  ['', null],
])('the status %j', (status, expected) => {
  const said = statusWords({ text: '', frontMatter: { status } }, KNOWLEDGE.statuses);
  expect(statusOf(said, KNOWLEDGE.statuses)).toEqual(expected);
});

test.each([
  ['Status: Superseded by 0031', ['superseded', 'by']],
  ['- Status: **In Review** (since May)', ['in', 'review']],
  ['| **Status** | `Accepted` |', ['accepted']],
  ['## Status\n\nAccepted, and running since May', ['accepted']],
  ['Status\n------\n\nAccepted', ['accepted']],
  ['Status code: 200', []],
  ['Status: Draft / Accepted / Rejected', []],
  ['```\nStatus: draft\n```', []],
  ['<!--\nStatus: draft\n-->', []],
  [`${'A line.\n\n'.repeat(31)}Status: draft`, []],
  [`Status: ${'['.repeat(200)}`, []],
])('the words of the status of a document that begins with %j', (head, expected) => {
  expect(statusWords({ text: `# Outbox\n\n${head}\n`, frontMatter: {} }, KNOWLEDGE.statuses)).toEqual(
    expected,
  );
});

test('a status at the head of the text decides like one in the front matter', () => {
  const review = (text: string) => {
    const input = {
      id: 'a',
      profile: 'rfc',
      title: null,
      text,
      path: 'rfcs/a.md',
      files: [],
      labels: [],
      author: null,
    } as const;
    const [{ status, dimensions } = { dimensions: [] }] = reviewDocuments([input], KNOWLEDGE, DEFAULT_NORMS);
    return [status?.kind ?? null, dimensions.some((each) => each.status === 'short')];
  };
  expect(review('# Outbox\n\n- Status: Rejected\n\nOrders go through an outbox.\n')).toEqual([
    'ended',
    false,
  ]);
  expect(review('# Outbox\n\n- Status: Draft\n\nOrders go through an outbox.\n')).toEqual(['draft', true]);
  expect(review('# Outbox\n\n- Status: Accepted\n\nOrders go through an outbox.\n')).toEqual([null, true]);
});
