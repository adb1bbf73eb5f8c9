import { reviewDocuments } from './core/pipeline.ts';
import { run } from './github/run.ts';
import { loadKnowledge } from './knowledge.ts';

// `exitCode` and not `exit()`: standard output may still hold lines that the runner must read.
process.exitCode = await run({
  environment: process.env,
  review: (inputs, norms) => reviewDocuments(inputs, loadKnowledge(), norms),
  writeLine: (line) => process.stdout.write(`${line}\n`),
});
