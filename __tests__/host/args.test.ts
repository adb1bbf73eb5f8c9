import { describe, expect, test } from 'vitest';
import { LegibleError } from '../../src/errors.ts';
import { parseCommand, type Command } from '../../src/host/args.ts';
import { helpText } from '../../src/host/help.ts';

const REVIEW = { kind: 'review', files: [], as: null, title: null, norms: null, format: 'terminal' } as const;
const QUESTIONS = {
  kind: 'questions',
  draft: null,
  base: null,
  title: null,
  norms: null,
  format: 'terminal',
} as const;
const INIT = { kind: 'init', folder: '.', uses: null, force: false, dryRun: false } as const;
const DOCTOR = { kind: 'doctor', folder: '.', repository: null, format: 'terminal' } as const;

const EXPLAIN = { kind: 'explain', file: 'a.md', as: null, title: null, format: 'terminal' } as const;
const COMMANDS: readonly (readonly [args: string, command: Command])[] = [
  ['', { kind: 'help', topic: 'legible' }],
  ['--help', { kind: 'help', topic: 'legible' }],
  ['-h', { kind: 'help', topic: 'legible' }],
  ['--version', { kind: 'version' }],
  ['review --help', { kind: 'help', topic: 'review' }],
  ['explain -h', { kind: 'help', topic: 'explain' }],
  ['rules --help', { kind: 'help', topic: 'rules' }],
  ['rules check --help', { kind: 'help', topic: 'rules' }],
  ['review', REVIEW],
  ['review a.md b.md', { ...REVIEW, files: ['a.md', 'b.md'] }],
  ['review -', { ...REVIEW, files: ['-'] }],
  ['review a.md --as rfc --format=sarif', { ...REVIEW, files: ['a.md'], as: 'rfc', format: 'sarif' }],
  ['review --title T --norms n.yml a.md', { ...REVIEW, files: ['a.md'], title: 'T', norms: 'n.yml' }],
  ['review --jsonl', { kind: 'review-lines', norms: null, workers: null }],
  ['review --jsonl --norms n.yml', { kind: 'review-lines', norms: 'n.yml', workers: null }],
  ['review --jsonl --workers 3', { kind: 'review-lines', norms: null, workers: 3 }],
  ['explain a.md --as rfc', { ...EXPLAIN, as: 'rfc' }],
  ['explain a.md --html', { ...EXPLAIN, format: 'html' }],
  ['explain a.md --format html', { ...EXPLAIN, format: 'html' }],
  ['rules check', { kind: 'check-rules', folder: 'rules' }],
  ['rules check mine', { kind: 'check-rules', folder: 'mine' }],
  ['questions', QUESTIONS],
  ['questions -h', { kind: 'help', topic: 'questions' }],
  ['questions draft.md --base main', { ...QUESTIONS, draft: 'draft.md', base: 'main' }],
  ['questions - --title T --norms n.yml', { ...QUESTIONS, draft: '-', title: 'T', norms: 'n.yml' }],
  ['questions --format=json', { ...QUESTIONS, format: 'json' }],
  ['init', INIT],
  ['init --help', { kind: 'help', topic: 'init' }],
  ['init there --force --dry-run', { ...INIT, folder: 'there', force: true, dryRun: true }],
  ['init --uses acme/legible@v1', { ...INIT, uses: 'acme/legible@v1' }],
  ['doctor', DOCTOR],
  ['doctor -h', { kind: 'help', topic: 'doctor' }],
  ['doctor there --format json', { ...DOCTOR, folder: 'there', format: 'json' }],
  ['doctor --repository acme/shop', { ...DOCTOR, repository: 'acme/shop' }],
];

const HISTORY = {
  place: { kind: 'local-clone', folder: '.', direct: false },
  selection: { last: null, since: null },
  norms: null,
  owners: null,
  workers: null,
  again: false,
} as const;

test.each<[string, Command]>([
  ['backtest', { kind: 'backtest', ...HISTORY, compare: null, budget: null, format: 'terminal' }],
  [
    'backtest --jsonl h --last 5 --since 2026-01-31 --budget 7.5% --compare n.yml --format json --again',
    {
      kind: 'backtest',
      ...HISTORY,
      place: { kind: 'json-lines', path: 'h' },
      selection: { last: 5, since: '2026-01-31' },
      compare: 'n.yml',
      budget: 0.075,
      format: 'json',
      again: true,
    },
  ],
  [
    'report --repo a/b --changed 2026-02-01 --changed 2026-01-01 --codeowners C --workers 2',
    {
      kind: 'report',
      ...HISTORY,
      place: { kind: 'github', repository: 'a/b' },
      owners: 'C',
      workers: 2,
      changed: ['2026-01-01', '2026-02-01'],
      format: 'markdown',
    },
  ],
  ['report --help', { kind: 'help', topic: 'report' }],
  [
    'baseline a.md --expires 2027-01-01 --output b.json',
    { kind: 'baseline', files: ['a.md'], norms: null, output: 'b.json', expires: '2027-01-01' },
  ],
])('`legible %s` is understood', (args, command) => {
  expect(parseCommand(args.split(' '))).toEqual(command);
});

test.each(COMMANDS)('`legible %s` is understood', (args, command) => {
  expect(parseCommand(args === '' ? [] : args.split(' '))).toEqual(command);
});

test.each([
  ['reviw', 'unknown command `reviw`'],
  ['--frmat', 'unknown option `--frmat`'],
  ['review --frmat x', 'unknown option `--frmat`'],
  ['review --title', 'option `--title` needs a value'],
  ['review --title --norms x', 'option `--title` needs a value'],
  ['explain a.md --html --format terminal', '`--html` does not go with `--format terminal`'],
  ['review --format xml', 'unexpected `--format xml`'],
  ['review --as pr', 'unexpected `--as pr`'],
  ['review --jsonl a.md', '`--jsonl` does not go with files'],
  ['review --jsonl --title x', '`--jsonl` does not go with `--title`'],
  ['review --jsonl --workers 0', 'unexpected `--workers 0`'],
  ['review --jsonl --workers two', 'unexpected `--workers two`'],
  ['review a.md --workers 2', '`--workers` goes with `--jsonl` only'],
  ['explain', '`legible explain` takes one file, not 0'],
  ['explain a b', '`legible explain` takes one file, not 2'],
  ['rules', 'unexpected `legible rules`'],
  ['questions a b', '`legible questions` takes one file, not 2'],
  ['questions --format sarif', 'unexpected `--format sarif`'],
  ['questions --base', 'option `--base` needs a value'],
  ['init a b', '`legible init` takes one folder, not 2'],
  ['init --uses legible', 'unexpected `--uses legible`'],
  ['init --uses acme/legible', 'unexpected `--uses acme/legible`'],
  ['doctor a b', '`legible doctor` takes one folder, not 2'],
  ['doctor --format markdown', 'unexpected `--format markdown`'],
  ['doctor --repository shop', 'unexpected `--repository shop`'],
  ['rules chek', 'unexpected `legible rules chek`'],
])('`legible %s` is refused in words', (args, message) => {
  const parsing = (): Command => parseCommand(args.split(' '));
  expect(parsing).toThrow(LegibleError);
  expect(parsing).toThrow(expect.objectContaining({ message, hint: expect.stringMatching(/./) as string }));
});

describe('help', () => {
  test.each([
    'legible',
    'review',
    'questions',
    'explain',
    'init',
    'doctor',
    'rules',
    'backtest',
    'report',
    'baseline',
  ] as const)('%s fits an ordinary terminal', (topic) => {
    for (const line of helpText(topic).split('\n')) expect(line.length).toBeLessThanOrEqual(92);
  });

  test.each([
    ['review', ['--as', '--title', '--norms', '--format', '--jsonl', '--workers', '--help']],
    ['questions', ['--base', '--title', '--norms', '--format', '--help']],
    ['init', ['--uses', '--force', '--dry-run', '--help']],
    ['doctor', ['--repository', '--format', '--help']],
  ] as const)('names every option of %s', (topic, options) => {
    for (const option of options) expect(helpText(topic)).toContain(option);
  });
});
