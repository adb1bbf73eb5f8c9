import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewDocument } from '../../src/core/pipeline.ts';
import { run } from '../../src/github/run.ts';
import { REAL_TIMING } from '../../src/github/timing.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { pullRequestPayload } from './payloads.ts';
import { environmentOf } from './run-action.ts';
import { startServer, type GitHubServer, type ServerOptions } from './server/server.ts';
import type { World } from './server/world.ts';

const realFetch = globalThis.fetch;
const knowledge = loadKnowledge();
/** Turns of the event loop after which whoever has something to ask has asked it. */
const QUIET = 50;

/** What a run asked of GitHub and what it said. */
export interface Waves {
  /** Operations that were asked together, in order of their names, wave by wave. */
  readonly waves: readonly (readonly string[])[];
  /** Paths of the base branch that the contents API was asked for, in order. */
  readonly contents: readonly string[];
  readonly said: { readonly code: number; readonly log: string; readonly summary: string };
}

/** A run's inputs that differ from the usual ones, and what goes wrong at GitHub. */
export type Differences = Pick<ServerOptions, 'fault'> & {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly longestAnswer?: number;
};

/** Answers requests in waves: all that are asked before the first is answered go together. Returns the waves' operations. */
function inWaves(github: GitHubServer): readonly (readonly string[])[] {
  const waves: (readonly string[])[] = [];
  let waiting: (() => Promise<void>)[] = [];
  const release = async (): Promise<void> => {
    for (let [quiet, before] = [0, 0]; quiet < QUIET; quiet += 1) {
      await new Promise((turn) => setImmediate(turn));
      if (waiting.length !== before) [quiet, before] = [0, waiting.length];
    }
    const wave = waiting;
    waiting = [];
    const first = github.seen.length;
    await Promise.all(wave.map((send) => send()));
    waves.push(github.seen.slice(first).map(({ operation }) => operation));
  };
  globalThis.fetch = (input, init) => {
    if (waiting.length === 0) void release();
    return new Promise((resolve, reject) => {
      waiting.push(() => realFetch(input, init).then(resolve, reject));
    });
  };
  return waves;
}

function contentsIn(github: GitHubServer): readonly string[] {
  return github.seen.flatMap(({ operation, path }) => {
    const [, found, ref] = /\/contents\/?([^?]*)\?ref=(.*)$/.exec(path) ?? [];
    return operation === 'repos/get-content' && ref === 'main' ? [decodeURIComponent(found ?? '')] : [];
  });
}

/** Runs the Action's own code on an edited pull request of a world. */
export async function wavesOf(world: World, differences: Differences = {}): Promise<Waves> {
  const { inputs = {}, longestAnswer = REAL_TIMING.longestAnswer, ...options } = differences;
  const github = await startServer({ world, ...options });
  const folder = mkdtempSync(join(tmpdir(), 'legible-waves-'));
  const payload = pullRequestPayload('edited');
  writeFileSync(join(folder, 'event.json'), JSON.stringify(payload));
  writeFileSync(join(folder, 'summary.md'), '');
  const waves = inWaves(github);
  const lines: string[] = [];
  const outcome = run({
    environment: environmentOf(folder, { apiUrl: github.url, event: 'pull_request', payload, inputs }),
    review: (texts, norms) => Promise.resolve(texts.map((text) => reviewDocument(text, knowledge, norms))),
    knowledge: () => knowledge,
    writeLine: (line) => lines.push(line),
    timing: { ...REAL_TIMING, longestAnswer },
  });
  const code = await outcome.finally(() => (globalThis.fetch = realFetch));
  const summary = readFileSync(join(folder, 'summary.md'), 'utf8');
  rmSync(folder, { recursive: true, force: true });
  await github.close();
  if (github.violations.length > 0) throw new Error(github.violations.join('\n'));
  return {
    waves: waves.map((wave) => wave.toSorted()),
    contents: contentsIn(github),
    said: { code, log: lines.join('\n'), summary },
  };
}
