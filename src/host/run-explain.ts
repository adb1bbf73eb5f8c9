import { assessText, reviewDocument } from '../core/pipeline.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { loadKnowledge } from '../knowledge.ts';
import { renderExplanation } from '../report/explanation.ts';
import { renderExplanationPage } from '../report/html/explain-page.ts';
import { VERSION } from '../report/version.ts';
import type { Command } from './args.ts';
import { readNorms, withUsualTemplate } from './read-norms.ts';
import { inputOf, readNamed, type Shell } from './run-review.ts';
import { terminalOptions } from './terminal-options.ts';

/** Writes a text with its slots marked and returns the exit code. */
export async function runExplain(
  command: Extract<Command, { kind: 'explain' }>,
  shell: Shell,
): Promise<number> {
  const { as, title } = command;
  const builtIn = loadKnowledge();
  const norms = await withUsualTemplate(await readNorms(null, shell.folder, builtIn), shell.folder);
  const input = inputOf(await readNamed(command.file, shell), { as, title, rfcs: norms.rfcs });
  const knowledge = teamKnowledge(builtIn, norms);
  const assessed = assessText(input, knowledge, norms.templates[input.profile]);
  const { dimensions } = knowledge.rules;
  switch (command.format) {
    case 'terminal': {
      const options = terminalOptions(shell.environment, shell.output);
      shell.output.write(renderExplanation(assessed, dimensions, options));
      return 0;
    }
    case 'html': {
      const review = reviewDocument(input, knowledge, norms);
      shell.output.write(
        renderExplanationPage({ assessed, review, dimensions, source: input.text }, VERSION),
      );
      return 0;
    }
    default:
      return command.format satisfies never;
  }
}
