// Builds dist/: the Action (dist/index.js), one file, and the command line (dist/cli/index.js) with the parts that it loads
// when a command needs them.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { completeLicenses } from './complete-licenses.ts';

const root = join(import.meta.dirname, '..');
const node = (script: string, ...args: string[]): void => {
  execFileSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

rmSync(join(root, 'build'), { recursive: true, force: true });
rmSync(join(root, 'dist'), { recursive: true, force: true });
node('scripts/compile-rules.ts');
node('scripts/write-schema.ts');
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
// The licences of what is bundled travel with it.
node(
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/action.js',
  '-o',
  'dist',
  '--license',
  'licenses.txt',
  '--no-cache',
);
node(
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/cli.js',
  '-o',
  'dist/cli',
  '--license',
  'licenses.txt',
  '--no-cache',
);
for (const folder of ['dist', 'dist/cli']) completeLicenses(root, join(root, folder, 'licenses.txt'));
