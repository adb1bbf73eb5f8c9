// Answers documents on standard input, one a line, as `legible review --jsonl` does, but with levels alone, by the engine
// whose place in the list of `engines.ts` is given.
import { createInterface } from 'node:readline';
import { parseInputLine, type Fields } from '../../src/host/jsonl.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { enginesOf } from './engines.ts';

const knowledge = loadKnowledge();
const engine =
  knowledge.model === null ? undefined : enginesOf(knowledge, knowledge.model)[Number(process.argv[2])];
if (engine === undefined) throw new Error(`there is no engine ${process.argv[2] ?? ''}`);
for await (const line of createInterface({ input: process.stdin })) {
  const input = parseInputLine(JSON.parse(line) as Fields);
  const dimensions = Object.entries(engine.levels(input)).map(([id, level]) => [id, { level, evidence: [] }]);
  process.stdout.write(
    `${JSON.stringify({ id: input.id, dimensions: Object.fromEntries(dimensions) as unknown })}\n`,
  );
}
