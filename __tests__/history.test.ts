import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HistoryReport } from '../src/core/history-report.ts';

// Each test starts the command line several times, and a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

const DIST = join(import.meta.dirname, '..', 'dist');
const CLI = join(DIST, 'cli', 'index.js');
const root = mkdtempSync(join(tmpdir(), 'legible-history-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
let folder = '';
let folders = 0;
beforeEach(() => {
  folder = join(root, String((folders += 1)));
  mkdirSync(folder);
});

function environment(cache: string = 'cache'): Record<string, string | undefined> {
  return { PATH: process.env['PATH'], LEGIBLE_CACHE: join(folder, cache) };
}

function legible(args: readonly string[], input: string | Buffer = '', cache?: string, cli: string = CLI) {
  const options = {
    cwd: folder,
    input,
    env: environment(cache),
    encoding: 'utf8' as const,
    maxBuffer: 2 ** 26,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], options);
  return { code: status, out: stdout, err: stderr };
}

const TEXTS = [
  'Moves the tide tables.',
  '## Risk\n\nHarbours that cached the old column show yesterday’s sailings for an hour.',
  '## Rollback\n\nRun `migrate down 42` if the error rate passes 1%.\n\nLegible: risk waived — nothing reads the table yet',
];

function documents(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const files = [
      { path: at % 4 === 0 ? `db/migrations/${at}.sql` : `src/tides/${at}.ts`, additions: 40, deletions: 2 },
    ];
    const mergedAt = new Date(Date.UTC(2026, 0, 1 + at)).toISOString();
    const document = {
      id: `ferries/timetable#${at}`,
      as: 'pull-request',
      title: `Change ${at} for @mira`,
      text: TEXTS[at % 3],
      mergedAt,
      author: 'mira',
      files,
    };
    return `${JSON.stringify(document)}\n`;
  }).join('');
}

test('two threads answer as one does, line for line, broken ones too', () => {
  const lines = documents(90).split('\n');
  lines.splice(40, 0, 'broken');
  const input = lines.join('\n');
  const [one, two, usual] = [['--workers', '1'], ['--workers', '2'], []].map((extra) =>
    legible(['review', '--jsonl', ...extra], input),
  );
  expect(one?.out.split('\n')[40]).toContain('the line is not JSON');
  expect(one?.out.split('\n')).toHaveLength(92);
  expect(two).toEqual(one);
  expect(usual).toEqual(one);
});

describe('backtest', () => {
  test('reads a file, a packed file and standard input alike, and says how fast on standard error', () => {
    writeFileSync(join(folder, 'h.jsonl'), documents(12));
    writeFileSync(join(folder, 'h.jsonl.gz'), gzipSync(documents(12)));
    const results = [
      legible(['backtest', '--jsonl', 'h.jsonl', '--format', 'json']),
      legible(['backtest', '--jsonl', 'h.jsonl.gz', '--format', 'json']),
      legible(['backtest', '--jsonl', '-', '--format', 'json'], documents(12)),
    ].map(({ code, out, err }) => {
      const { source, verdicts } = JSON.parse(out) as HistoryReport;
      return { code, name: source.name, verdicts, rate: /\d texts in [\d.]+ s, [\d.]+ a second/.test(err) };
    });
    const verdicts = { texts: 12, meets: 9, fallsShort: 3, exempt: 0, unread: 0 };
    expect(results).toEqual(
      ['h.jsonl', 'h.jsonl.gz', 'standard input'].map((name, at) => ({
        code: 0,
        name,
        verdicts,
        rate: at === 0,
      })),
    );
  });

  test('names what is skipped, a broken line with its reason', () => {
    const { code, out } = legible(
      ['backtest', '--jsonl', '-', '--last', '2', '--format', 'json'],
      `${documents(3)}broken\n`,
    );
    expect(code).toBe(0);
    expect((JSON.parse(out) as HistoryReport).skipped).toEqual([
      { reason: 'it is not among the last 2', count: 2, examples: ['ferries/timetable#0', 'line 4'] },
    ]);
    const all = legible(['backtest', '--jsonl', '-', '--format', 'json'], `${documents(1)}broken\n`);
    expect((JSON.parse(all.out) as HistoryReport).skipped).toEqual([
      { reason: 'the line is not JSON', count: 1, examples: ['text 2'] },
    ]);
  });

  test('takes nothing from a run of a program with other rules or weights', () => {
    writeFileSync(join(folder, 'h.jsonl'), documents(3));
    cpSync(DIST, join(folder, 'program'), { recursive: true });
    const run = () =>
      legible(['backtest', '--jsonl', 'h.jsonl'], '', 'cache', join(folder, 'program', 'cli', 'index.js'));
    const first = run();
    const again = run();
    const weights = join(folder, 'program', 'generated', 'weights.json');
    writeFileSync(weights, `${readFileSync(weights, 'utf8')}\n`);
    const other = run();
    expect([first, again, other].map(({ err }) => /\d texts in/.exec(err)?.[0] ?? null)).toEqual([
      '3 texts in',
      null,
      '3 texts in',
    ]);
  });

  test('proposes a norms file that it can read, and compares with it', () => {
    writeFileSync(join(folder, 'h.jsonl'), documents(120));
    const proposal = legible(['backtest', '--jsonl', 'h.jsonl', '--budget', '30%', '--format', 'json']);
    const { budget } = JSON.parse(proposal.out) as { budget: { norms: string; holds: boolean } };
    expect(budget.holds).toBe(true);
    writeFileSync(join(folder, 'n.yml'), budget.norms);
    const compared = legible(['backtest', '--jsonl', 'h.jsonl', '--norms', 'n.yml', '--compare', 'n.yml']);
    expect(compared).toMatchObject({ code: 0 });
    expect(compared.out).toContain('0 pull requests stand otherwise');
  });

  test.each([
    [['--jsonl', 'missing.jsonl'], 'no file `missing.jsonl`'],
    [['--clone', '.'], 'is in no working tree of git'],
    [['--jsonl', 'a', '--repo', 'a/b'], '`--jsonl` and `--repo` do not go together'],
    [['--budget', 'ten'], 'unexpected `--budget ten`'],
    [['--since', '2026-02-30'], 'unexpected `--since 2026-02-30`'],
    [['--last', '0'], 'unexpected `--last 0`'],
    [['--repo', 'a'], 'unexpected `--repo a`'],
    [['extra'], '`legible backtest` takes no `extra`'],
  ])('%j could not run, and says what to do', (args, message) => {
    const { code, out, err } = legible(['backtest', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toMatch(/\n {2}\S/);
  });

  test('a budget on too few pull requests is refused', () => {
    const { code, err } = legible(['backtest', '--jsonl', '-', '--budget', '10%'], documents(5));
    expect(code).toBe(2);
    expect(err).toContain('needs 100 dated pull requests that are judged, and there are 5');
  });
});

/** Returns numbers from 0 to 1 that are the same each time, whatever the machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('a run that is interrupted', () => {
  const ARGS = ['report', '--jsonl', 'h.jsonl', '--format', 'json', '--workers', '2'];

  /** Returns the state file of the one run that a cache holds, or null before there is one. */
  function stateFile(cache: string): string | null {
    const runs = join(folder, cache, 'runs');
    const name = existsSync(runs) ? readdirSync(runs).find((file) => file.endsWith('.jsonl')) : undefined;
    return name === undefined ? null : join(runs, name);
  }

  function sizeOf(cache: string): number {
    const path = stateFile(cache);
    return path === null ? 0 : statSync(path).size;
  }

  /** Starts a run and stops it with a signal when its state file has grown to so many bytes. */
  function interrupted(signal: NodeJS.Signals, bytes: number): Promise<{ code: number | null; err: string }> {
    const child = spawn(process.execPath, [CLI, ...ARGS], { cwd: folder, env: environment('stopped') });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.resume();
    const watch = setInterval(() => {
      if (sizeOf('stopped') < bytes) return;
      clearInterval(watch);
      child.kill(signal);
    }, 1);
    return new Promise((resolve) => {
      child.on('close', (code) => {
        clearInterval(watch);
        resolve({ code, err });
      });
    });
  }

  test('goes on where it was, ten times over, to the same bytes', async () => {
    writeFileSync(join(folder, 'h.jsonl'), documents(600));
    const whole = legible(ARGS, '', 'whole');
    const size = sizeOf('whole');
    const random = randomFrom(20_261_128);
    const moments = Array.from({ length: 10 }, () => Math.ceil(random() * 0.95 * size)).sort((a, b) => a - b);
    let cut = 0;
    for (const [at, bytes] of moments.entries()) {
      const { code } = await interrupted(at % 2 === 0 ? 'SIGKILL' : 'SIGINT', bytes);
      expect(code).not.toBe(0);
      const path = stateFile('stopped');
      if (path === null || at % 2 === 1) continue;
      // A kill while a line is written leaves a part of it: such a moment is too short to be met, so its trace is made.
      const left = statSync(path).size - Math.ceil(random() * 1_000);
      if (left <= 0) continue;
      truncateSync(path, left);
      cut += 1;
    }
    expect(cut).toBeGreaterThanOrEqual(4);
    const reviewed = sizeOf('stopped');
    const resumed = legible(ARGS, '', 'stopped');
    expect(resumed.code).toBe(0);
    expect(resumed.err).toMatch(/\d+ more were there from an earlier run/);
    expect(resumed.out).toBe(whole.out);
    expect(reviewed).toBeGreaterThan(size / 2);
    expect(readFileSync(stateFile('stopped') ?? '', 'utf8')).toBe(
      readFileSync(stateFile('whole') ?? '', 'utf8'),
    );
    expect((JSON.parse(whole.out) as HistoryReport).verdicts.texts).toBe(600);
  });

  test('says so and how to go on, and the next run does not begin anew', async () => {
    writeFileSync(join(folder, 'h.jsonl'), documents(400));
    const { code, err } = await interrupted('SIGINT', 1);
    expect(code).toBe(2);
    expect(err).toMatch(
      /stopped after \d+ of 400 texts\n {2}Run the same command again: it goes on from there\./,
    );
    const next = legible(ARGS, '', 'stopped');
    expect(next.err).toMatch(/\d+ more were there from an earlier run/);
  });

  test('keeps another run of the same history out until it ends, and spoils nothing', async () => {
    writeFileSync(join(folder, 'h.jsonl'), documents(400));
    const child = spawn(process.execPath, [CLI, ...ARGS], { cwd: folder, env: environment('shared') });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    const closed = new Promise((resolve) => child.on('close', resolve));
    // It is stopped in the middle, so that the second comes in time on any machine.
    await vi.waitUntil(() => sizeOf('shared') > 0, { timeout: 60_000, interval: 1 });
    child.kill('SIGSTOP');
    const second = legible([...ARGS, '--again'], '', 'shared');
    child.kill('SIGCONT');
    expect(second.code).toBe(2);
    expect(second.err).toContain(
      `another run (process ${child.pid}) reviews the same history with the same norms\n`,
    );
    expect(await closed).toBe(0);
    expect(out).toBe(legible(ARGS, '', 'alone').out);
  });
});

describe('report', () => {
  test('names no author in any format', () => {
    writeFileSync(join(folder, 'h.jsonl'), documents(12));
    for (const format of ['markdown', 'json', 'csv']) {
      const { code, out } = legible(['report', '--jsonl', 'h.jsonl', '--format', format]);
      expect(code).toBe(0);
      expect(out).not.toContain('mira');
    }
    expect(legible(['backtest', '--jsonl', 'h.jsonl', '--format', 'markdown']).out).not.toContain('mira');
  });

  test('every format holds the same figures', () => {
    writeFileSync(join(folder, 'h.jsonl'), documents(60));
    const [json, csv, markdown] = ['json', 'csv', 'markdown'].map(
      (format) =>
        legible(['report', '--jsonl', 'h.jsonl', '--changed', '2026-02-01', '--format', format]).out,
    );
    const report = JSON.parse(json ?? '') as HistoryReport;
    const rows = (csv ?? '')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const head = rows[0] ?? [];
    for (const { id, total } of report.dimensions) {
      const row = rows.find((cells) => cells[0] === 'total' && cells[3] === id) ?? [];
      const count = (column: string): number => Number(row[head.indexOf(column)]);
      expect([count('absent'), count('named'), count('stated'), count('reasoned')]).toEqual(total.levels);
      expect([count('asked'), count('short'), count('waived')]).toEqual([
        total.asked,
        total.short,
        total.waived,
      ]);
    }
    const [change] = report.normsChanges;
    expect([change?.before.verdicts.texts, change?.after.verdicts.texts]).toEqual([31, 29]);
    expect(markdown).toContain('### `2026-02-01`: given on the command line');
    expect(markdown).toContain('```mermaid\nxychart-beta');
  });
});

describe('baseline', () => {
  const NORMS =
    'enforce: require\nrfcs: { levels: { risk: stated, rollback: stated, assumptions: absent, tradeoffs: absent, scope: absent, priorities: absent } }\n';
  const RFC =
    '# Tides\n\n## Risk\n\nLow.\n\n## Rollback\n\nRun `migrate down 42` if the error rate passes 1%.\n';

  function repository(text: string = RFC): void {
    mkdirSync(join(folder, 'rfcs'));
    mkdirSync(join(folder, '.github'));
    writeFileSync(join(folder, 'rfcs', '1.md'), text);
    writeFileSync(join(folder, '.github', 'legible.yml'), NORMS);
  }
  const useBaseline = (): void => {
    writeFileSync(join(folder, '.github', 'legible.yml'), `${NORMS}baseline: ./legible-baseline.json\n`);
  };
  const review = (path: string = 'rfcs/1.md') => legible(['review', path]).code;

  test('what fell short before no longer fails, what is new does, and nothing new slips in', () => {
    repository();
    expect(review()).toBe(1);
    const first = legible(['baseline', '--expires', '2999-01-01']);
    expect(first).toEqual({
      code: 0,
      out: '.github/legible-baseline.json holds one point of one document, until 2999-01-01.\n',
      err: '',
    });
    useBaseline();
    expect(review()).toBe(0);
    writeFileSync(join(folder, 'rfcs', '2.md'), '# Moon\n\nIt moves.\n');
    expect(review('rfcs/2.md')).toBe(1);
    writeFileSync(join(folder, 'rfcs', '1.md'), '# Tides\n\nThey move.\n');
    expect(review()).toBe(1);
    const before = readFileSync(join(folder, '.github', 'legible-baseline.json'), 'utf8');
    const again = legible(['baseline']);
    expect(again.out).toContain(
      '4 are new or got worse, and count:\n  rfcs/1.md: risk\n  rfcs/1.md: rollback\n  rfcs/2.md: risk\n  rfcs/2.md: rollback\n',
    );
    expect(readFileSync(join(folder, '.github', 'legible-baseline.json'), 'utf8')).toBe(before);
  });

  test('from its last day on everything counts again', () => {
    repository();
    legible(['baseline', '--expires', '2020-01-01']);
    useBaseline();
    expect(review()).toBe(1);
  });

  test('what is mended goes out of it', () => {
    repository();
    legible(['baseline', '--expires', '2999-01-01']);
    useBaseline();
    writeFileSync(
      join(folder, 'rfcs', '1.md'),
      `${RFC}\n## Risk\n\nHarbours that cached the old column will show yesterday's sailings for an hour.\n`,
    );
    expect(legible(['baseline']).out).toBe(
      '.github/legible-baseline.json holds no points of no documents, until 2999-01-01.\n1 are mended and went out of it:\n  rfcs/1.md: risk\n',
    );
  });

  test('with files named, what it holds of the others stays as it is', () => {
    repository();
    const other = '# Moon\n\nIt moves.\n';
    writeFileSync(join(folder, 'rfcs', '2.md'), other);
    legible(['baseline', '--expires', '2999-01-01']);
    useBaseline();
    const before = readFileSync(join(folder, '.github', 'legible-baseline.json'), 'utf8');
    expect(legible(['baseline', 'rfcs/1.md'])).toEqual({
      code: 0,
      out: '.github/legible-baseline.json holds three points of two documents, until 2999-01-01.\n',
      err: '',
    });
    expect(readFileSync(join(folder, '.github', 'legible-baseline.json'), 'utf8')).toBe(before);
    expect(review('rfcs/2.md')).toBe(0);
  });

  test('it is written anew where it was deleted and the norms still name it', () => {
    repository();
    useBaseline();
    expect(legible(['baseline', '--expires', '2999-01-01'])).toEqual({
      code: 0,
      out: '.github/legible-baseline.json holds one point of one document, until 2999-01-01.\n',
      err: '',
    });
    expect(review()).toBe(0);
  });

  test('a baseline that cannot be read stops the review at its place', () => {
    repository();
    useBaseline();
    writeFileSync(join(folder, '.github', 'legible-baseline.json'), '{"form": 9}');
    const { code, err } = legible(['review', 'rfcs/1.md']);
    expect(code).toBe(2);
    expect(err).toContain('.github/legible-baseline.json:1:');
  });
});
