import { describe, expect, test } from 'vitest';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import { reviewDocument } from '../../src/core/pipeline.ts';
import type { ChangedFile, ReviewInput } from '../../src/core/review-input.ts';
import { KNOWLEDGE } from './build-norms.ts';

const MIGRATION: ChangedFile = { path: 'db/migrate/20261101_order_state.rb', additions: 40, deletions: 0 };
const SOURCE: ChangedFile = { path: 'src/orders.ts', additions: 40, deletions: 2 };
const API: ChangedFile = { path: 'api/openapi.yaml', additions: 20, deletions: 1 };

function reviewOf(text: string, given: Partial<ReviewInput>) {
  const review = reviewDocument(
    {
      id: 'x',
      profile: 'pull-request',
      title: null,
      text,
      path: null,
      files: [SOURCE],
      labels: [],
      author: null,
      ...given,
    },
    KNOWLEDGE,
    DEFAULT_NORMS,
  );
  const short = review.dimensions.filter(({ status }) => status === 'short');
  return {
    facts: review.facts,
    short: short.map(({ id }) => id),
    asked: short.flatMap(({ question }) => question ?? []),
  };
}

const UNCOUNTED = { additions: 0, deletions: 0, uncounted: true } as const;

test.each<readonly [string, readonly ChangedFile[], readonly string[]]>([
  ['a file of unknown size is no small change', [{ path: 'src/a.ts', ...UNCOUNTED }], []],
  [
    'nor is it where others are small',
    [
      { ...SOURCE, additions: 2 },
      { path: 'src/a.ts', ...UNCOUNTED },
    ],
    [],
  ],
  [
    'a file of unknown size may be what the change is',
    [SOURCE, { path: 'services/auth/login.ts', ...UNCOUNTED }],
    ['auth'],
  ],
  [
    'what is counted is large whatever else is not',
    [
      { ...SOURCE, additions: 900 },
      { path: 'src/a.ts', ...UNCOUNTED },
    ],
    ['large'],
  ],
])('%s', (_, files, facts) => {
  expect(reviewOf('', { files }).facts).toEqual(facts);
});

describe('a small change', () => {
  test('owes nothing', () => {
    expect(reviewOf('', { files: [{ ...SOURCE, additions: 2 }] })).toEqual({
      facts: ['trivial'],
      short: [],
      asked: [],
    });
  });

  test('that drops a column is asked for what is lost', () => {
    const files = [{ path: 'db/migrate/20261101_drop_legacy_id.rb', additions: 3, deletions: 0 }];
    expect(reviewOf('', { title: 'Drop the legacy_id column', files })).toEqual({
      facts: ['data-deletion', 'migration'],
      short: ['assumptions', 'risk', 'rollback', 'sequencing'],
      asked: [
        'How do you know that nothing reads what `db/migrate/20261101_drop_legacy_id.rb` takes away?',
        'Who would still miss what `db/migrate/20261101_drop_legacy_id.rb` takes away, and what would break for them?',
        'Where does it come back from if `db/migrate/20261101_drop_legacy_id.rb` takes away too much?',
      ],
    });
  });

  test('is asked again when its riskier file is taken out', () => {
    const files = [{ ...SOURCE, additions: 2 }, MIGRATION];
    expect(reviewOf('', { files }).facts).toEqual(['migration']);
    expect(reviewOf('', { files: files.slice(0, 1) }).facts).toEqual(['trivial']);
  });
});

describe('changed lines', () => {
  const file = (path: string, patch: string): ChangedFile => ({
    path,
    additions: patch.split('\n').filter((line) => line.startsWith('+')).length,
    deletions: patch.split('\n').filter((line) => line.startsWith('-')).length,
    patch,
  });
  const DROP = file('db/changes/0042.sql', '@@ -0,0 +1 @@\n+ALTER TABLE orders DROP COLUMN note;');

  test('that drop a column are asked about by their file, however small and under whatever title', () => {
    expect(reviewOf('', { title: 'Tidy up an index', files: [DROP, { ...SOURCE, additions: 4 }] })).toEqual({
      facts: ['data-deletion', 'migration'],
      short: ['assumptions', 'risk', 'rollback', 'sequencing'],
      asked: [
        'How do you know that nothing reads what `db/changes/0042.sql` takes away?',
        'Who would still miss what `db/changes/0042.sql` takes away, and what would break for them?',
        'Where does it come back from if `db/changes/0042.sql` takes away too much?',
      ],
    });
  });

  test('raise nothing any more where their file is taken out', () => {
    expect(reviewOf('', { files: [{ ...SOURCE, additions: 4 }] }).facts).toEqual(['trivial']);
  });

  test('name the file that holds them, not the largest one', () => {
    const locked = file('src/desk.go', '+\tmu sync.Mutex');
    const { facts, asked } = reviewOf('', { title: 'Fix a race', files: [SOURCE, locked] });
    expect(facts).toEqual(['concurrency']);
    expect(asked.every((question) => question.includes('`src/desk.go`'))).toBe(true);
  });

  test.each([
    ['a guard that is taken away', file('shop/views.py', '-@login_required'), ['auth']],
    ['a lock that is added', file('src/desk.go', '+\tmu sync.Mutex'), ['concurrency', 'trivial']],
  ])('of a small change raise %s', (_, changed, facts) => {
    expect(reviewOf('', { files: [changed] }).facts).toEqual(facts);
  });

  test('that only moved to another file raise nothing', () => {
    const files = [
      file('a/views.py', '-@login_required\n-x = 1'),
      file('b/views.py', '+@login_required\n+x = 1'),
    ];
    expect(reviewOf('', { files }).facts).toEqual(['trivial']);
  });

  test('of comments make no migration of a migration’s file', () => {
    const comment = file('db/migrate/20261101_order_state.rb', '+# The table is small.');
    expect(reviewOf('', { files: [comment] }).facts).toEqual(['trivial']);
  });

  test('of a patch larger than all that is read are not looked at, and the paths decide', () => {
    const long = file('db/migrate/20261101_tidy.rb', '+remove_column :orders, :note\n'.repeat(20_000));
    expect(reviewOf('', { files: [long] }).facts).toEqual(['migration', 'large']);
  });
});

describe('a hotfix', () => {
  const hotfix = { title: 'Hotfix: stop the checkout from crashing', files: [{ ...SOURCE, additions: 3 }] };
  const HARM = 'Checkout crashes for every guest with a saved card, about one order in ten.\n';
  const UNDO = 'Undo: revert this commit and redeploy.\n';

  test('owes the harm, the undo, and where the lasting fix is tracked', () => {
    expect(reviewOf('', hotfix)).toEqual({
      facts: ['hotfix'],
      short: ['rollback', 'priorities', 'stabilization'],
      asked: [
        'If this makes things worse, how is `src/orders.ts` undone?',
        'What harm does `src/orders.ts` stop, and who has it?',
        'Where is the lasting fix tracked, once `src/orders.ts` has stopped the damage?',
      ],
    });
  });

  test.each([
    ['a tracker', 'The lasting fix is tracked in #881.', []],
    ['the label of one', 'Lasting fix: #881', []],
    ['that this is it', 'This is the lasting fix.', []],
    ['nothing', '', ['stabilization']],
  ])('with three lines, the last of which names %s', (_, line, short) => {
    expect(reviewOf(`${HARM}\n${UNDO}\n${line}\n`, hotfix).short).toEqual(short);
  });
});

describe('an honest exit', () => {
  test.each([
    ['rollback', '## Rollback\n\nNot applicable because nothing reads the new table yet.\n'],
    ['rollback', "## Rollback\n\nUnknown; we learn it by replaying Monday's traffic on 3 December.\n"],
    [
      'rollback',
      "## Rollback\n\nCannot be undone because the rows are merged; restore from last night's backup.\n",
    ],
    ['risk', '## Risks\n\nUnknown; we learn it by the load test on Friday.\n'],
    ['risk', '## Risks\n\nNot applicable because the table is empty.\n'],
  ])('satisfies %s beside a migration: %j', (dimension, text) => {
    expect(reviewOf(text, { files: [MIGRATION] }).short).not.toContain(dimension);
  });

  test.each(['N/A', 'n/a.', 'None', 'Not applicable.'])(
    'is not a bare %s under Rollback beside a migration, and the question asks why',
    (answer) => {
      const { short, asked } = reviewOf(`## Rollback\n\n${answer}\n`, { files: [MIGRATION] });
      expect(short).toContain('rollback');
      expect(asked).toContain(
        'Why does nothing have to be undone once `db/migrate/20261101_order_state.rb` has run on real data?',
      );
    },
  );

  test('is not a bare N/A where the point need only be named and the fact refuses it', () => {
    const { short, asked } = reviewOf('## Sequencing\n\nN/A\n', { files: [API] });
    expect(short).toContain('sequencing');
    expect(asked).toContain('Why may callers and servers of `api/openapi.yaml` change in any order?');
  });

  test('is the same N/A with its reason', () => {
    const text = '## Sequencing\n\nN/A because the new field is optional and old servers leave it out.\n';
    expect(reviewOf(text, { files: [API] }).short).not.toContain('sequencing');
  });
});

test('a question that names a file, pasted back, is no answer', () => {
  const HARM = KNOWLEDGE.dimensions.find(({ id }) => id === 'risk')?.slots[0]?.question ?? '';
  const text = `## Rollback\n\nOnce rows are written in the new form, how is \`${MIGRATION.path}\` undone?\n\n## Risk\n\n${HARM} (asked because of \`${MIGRATION.path}\`)\n`;
  expect(reviewOf(text, { files: [MIGRATION] }).short).toEqual(['risk', 'rollback', 'sequencing']);
});

test('a list of files that is cut short is not taken for all of them', () => {
  const docs = [{ path: 'docs/a.md', additions: 1, deletions: 0 }];
  expect(reviewOf('', { files: docs }).facts).toEqual(['docs-only', 'trivial']);
  expect(reviewOf('', { files: docs, filesTotal: 90 }).facts).toEqual([]);
});
