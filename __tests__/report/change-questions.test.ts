import { describe, expect, test } from 'vitest';
import { askFew } from '../../src/core/ask-few.ts';
import type { Review } from '../../src/core/review.ts';
import type { ChangeIs, ChangeReviewed } from '../../src/report/change-questions.ts';
import { renderChangeQuestions } from '../../src/report/render-change-questions.ts';
import { buildReview } from './build-review.ts';

const PLAIN = { color: false, width: 80 };
const COMMIT = '1a2b3c4d'.repeat(5);

function fact(id: string, file: string | null, differences: Partial<ChangeIs> = {}): ChangeIs {
  return { id, file, quiet: false, owes: [], ...differences };
}

/** A review whose questions were raised by a file. */
function caused(review: Review, causes: Readonly<Record<string, string>>): Review {
  const dimensions = review.dimensions.map((one) => ({ ...one, cause: causes[one.id] ?? null }));
  return { ...review, dimensions };
}

function changed(differences: Partial<ChangeReviewed> = {}): ChangeReviewed {
  return {
    base: { name: 'origin/main', commit: COMMIT },
    filesTotal: 2,
    title: 'Move sessions',
    titleIsSubject: false,
    facts: [],
    draft: null,
    reviews: [buildReview()],
    notes: [],
    ...differences,
  };
}

const OPEN = changed({
  titleIsSubject: true,
  facts: [
    fact('migration', 'db/1.sql', { owes: ['rollback'] }),
    fact('large', null, { owes: ['tradeoffs'] }),
  ],
  reviews: askFew([
    caused(
      buildReview({
        dimensions: { rollback: { required: 2 }, tradeoffs: { required: 2 }, priorities: { required: 1 } },
      }),
      { rollback: 'db/1.sql' },
    ),
    buildReview({ path: 'rfcs/1.md', dimensions: { risk: { required: 2 } } }),
  ]),
  notes: ['The change touches .github/legible.yml.'],
});

describe('a change that owes something', () => {
  test('in a terminal', () => {
    expect(renderChangeQuestions(OPEN, 'terminal', PLAIN)).toBe(`
  Three questions will be asked.

  ○ Rollback    stated · db/1.sql
    How exactly would this be undone?

  ○ Risk        in rfcs/1.md, stated · the norms
    What could this break, and for whom?

  ○ Trade-offs  stated · its title or size: large
    What does this choice cost?

  Asked for when these are answered: priorities.

  migration  db/1.sql
  large      its title or size

  Two files changed since origin/main (1a2b3c4).
  Title, from the only commit: Move sessions
  The change touches .github/legible.yml.

`);
  });

  test('as Markdown', () => {
    expect(renderChangeQuestions(OPEN, 'markdown', PLAIN)).toBe(`**Three questions will be asked.**

1. **Rollback**, stated — \`db/1.sql\`
   How exactly would this be undone?
2. **Risk** in \`rfcs/1.md\`, stated — the norms
   What could this break, and for whom?
3. **Trade-offs**, stated — its title or size: large
   What does this choice cost?

Asked for when these are answered: priorities.

Two files changed since \`origin/main\` (1a2b3c4). What it is: migration (\`db/1.sql\`), large.

The change touches \`.github/legible.yml\`.
`);
  });

  test('as JSON', () => {
    expect(JSON.parse(renderChangeQuestions(OPEN, 'json', PLAIN))).toEqual({
      base: 'origin/main',
      commit: COMMIT,
      files: 2,
      title: 'Move sessions',
      draft: null,
      facts: [
        { id: 'migration', file: 'db/1.sql' },
        { id: 'large', file: null },
      ],
      questions: [
        {
          document: null,
          dimension: 'rollback',
          level: 'stated',
          file: 'db/1.sql',
          fact: null,
          question: 'How exactly would this be undone?',
        },
        {
          document: 'rfcs/1.md',
          dimension: 'risk',
          level: 'stated',
          file: null,
          fact: null,
          question: 'What could this break, and for whom?',
        },
        {
          document: null,
          dimension: 'tradeoffs',
          level: 'stated',
          file: null,
          fact: 'large',
          question: 'What does this choice cost?',
        },
      ],
      further: [{ document: null, dimension: 'priorities', level: 'named', file: null, fact: null }],
      answered: 0,
      contradictions: [],
      unjudged: null,
      notes: ['The change touches .github/legible.yml.'],
    });
  });
});

const met = { level: 2, required: 2 } as const;

test.each<readonly [what: string, change: ChangeReviewed, line: string]>([
  ['no change', changed({ filesTotal: 0, reviews: [] }), 'Nothing has changed, so nothing is asked.'],
  [
    'a quiet change',
    changed({ facts: [fact('docs-only', 'a.md', { quiet: true })] }),
    'Nothing is asked of this change: docs only.',
  ],
  ['a change that owes nothing', changed(), 'Nothing is asked of this change.'],
  [
    'an exempt change',
    changed({ reviews: [buildReview({ exempt: 'the norms exempt changes to release/2' })] }),
    'Nothing is asked: the norms exempt changes to release/2.',
  ],
  [
    'a draft in another language',
    changed({ draft: 'a.md', reviews: [buildReview({ unread: 'The text is not in English.' })] }),
    'Nothing is asked: The text is not in English.',
  ],
  [
    'one question',
    changed({ reviews: [buildReview({ dimensions: { risk: { required: 2 } } })] }),
    'One question will be asked.',
  ],
  [
    'a draft that has all',
    changed({ draft: 'a.md', reviews: [buildReview({ dimensions: { risk: met } })] }),
    'All that is asked for is here already.',
  ],
  [
    'a draft that has half',
    changed({
      draft: 'a.md',
      reviews: [buildReview({ dimensions: { risk: met, rollback: { required: 2 } } })],
    }),
    'One question is open. One of the two points asked for is here already.',
  ],
])('%s is told in one line', (_, change, line) => {
  expect(renderChangeQuestions(change, 'terminal', PLAIN).split('\n')[1]).toBe(`  ${line}`);
});

test('where the draft and the change disagree, both sides are shown', () => {
  const contradiction = {
    id: 'docs',
    line: 4,
    quote: 'Docs only.',
    file: 'src/a.ts',
    message: 'It is code.',
  };
  const change = changed({ draft: 'a.md', reviews: [buildReview({ contradictions: [contradiction] })] });
  expect(renderChangeQuestions(change, 'terminal', PLAIN)).toContain(`
  The text and the change disagree
    line 4: Docs only.
      src/a.ts: It is code.
`);
  expect(renderChangeQuestions(change, 'markdown', PLAIN)).toContain(
    '- `Docs only.` beside `src/a.ts`: It is code.',
  );
});

test('without a title, it is said that one can decide', () => {
  expect(renderChangeQuestions(changed({ title: null }), 'terminal', PLAIN)).toContain(
    '\n  No title is given: `--title TITLE`. A title can raise and silence questions.\n',
  );
});

test('a long path has a line of its own and is not broken', () => {
  const file = `services/${'deep/'.repeat(16)}0001_orders.sql`;
  const review = caused(buildReview({ dimensions: { risk: { required: 2 } } }), { risk: file });
  expect(renderChangeQuestions(changed({ reviews: [review] }), 'terminal', PLAIN)).toContain(`
  ○ Risk  stated
    ${file}
    What could this break, and for whom?
`);
});

test('a file name controls neither a terminal nor a page', () => {
  const file = '\u001B[2J`@octocat <!-- x -->';
  const review = caused(buildReview({ dimensions: { risk: { required: 2 } } }), { risk: file });
  const change = changed({ facts: [fact('auth', file)], reviews: [review] });
  expect(renderChangeQuestions(change, 'terminal', PLAIN)).not.toContain('\u001B');
  expect(renderChangeQuestions(change, 'json', PLAIN)).not.toContain('\u001B');
  const page = renderChangeQuestions(change, 'markdown', PLAIN);
  expect(page).toContain('``[U+001B][2J`@octocat <! -- x -- >``');
});
