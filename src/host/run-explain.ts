import { DEFAULT_NORMS } from '../core/parse-norms.ts';
import { assessText } from '../core/pipeline.ts';
import { loadKnowledge } from '../knowledge.ts';
import { renderExplanation } from '../report/explanation.ts';
import type { Command } from './args.ts';
import { readInput, type Shell } from './run-review.ts';
import { terminalOptions } from './terminal-options.ts';

/** Writes a text with its slots marked and returns the exit code. */
export async function runExplain(
  command: Extract<Command, { kind: 'explain' }>,
  shell: Shell,
): Promise<number> {
  const { as, title } = command;
  const input = await readInput(command.file, { as, title, rfcs: DEFAULT_NORMS.rfcs }, shell);
  const knowledge = loadKnowledge();
  const assessed = assessText(input, knowledge);
  const options = terminalOptions(shell.environment, shell.output);
  shell.output.write(renderExplanation(assessed, knowledge.rules.dimensions, options));
  return 0;
}
