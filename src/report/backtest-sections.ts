import type { Backtest, NormOutcome } from '../core/backtest.ts';
import type { Ask, BudgetProposal } from '../core/budget.ts';
import type { NormsComparison, TextChange } from '../core/compare-norms.ts';
import { LEVEL_NAMES, type Level } from '../core/dimension.ts';
import type { SkippedTexts, VerdictCounts } from '../core/history-report.ts';
import {
  code,
  figure,
  heading,
  plain,
  prose,
  share,
  table,
  thousands,
  words,
  type Block,
} from './sections.ts';
import { listed } from './words.ts';

/** The name of what asked for a level, in words. */
function becauseWords(because: string): string {
  return because === 'norms' ? 'the norms' : because === 'every' ? 'every change' : because;
}

function askWords({ dimension, level }: Pick<Ask, 'dimension' | 'level'>): string {
  return `${dimension}: ${LEVEL_NAMES[level]}`;
}

function judged({ meets, fallsShort }: VerdictCounts): number {
  return meets + fallsShort;
}

function leadBlocks({ verdicts, source, span, norms }: Backtest): readonly Block[] {
  const { texts, fallsShort, meets, exempt, unread } = verdicts;
  const when = span === null ? '' : `, merged from ${span.from} to ${span.to},`;
  const aside = [
    ...(exempt === 0 ? [] : [`${thousands(exempt)} are exempt`]),
    ...(unread === 0 ? [] : [`${thousands(unread)} could not be read as English prose`]),
  ];
  return [
    heading(1, 'What these norms would have done'),
    prose(
      `${thousands(texts)} pull requests of \`${source.name}\`${when} held against ${norms === 'built in' ? 'the built-in norms' : `\`${norms}\``}.`,
    ),
    prose(
      `${thousands(fallsShort)} of the ${thousands(judged(verdicts))} that are judged would have fallen short (${share(fallsShort, judged(verdicts))}), ${thousands(meets)} not.${aside.length === 0 ? '' : ` ${listed(aside)}.`}`,
    ),
  ];
}

function dimensionBlocks({ dimensions, habits }: Backtest): readonly Block[] {
  if (dimensions.length === 0) return [prose('Nothing was asked of any of them.')];
  const rows = [...dimensions]
    .sort((one, other) => other.short - one.short)
    .map(({ id, asked, short, waived }) => [
      words(id),
      figure(asked),
      figure(short),
      plain(share(short, asked)),
      figure(waived),
    ]);
  const columns = [
    { title: 'dimension' },
    ...['asked', 'short', 'of those asked', 'waived'].map((title) => ({ title, figures: true as const })),
  ];
  const refused = habits.map(({ id, short }) => `\`${id}\` ${thousands(short)}`);
  return [
    heading(2, 'On which dimension'),
    table(columns, rows),
    ...(refused.length === 0
      ? []
      : [prose(`By a habit that the norms do not let pass: ${listed(refused)}.`)]),
  ];
}

function adviceWords({ advice }: NormOutcome): string {
  switch (advice) {
    case 'retire':
      return 'nearly all pass: retire it';
    case 'wrong':
      return 'mostly waived: it is wrong';
    case 'keep':
      return '';
    default:
      return advice satisfies never;
  }
}

function outcomeBlocks({ outcomes }: Backtest): readonly Block[] {
  if (outcomes.length === 0) return [];
  const columns = [
    { title: 'because of' },
    { title: 'asks' },
    ...['asked', 'met', 'short', 'waived'].map((title) => ({ title, figures: true as const })),
    { title: 'advice' },
  ];
  const rows = outcomes.map((outcome) => [
    words(becauseWords(outcome.because)),
    words(askWords({ dimension: outcome.dimension, level: levelAsked(outcome.required) })),
    figure(outcome.asked),
    figure(outcome.met),
    figure(outcome.short),
    figure(outcome.waived),
    words(adviceWords(outcome)),
  ]);
  return [heading(2, 'Because of which norm'), table(columns, rows)];
}

/** What is asked is never `absent`. */
function levelAsked(level: Level): Exclude<Level, 0> {
  return level === 0 ? 1 : level;
}

function readingBlocks(outcomes: readonly NormOutcome[]): readonly Block[] {
  const columns = [
    { title: 'pull request' },
    { title: 'title' },
    { title: 'level' },
    { title: 'because of the file' },
  ];
  const open = outcomes.filter(({ toRead }) => toRead.length > 0);
  if (open.length === 0) return [];
  return [
    heading(2, 'Read these'),
    ...open.flatMap(({ because, dimension, required, toRead }) => [
      heading(3, `${becauseWords(because)} asks ${askWords({ dimension, level: levelAsked(required) })}`),
      table(
        columns,
        toRead.map(({ id, url, title, level, file }) => [
          { kind: 'reference', text: id, url },
          { kind: 'quote', text: title ?? '' },
          words(LEVEL_NAMES[level]),
          { kind: 'quote', text: file ?? '' },
        ]),
      ),
    ]),
  ];
}

function budgetBlocks(proposal: BudgetProposal | null): readonly Block[] {
  if (proposal === null) return [];
  const { budget, fitted, later, atMost, holds, leftOut, norms } = proposal;
  const limit = share(budget, 1);
  const left = leftOut.map((ask) => `${becauseWords(ask.because)} ${ask.dimension}`);
  return [
    heading(2, `Norms for a budget of ${limit}`),
    prose(
      `Of the ${thousands(fitted.texts)} pull requests merged from ${fitted.from} to ${fitted.to}, on which they were chosen, ${thousands(fitted.short)} would fall short (${share(fitted.short, fitted.texts)}; with 95 % confidence at most ${share(atMost, 1)}).`,
    ),
    prose(
      `Of the ${thousands(later.texts)} from ${later.from} to ${later.to}, which had no say, ${thousands(later.short)} would (${share(later.short, later.texts)}): ${holds ? 'within the budget' : 'over the budget, so that this team writes otherwise than it did; take a smaller share or a later start'}.`,
    ),
    code('yaml', norms),
    ...(left.length === 0 ? [] : [prose(`The budget has no room for: ${left.join(', ')}.`)]),
  ];
}

function changeWords({ dimensions }: TextChange): string {
  return dimensions
    .filter(({ effect }) => effect !== 'asked-otherwise')
    .map(({ id, level, after, before, effect }) =>
      effect === 'newly-short'
        ? `${id} ${LEVEL_NAMES[level]}, asks ${LEVEL_NAMES[after ?? 0]}`
        : `${id} no longer asks ${LEVEL_NAMES[before ?? 0]}`,
    )
    .join('; ');
}

function verdictWords({ before, after }: TextChange): string {
  if (before === after) return before === 'falls-short' ? 'still short' : 'still meets';
  if (before === 'meets' && after === 'falls-short') return 'newly short';
  return before === 'falls-short' && after === 'meets' ? 'now meets' : `${before} → ${after}`;
}

function comparisonBlocks(comparison: NormsComparison | null): readonly Block[] {
  if (comparison === null) return [];
  const { norms, before, after, changes, askedOtherwise } = comparison;
  const rows = changes.map((change) => [
    { kind: 'reference' as const, text: change.id, url: change.url },
    words(verdictWords(change)),
    words(changeWords(change)),
    { kind: 'quote' as const, text: change.title ?? '' },
  ]);
  const columns = ['pull request', 'verdict', 'what changes', 'title'].map((title) => ({ title }));
  return [
    heading(2, `What \`${norms}\` would change`),
    prose(
      `${thousands(before.fallsShort)} fall short today, ${thousands(after.fallsShort)} would with \`${norms}\`. ${thousands(changes.length)} pull requests stand otherwise; of ${thousands(askedOtherwise)} more something else is asked, with the same result.`,
    ),
    ...(rows.length === 0 ? [] : [table(columns, rows)]),
  ];
}

/** Returns what was not reviewed, and why. */
export function skippedBlocks(skipped: readonly SkippedTexts[]): readonly Block[] {
  if (skipped.length === 0) return [];
  const rows = skipped.map(({ reason, count, examples }) => [
    figure(count),
    { kind: 'quote' as const, text: reason },
    { kind: 'quote' as const, text: examples.join(', ') },
  ]);
  return [
    heading(2, 'Skipped'),
    table([{ title: 'texts', figures: true }, { title: 'because' }, { title: 'such as' }], rows),
  ];
}

/** Returns a backtest as a page; `reading` is how many norms have their pull requests listed. */
export function backtestBlocks(backtest: Backtest, reading: number): readonly Block[] {
  return [
    ...leadBlocks(backtest),
    ...dimensionBlocks(backtest),
    ...outcomeBlocks(backtest),
    ...budgetBlocks(backtest.budget),
    ...comparisonBlocks(backtest.comparison),
    ...readingBlocks(backtest.outcomes.slice(0, reading)),
    ...skippedBlocks(backtest.skipped),
  ];
}
