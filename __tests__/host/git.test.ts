import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { gitIn } from '../../src/host/git.ts';

const folder = mkdtempSync(join(tmpdir(), 'legible-no-git-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const PATH = process.env['PATH'];

test.each([
  ['there is no git', folder, { PATH: folder }, 'git is not installed'],
  ['there is no such folder', join(folder, 'gone'), { PATH }, `no folder \`${join(folder, 'gone')}\``],
])('where %s, that is what is said', async (_, place, environment, message) => {
  await expect(gitIn(place, environment)(['status'])).rejects.toMatchObject({
    name: 'LegibleError',
    message,
  });
});
