import { fileURLToPath } from 'node:url';
import type { Knowledge } from './core/knowledge.ts';
import { leanFetch } from './github/lean-fetch.ts';
import { run } from './github/run.ts';
import { REAL_TIMING } from './github/timing.ts';
import { loadKnowledge } from './knowledge.ts';
import { ownTask } from './thread/messages.ts';
import { createReviewer } from './thread/review-apart.ts';
import { serveReviews } from './thread/serve-reviews.ts';

// Compiled when a pull request is read: most events of a busy repository are skipped before that.
let loaded: Knowledge | null = null;
const knowledge = (): Knowledge => (loaded ??= loadKnowledge());

async function act(): Promise<void> {
  const reviewer = createReviewer(fileURLToPath(import.meta.url), knowledge);
  // Most pull requests are one short text; another is heard of when it is there.
  reviewer.expect([]);
  // `exitCode` and not `exit()`: standard output may still hold lines that the runner must read.
  process.exitCode = await run({
    environment: process.env,
    knowledge,
    review: reviewer.review,
    timing: REAL_TIMING,
    fetch: leanFetch,
    writeLine: (line) => process.stdout.write(`${line}\n`),
  });
  reviewer.end();
}

// A long text is read in a thread, which starts this file again.
async function start(): Promise<void> {
  const task = await ownTask();
  if (task === null) await act();
  else serveReviews(task.port, loadKnowledge);
}

void start();
