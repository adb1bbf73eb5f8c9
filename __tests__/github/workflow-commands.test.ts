import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  annotationCommands,
  logLine,
  setOutput,
  workflowCommand,
} from '../../src/github/workflow-commands.ts';
import type { Annotation } from '../../src/report/report.ts';

test('a command escapes all that could end it or start another', () => {
  const properties = { file: 'a,b:c.md', line: 3, title: '50%' };
  expect(workflowCommand('warning', properties, 'one\r\n::error::two 100%')).toBe(
    '::warning file=a%2Cb%3Ac.md,line=3,title=50%25::one%0D%0A::error::two 100%25',
  );
});

test('a log line is never read as a command', () => {
  expect(logLine('::set-output name=x::y\n##[error]z')).toBe(': :set-output name=x: :y ## [error]z');
});

test('a log line shows what would colour, turn or break it', () => {
  expect(logLine('rfcs/a\u202Egnp.md,\n\u001B[31mred')).toBe('rfcs/a[U+202E]gnp.md, [U+001B][31mred');
});

test('an output ends where its value ends, whatever lines that has', () => {
  const folder = mkdtempSync(join(tmpdir(), 'legible-output-'));
  const file = join(folder, 'output');
  setOutput(file, 'plain', 'one\ntwo');
  setOutput(file, 'forged', 'end-1\nverdict<<end-2\nmeets\nend-2');
  expect(readFileSync(file, 'utf8')).toBe(
    'plain<<end-1\none\ntwo\nend-1\nforged<<end-3\nend-1\nverdict<<end-2\nmeets\nend-2\nend-3\n',
  );
  rmSync(folder, { recursive: true, force: true });
});

test('ten remarks of each level are shown', () => {
  const remark = (level: Annotation['level'], line: number): Annotation => {
    return { path: 'a.md', line, endLine: line, level, title: 't', message: 'm' };
  };
  const lines = Array.from({ length: 12 }, (_, at) => at + 1);
  const commands = annotationCommands(
    lines.flatMap((line) => [remark('warning', line), remark('notice', line)]),
  );
  expect(commands).toHaveLength(20);
  expect(commands[0]).toBe('::warning file=a.md,line=1,endLine=1,title=t::m');
});
