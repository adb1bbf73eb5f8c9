import type { Knowledge } from './core/knowledge.ts';
import { reviewDocuments } from './core/pipeline.ts';
import { teamKnowledge } from './core/team-knowledge.ts';
import { run } from './github/run.ts';
import { loadKnowledge } from './knowledge.ts';

// Compiled when a pull request is read: most events of a busy repository are skipped before that.
let loaded: Knowledge | null = null;
const knowledge = (): Knowledge => (loaded ??= loadKnowledge());

// `exitCode` and not `exit()`: standard output may still hold lines that the runner must read.
process.exitCode = await run({
  environment: process.env,
  knowledge,
  review: (inputs, norms) => reviewDocuments(inputs, teamKnowledge(knowledge(), norms), norms),
  writeLine: (line) => process.stdout.write(`${line}\n`),
});
