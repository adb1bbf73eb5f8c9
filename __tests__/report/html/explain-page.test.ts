import { expect, test } from 'vitest';
import type { Profile } from '../../../src/core/document.ts';
import { DEFAULT_NORMS } from '../../../src/core/default-norms.ts';
import { assessText, reviewDocument } from '../../../src/core/pipeline.ts';
import type { ReviewInput } from '../../../src/core/review-input.ts';
import { loadKnowledge } from '../../../src/knowledge.ts';
import { renderExplanationPage } from '../../../src/report/html/explain-page.ts';
import { HOSTILE_PAGE } from './hostile-page.ts';
import { nestingFaults, wordsIn } from './markup.ts';

const KNOWLEDGE = loadKnowledge();

interface Given {
  readonly title?: string;
  readonly as?: Profile;
}

function inputOf(text: string, { title, as = 'pull-request' }: Given): ReviewInput {
  return {
    id: 'text.md',
    profile: as,
    title: title ?? null,
    text,
    path: null,
    files: [],
    labels: [],
    author: null,
  };
}

function pageOf(text: string, given: Given = {}): string {
  const input = inputOf(text, given);
  const assessed = assessText(input, KNOWLEDGE);
  const review = reviewDocument(input, KNOWLEDGE, DEFAULT_NORMS);
  const { dimensions } = KNOWLEDGE.rules;
  return renderExplanationPage({ assessed, review, dimensions, source: text }, '1.2.3');
}

/** Returns the marked sentences of a page's text, in order, without spaces: those between two elements are unmarked. */
function markedIn(page: string): readonly string[] {
  const text = page.slice(page.indexOf('id="text"'), page.indexOf('id="levels"'));
  return text
    .split('<sup class="references">')
    .slice(0, -1)
    .map((before) => [...before.matchAll(/<mark [^>]*>(.*?)<\/mark>/gs)].map((one) => one[1]).join(''))
    .map((marked) => wordsIn(marked).replaceAll(' ', ''));
}

/** Returns the statements in which something was found, in order, as `markedIn` gives them. */
function foundIn(text: string): readonly string[] {
  const { findings, document } = assessText(inputOf(text, {}), KNOWLEDGE);
  const found = new Set(findings.flat().map((finding) => finding.reading.statement));
  return document.statements.filter((one) => found.has(one)).map((one) => one.text.replace(/[ `]/g, ''));
}

const SWITCH = 'Turn off `new_billing` and restart the workers if the error rate passes 0.5%.';

test.each([
  ['a paragraph', `The queue is new. ${SWITCH} It is documented.`],
  ['a list', `Steps:\n\n- first\n- [x] ${SWITCH}\n`],
  [
    'a list that wraps',
    '1. one\n2. Turn off `new_billing` and restart\n   the workers if the error rate passes 0.5%.',
  ],
  [
    'a quote that wraps',
    '> [!NOTE]\n> Turn off `new_billing` and restart\n> the workers if the error rate passes 0.5%.',
  ],
  ['emphasis and a link', SWITCH.replace('Turn off', '**Turn** [off](https://a.example)')],
  [
    'entities and escapes',
    'Turn off `new_billing` &amp; restart the \\*workers\\* if errors pass 0.5%. Then &lt;wait&gt;.',
  ],
  ['words in angle brackets', 'Turn off <the flag> and restart the workers if the error rate passes 0.5%.'],
  ['HTML', `<details><summary>Rollback</summary>\n${SWITCH}\n</details>\n`],
  [
    'HTML with what looks like an attribute in its words',
    `<details><summary>Rollback</summary>\n${SWITCH.replace('restart', 'set MODE="old"; restart')}\n</details>\n`,
  ],
])('in %s whole sentences are marked, those in which something was found', (_, text) => {
  const found = foundIn(text);
  expect(found.some((sentence) => sentence.startsWith('Turnoff'))).toBe(true);
  expect(markedIn(pageOf(text)).map((one) => one.replaceAll('`', ''))).toEqual(found);
});

test('a row of a table is marked in its cells', () => {
  const page = pageOf(
    '| risk | answer |\n|---|---|\n| Sign-in fails for 3% of users | The client retries for 30 seconds |\n',
  );
  expect(markedIn(page)).toEqual(['Sign-infailsfor3%ofusersTheclientretriesfor30seconds']);
});

test.each([
  ['a hostile text', pageOf(HOSTILE_PAGE, { title: '</title><script>alert(1)</script>' })],
  ['a hostile RFC', pageOf(HOSTILE_PAGE, { as: 'rfc' })],
  ['an empty text', pageOf('')],
  [
    'a text in another language',
    pageOf(
      'Diese Änderung verschiebt die Sitzungen nach Redis, weil der Speicher der Prozesse nicht reicht und jeder Neustart alle abmeldet. Wir haben das gestern mit dem ganzen Team besprochen und halten es für richtig.',
    ),
  ],
])('the tags of %s nest', (_, page) => {
  expect(nestingFaults(page)).toEqual([]);
  expect(page.match(/<script|<img|<iframe|\son\w+="|javascript:/gi) ?? []).not.toContain('<script');
});

test('a fault in the nesting is found', () => {
  expect(nestingFaults('<ul><li>a</ul>')).toEqual(['</ul> closes another element', '<ul> stays open']);
});

test('headings go down one level at a time, whatever the author counted', () => {
  const page = pageOf('#### First\n\nx\n\n# Second\n\ny\n\n### Third\n\nz\n\n###### Fourth\n\n## Fifth\n');
  const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  const text = levels.slice(levels.indexOf(3), levels.lastIndexOf(2) - 1);
  expect(text).toEqual([3, 3, 4, 5, 4]);
});

test('a slot is found here, found elsewhere or empty, in words as well as in form', () => {
  const page = pageOf(
    `Turn off \`new_billing\` and restart the workers.\n\nThe rollback leaves rows behind.\n`,
  );
  expect(page).toMatch(/<li class="here">\s*mechanism<span class="unseen">, found<\/span>/);
  expect(page).toMatch(/<li class="empty">\s*rehearsal<span class="unseen">, empty<\/span>/);
});
