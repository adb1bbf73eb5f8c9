import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { vocabularyOf } from '../../../src/core/load-norms.ts';
import { parseNormsFile } from '../../../src/core/parse-norms.ts';
import { assessText, reviewDocument } from '../../../src/core/pipeline.ts';
import { DEFAULT_NORMS } from '../../../src/core/default-norms.ts';
import { planInit, templateText, type Present } from '../../../src/core/setup/plan-init.ts';
import { loadFirstTexts } from '../../../src/knowledge.ts';
import { KNOWLEDGE } from '../build-norms.ts';

const NOTHING: Present = { files: [], workflows: [], templates: [] };
const WORKFLOW = '.github/workflows/legible.yml';
const NORMS = '.github/legible.yml';
const TEMPLATE = '.github/pull_request_template.md';
const ALL: Present = { files: [WORKFLOW, NORMS, TEMPLATE], workflows: [WORKFLOW], templates: [TEMPLATE] };

function plan(present: Present, options: { readonly force?: boolean; readonly uses?: string } = {}) {
  const { force = false, uses = null } = options;
  return planInit(loadFirstTexts(), KNOWLEDGE.dimensions, { present, force, uses });
}

/** What becomes of each file, in one line. */
function acts(present: Present, options: { readonly force?: boolean } = {}): readonly string[] {
  return plan(present, options).map(
    ({ act, path, reason }) => `${act} ${path}${reason === null ? '' : `: ${reason}`}`,
  );
}

describe('what becomes of the files', () => {
  test.each<readonly [what: string, present: Present, force: boolean, acts: readonly string[]]>([
    [
      'an empty repository gets all',
      NOTHING,
      false,
      [`write ${WORKFLOW}`, `write ${NORMS}`, `write ${TEMPLATE}`],
    ],
    [
      'what is there stays',
      ALL,
      false,
      [
        `keep ${WORKFLOW}: it is there already`,
        `keep ${NORMS}: it is there already`,
        `keep ${TEMPLATE}: GitHub shows it already; its words never count as an author’s`,
      ],
    ],
    [
      'unless it is told otherwise',
      ALL,
      true,
      [`replace ${WORKFLOW}`, `replace ${NORMS}`, `replace ${TEMPLATE}`],
    ],
    [
      'a workflow of another name stays, even then',
      { ...NOTHING, workflows: ['.github/workflows/checks.yml'] },
      true,
      ['keep .github/workflows/checks.yml: it runs Legible already', `write ${NORMS}`, `write ${TEMPLATE}`],
    ],
    [
      'a template elsewhere is the one that is replaced',
      { ...NOTHING, templates: ['docs/PULL_REQUEST_TEMPLATE.md'] },
      true,
      [`write ${WORKFLOW}`, `write ${NORMS}`, 'replace docs/PULL_REQUEST_TEMPLATE.md'],
    ],
    [
      'of several templates none is replaced',
      { ...NOTHING, templates: ['.github/PULL_REQUEST_TEMPLATE/a.md', '.github/PULL_REQUEST_TEMPLATE/b.md'] },
      true,
      [
        `write ${WORKFLOW}`,
        `write ${NORMS}`,
        'keep .github/PULL_REQUEST_TEMPLATE/a.md: it and 1 more are shown by GitHub',
      ],
    ],
  ])('%s', (_, present, force, expected) => {
    expect(acts(present, { force })).toEqual(expected);
  });
});

test('another copy of the Action is named wherever the files name it', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  const [workflow, norms] = plan(NOTHING, { uses: `acme/legible@${commit}` });
  expect(workflow?.text).toContain(`      - uses: acme/legible@${commit}\n`);
  expect(norms?.text.split('\n')[0]).toBe(
    `# yaml-language-server: $schema=https://raw.githubusercontent.com/acme/legible/${commit}/schema/legible.json`,
  );
});

describe('the norms to start from', () => {
  const text = loadFirstTexts().norms;
  const vocabulary = vocabularyOf(KNOWLEDGE);

  test('change nothing but to say that they advise', () => {
    expect(parse(text)).toEqual({ enforce: 'advise' });
  });

  test('are norms with every comment that is a line of YAML taken in', () => {
    // A comment of words has a space after its mark, a line to switch on has none, or more than one.
    const switched = text.replace(/^#(?! \S)/gm, '');
    const { value } = parseNormsFile(switched, NORMS, { vocabulary });
    expect(Object.keys(value)).toEqual([
      'extends',
      'enforce',
      'since',
      'pull-requests',
      'rfcs',
      'when',
      'waivers',
      'exempt',
    ]);
  });
});

describe('the template', () => {
  const text = templateText(KNOWLEDGE.dimensions);
  const input = {
    id: '',
    profile: 'pull-request',
    title: null,
    path: null,
    labels: [],
    author: null,
  } as const;
  const files = [{ path: 'infra/main.tf', additions: 90, deletions: 1 }];

  test('asks the questions of the rules', () => {
    for (const id of ['priorities', 'risk', 'rollback', 'tradeoffs', 'assumptions']) {
      const dimension = KNOWLEDGE.dimensions.find((one) => one.id === id);
      expect(text).toContain(dimension?.question);
      expect(text).toContain(dimension?.slots[0].question);
    }
  });

  test.each([
    ['as it is', text],
    ['with its questions in view', text.slice(text.indexOf('##')).replace(/<!--\s*|\s*-->/g, '')],
  ])('%s is evidence of nothing, whether or not it is known to be the template', (_, body) => {
    for (const templates of [[], [text]]) {
      const { assessments } = assessText({ ...input, text: body, files }, KNOWLEDGE, templates);
      expect(assessments.filter(({ kind }) => kind === 'assessed')).toEqual([]);
    }
  });

  test('takes an answer under each heading for what it is', () => {
    const answers: Readonly<Record<string, string>> = {
      Why: 'Uploads above 2 GB fail today, and support answers three tickets a week about it.',
      Risk: 'Clients that cached the old bucket get a 404 for up to an hour.',
      Rollback: 'Turn off `new_uploads` if errors pass 1%, then restart the workers.',
    };
    const filled = text.replace(
      /^## (Why|Risk|Rollback)$/gm,
      (heading, name: string) => `${heading}\n\n${answers[name]}`,
    );
    const review = reviewDocument({ ...input, text: filled, files }, KNOWLEDGE, DEFAULT_NORMS);
    expect(review.verdict).toEqual({ kind: 'meets' });
  });
});
