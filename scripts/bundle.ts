// Builds dist/: the Action (dist/index.js), the command line (dist/cli/index.js), the parts that they load when they need
// them, and the rules and weights as files of their own, which are read faster than source text is parsed.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { asciiOf } from './ascii.ts';
import { bundleLate, latePackages, STAND_INS, type Part } from './late-packages.ts';
import { licencesOf } from './licences.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const BASE = /src[\\/](?:errors|core[\\/]document|report[\\/](?:visible|version)|thread[\\/]messages)\.ts$/;
// All that a review needs is one file, since each file costs more than its text. What else is in `src/host/` loads modules of
// Node's that are slow to start (child processes, ciphers, compression).
const ENGINE =
  /src[\\/]host[\\/](?:answer-lines|files|history-line|jsonl|line-job|lines|read-norms|run-review|run-thread|terminal-options|worker-pool)\.ts$|^(?!.*src[\\/]host[\\/])/;
const node = (script: string): void => {
  execFileSync(process.execPath, [join(root, script)], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

rmSync(dist, { recursive: true, force: true });
node('scripts/compile-rules.ts');
node('scripts/write-schema.ts');
const bundle = await rolldown({
  input: { index: join(root, 'src', 'action.ts'), 'cli/index': join(root, 'src', 'cli.ts') },
  platform: 'node',
  // Nothing imports an entry, so parts need not keep what they export apart.
  preserveEntrySignatures: false,
  plugins: [latePackages()],
  onLog: (_, log) => {
    throw new Error(log.message);
  },
});
const { output } = await bundle.generate({
  format: 'cjs',
  minify: true,
  comments: false,
  entryFileNames: '[name].js',
  // No hash, so that a change of one part shows as a change of one file.
  chunkFileNames: '[name].js',
  codeSplitting: {
    groups: [
      // All that help needs beside the entry.
      { name: 'base', test: BASE, includeDependenciesRecursively: false, priority: 2 },
      { name: 'base', test: STAND_INS, includeDependenciesRecursively: false, priority: 2 },
      { name: 'engine', test: ENGINE, minShareCount: 2, includeDependenciesRecursively: false, priority: 1 },
    ],
  },
});
await bundle.close();
const modules: string[] = [];
const parts = output.map((part): Part => {
  if (part.type !== 'chunk') throw new Error(`unexpected ${part.fileName}: the data is copied below`);
  return part;
});
for (const part of [...parts, ...(await bundleLate())]) {
  modules.push(...part.moduleIds);
  mkdirSync(dirname(join(dist, part.fileName)), { recursive: true });
  writeFileSync(join(dist, part.fileName), asciiOf(part.code));
}
// `src/knowledge.ts` finds its data beside itself, here as there.
cpSync(join(root, 'src', 'generated'), join(dist, 'generated'), { recursive: true });
writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n');
// The licences of what is bundled travel with it.
writeFileSync(join(dist, 'licenses.txt'), licencesOf(modules));
