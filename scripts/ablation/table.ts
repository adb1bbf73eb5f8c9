import { join } from 'node:path';
import { LegibleError } from '../../src/errors.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { measure, type Measuring } from '../measuring.ts';
import { enginesOf } from './engines.ts';

/** What the measuring tool says with `--json`; the tool is the corpus' own and its form is fixed. */
interface Figures {
  readonly meanCoreQwk: number;
  readonly pooledCore: { readonly F1: number; readonly over: number };
  readonly pooledAll: { readonly qwk: number };
}

/** Returns a Markdown table of what the engine gives without each of its parts, measured on the labelled sets. */
export function ablationTable(measuring: Measuring): string {
  const knowledge = loadKnowledge();
  if (knowledge.model === null)
    throw new LegibleError('there are no weights', { hint: 'Run `npm run generate`.' });
  const rows = enginesOf(knowledge, knowledge.model).map(({ what }, at) => {
    const command = [process.execPath, '--no-warnings', join(import.meta.dirname, 'answer.ts'), String(at)];
    const { status, text } = measure(measuring, ['--json'], command, 'pipe');
    if (status !== 0)
      throw new LegibleError(`${what} could not be measured`, { hint: 'Its error stands above.' });
    const { meanCoreQwk, pooledCore, pooledAll } = JSON.parse(text) as Figures;
    const figures = [meanCoreQwk, pooledCore.F1, pooledCore.over, pooledAll.qwk];
    return `| ${what} | ${figures.map((figure) => figure.toFixed(2)).join(' | ')} |`;
  });
  return [
    '| engine | mean core QWK | core F1 at level 2 | core over-credit | all eleven pooled QWK |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
