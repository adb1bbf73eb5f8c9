import type { Ask, BudgetProposal } from './budget.ts';
import { LEVEL_NAMES } from './dimension.ts';
import { DEFAULT_NORMS } from './default-norms.ts';

/** Returns a share as a person reads it: `8.4%`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A share as it was written on the command line: `0.07 * 100` is a little more than 7. */
function written(share: number): string {
  return String(Number((share * 100).toPrecision(12)));
}

function levelsOf(asks: readonly Ask[], indent: string): string {
  return asks.map(({ dimension, level }) => `${indent}${dimension}: ${LEVEL_NAMES[level]}\n`).join('');
}

function clauseOf(fact: string, asks: readonly Ask[]): string {
  return `  - facts: [${fact}]\n    pull-requests:\n${levelsOf(asks, '      ')}`;
}

/** Of every change nothing is asked unless it is written: the built-in levels have to be taken back by name. */
function everyChange(asks: readonly Ask[]): string {
  const silent = Object.keys(DEFAULT_NORMS.required['pull-request']).filter((id) =>
    asks.every(({ dimension }) => dimension !== id),
  );
  return `pull-requests:\n${levelsOf(asks, '  ')}${silent.map((id) => `  ${id}: absent\n`).join('')}`;
}

/** Returns the norms file that asks what was chosen, as YAML, with the figures that it rests on. */
export function proposedNorms(
  asks: readonly Ask[],
  { budget, fitted, later }: Pick<BudgetProposal, 'budget' | 'fitted' | 'later'>,
): string {
  const facts = [...new Set(asks.map(({ because }) => because))].filter((because) => because !== 'every');
  const clauses = facts.map((fact) =>
    clauseOf(
      fact,
      asks.filter(({ because }) => because === fact),
    ),
  );
  return [
    `# Proposed by \`legible backtest --budget ${written(budget)}%\`.\n`,
    `# ${fitted.short} of the ${fitted.texts} pull requests merged from ${fitted.from} to ${fitted.to} would fall short (${percent(fitted.share)}),\n`,
    `# and ${later.short} of the ${later.texts} from ${later.from} to ${later.to}, which had no say (${percent(later.share)}).\n`,
    'enforce: advise\nfacts: off\n',
    everyChange(asks.filter(({ because }) => because === 'every')),
    clauses.length === 0 ? '' : `when:\n${clauses.join('')}`,
  ].join('');
}
