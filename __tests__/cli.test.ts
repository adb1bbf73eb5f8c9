import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { VERSION } from '../src/report/version.ts';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'dist', 'cli', 'index.js');
const folder = mkdtempSync(join(tmpdir(), 'legible-cli-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function legible(
  args: readonly string[],
  input: string = '',
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { code: status, out: stdout, err: stderr };
}

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const EXAMPLE = join(ROOT, 'examples', 'pull-request.md');

test('the version is printed', () => {
  expect(legible(['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
});

const HELPED = [
  'review',
  'questions',
  'explain',
  'init',
  'doctor',
  'rules',
  'backtest',
  'report',
  'baseline',
];
test.each([[[]], [['--help']], ...HELPED.map((command) => [[command, '--help']])])(
  'legible %j prints help',
  (args) => {
    const { code, out } = legible(args);
    expect(code).toBe(0);
    expect(out).toContain('Usage\n  legible ');
  },
);

test.each([
  [['reviw'], 'unknown command `reviw`'],
  [['review', '--nope'], 'unknown option `--nope`'],
  [['review', 'missing.md'], 'no file `missing.md`'],
  [['review', EXAMPLE, '--norms', 'missing.yml'], 'no file `missing.yml`'],
  [['review', '.'], '`.` is a folder'],
  [['rules', 'check', 'missing'], 'no folder'],
])('legible %j could not run, and says what to do', (args, message) => {
  const { code, out, err } = legible(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`legible: ${message}`);
  expect(err).toMatch(/\n {2}\S/);
});

describe('review', () => {
  test('prints the example with its evidence', () => {
    const { code, out } = legible(['review', EXAMPLE]);
    expect(code).toBe(0);
    expect(out).toContain('This assumes that a session stays under 4 KB');
    expect(out).not.toContain('\u001B');
  });

  test('takes a text from standard input', () => {
    const { code, out } = legible(['review', '-', '--format', 'json'], 'Hello.');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 'standard input', profile: 'pull-request' });
  });

  test('exits with 1 only where the norms require what is not there', () => {
    const text = write('empty.md', 'Rename a file.\n');
    const norms = write('norms.yml', 'enforce: require\npull-requests:\n  rollback: stated\n');
    expect(legible(['review', text]).code).toBe(0);
    expect(legible(['review', text, '--norms', norms]).code).toBe(1);
  });

  test('a wrong norms file stops the run at its line', () => {
    const norms = write('wrong.yml', 'enforce: maybe\n');
    const { code, err } = legible(['review', EXAMPLE, '--norms', norms]);
    expect(code).toBe(2);
    expect(err).toContain('wrong.yml:1:');
  });

  test('reads a file in a folder of RFCs as an RFC', () => {
    const { out } = legible(['review', join(ROOT, 'examples', 'rfc.md'), '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ profile: 'rfc' });
  });
});

describe('a long text', () => {
  const long = `${'We keep the old table for a week, because a rollback needs it.\n\n'.repeat(150)}`;

  test('is read as it would be at once', () => {
    const alone = JSON.parse(legible(['review', '-', '--as', 'rfc', '--format', 'json'], long).out) as object;
    const line = JSON.stringify({ id: 'standard input', as: 'rfc', text: long });
    expect(JSON.parse(legible(['review', '--jsonl'], line).out)).toEqual(alone);
    const first = expect.objectContaining({ line: 1 }) as unknown;
    const evidence = expect.arrayContaining([first]) as unknown;
    expect(alone).toMatchObject({ dimensions: { rollback: { evidence } } });
  });

  test('that is too long is refused in words, and blocks nothing', () => {
    const norms = write('strict.yml', 'enforce: require\npull-requests:\n  rollback: stated\n');
    const { code, out, err } = legible(['review', '-', '--norms', norms], 'a '.repeat(40_000));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Not read: it is longer than 65536 characters.');
  });
});

describe('review --jsonl', () => {
  test('answers every line in order and goes on after a broken one', () => {
    const lines = [
      '{"id":"a","as":"rfc","text":"# A","extra":1}',
      'broken',
      '{"id":"c","as":"pull-request","text":"c"}',
    ];
    const { code, out } = legible(['review', '--jsonl'], lines.join('\n'));
    expect(code).toBe(0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string | null });
    expect(answers.map((answer) => answer.id)).toEqual(['a', null, 'c']);
    expect(answers[1]).toMatchObject({ error: { message: 'the line is not JSON' } });
  });

  test('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [CLI, 'review', '--jsonl'], { stdio: 'pipe' });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.write('{"id":"a","as":"rfc","text":"# A"}\n'.repeat(50_000));
    child.stdin.end();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
