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
// What reads norms and rules, which a run without a norms file has no need of.
const NORMS =
  /[\\/]valibot[\\/]|src[\\/]core[\\/](?:explain-issue|extending-limits|load-norms|merge-norms|mistakes|norms-schema|place|schema-shape|team-rules|yaml-signs|parse-(?:baseline|cues|dimension|norms|words|yaml))\.ts$/;
// What only histories, set-ups and pages need.
const RARE =
  /src[\\/](?:core[\\/]setup[\\/](?!setup\.ts)|report[\\/]html[\\/]|(?:core|report)[\\/](?:backtest|budget|compare|fold|history(?!-record)|proposed|tally))/;
// All that a review needs is one file, since each file costs more than its text. What else is in `src/host/` loads modules of
// Node's that are slow to start (child processes, ciphers, compression).
const OF_A_REVIEW =
  /src[\\/]host[\\/](?:answer-lines|files|history-line|jsonl|line-job|lines|output|read-norms|run-review|run-thread|terminal-options|worker-pool)\.ts$/;
const isEngine = (id: string): boolean =>
  OF_A_REVIEW.test(id) || !(/src[\\/]host[\\/]/.test(id) || RARE.test(id));
const node = (script: string): void => {
  execFileSync(process.execPath, [join(root, script)], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

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
      { name: 'norms', test: NORMS, includeDependenciesRecursively: false, priority: 3 },
      {
        name: 'engine',
        test: isEngine,
        minShareCount: 2,
        includeDependenciesRecursively: false,
        priority: 1,
      },
    ],
  },
});
await bundle.close();
const modules: string[] = [];
const parts = output.map((part): Part => {
  if (part.type !== 'chunk') throw new Error(`unexpected ${part.fileName}: the data is copied below`);
  return part;
});
/** The parts that one loads when it is itself loaded, in a ring that leads back to it: such a part would find the next one empty. */
function ringFrom(
  start: Part,
  at: string = start.fileName,
  way: readonly string[] = [],
): readonly string[] | null {
  const next = output.find(({ fileName }) => fileName === at);
  if (next?.type !== 'chunk' || way.includes(at)) return null;
  if (next.imports.includes(start.fileName)) return [...way, at];
  for (const name of next.imports) {
    const ring = ringFrom(start, name, [...way, at]);
    if (ring !== null) return ring;
  }
  return null;
}
for (const part of parts) {
  const ring = ringFrom(part);
  if (ring !== null) throw new Error(`${part.fileName} loads itself, by ${ring.join(' and ')}`);
}
const late = await bundleLate();
// What is there stays where a rule or a source does not compile.
rmSync(dist, { recursive: true, force: true });
for (const part of [...parts, ...late]) {
  modules.push(...part.moduleIds);
  mkdirSync(dirname(join(dist, part.fileName)), { recursive: true });
  writeFileSync(join(dist, part.fileName), asciiOf(part.code));
}
// `src/knowledge.ts` finds its data beside itself, here as there.
cpSync(join(root, 'src', 'generated'), join(dist, 'generated'), { recursive: true });
writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n');
// The licences of what is bundled travel with it.
writeFileSync(join(dist, 'licenses.txt'), licencesOf(modules));
