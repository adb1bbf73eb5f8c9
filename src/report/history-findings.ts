import type { HistoryReport, TextReference } from '../core/history-report.ts';
import { figure, heading, table, words, type Block, type Cell } from './sections.ts';

function examples(references: readonly TextReference[]): Cell {
  const [first] = references;
  return first === undefined ? words('') : { kind: 'reference', text: first.id, url: first.url };
}

/** Returns what was left open, waived and contradicted, as pieces of a page. */
export function findingBlocks({ openQuestions, waivers, contradictions }: HistoryReport): readonly Block[] {
  const questions = openQuestions.map(({ question, count, dimension, examples: found }) => [
    figure(count),
    words(dimension),
    { kind: 'words' as const, text: question },
    examples(found),
  ]);
  const waived = waivers.map(({ dimension, count, examples: found }) => [
    figure(count),
    words(dimension),
    { kind: 'quote' as const, text: found[0]?.reason ?? '' },
    examples(found),
  ]);
  const contradicted = contradictions.map(({ id, count, examples: found }) => [
    figure(count),
    words(id),
    { kind: 'quote' as const, text: found[0]?.file ?? '' },
    examples(found),
  ]);
  const columns = (...titles: readonly string[]) => [
    { title: 'times', figures: true as const },
    ...titles.map((title) => ({ title })),
  ];
  return [
    ...(questions.length === 0
      ? []
      : [heading(2, 'Most often left open'), table(columns('dimension', 'question', 'such as'), questions)]),
    ...(waived.length === 0
      ? []
      : [heading(2, 'Waived'), table(columns('dimension', 'a reason', 'such as'), waived)]),
    ...(contradicted.length === 0
      ? []
      : [
          heading(2, 'Text against change'),
          table(columns('contradiction', 'a file', 'such as'), contradicted),
        ]),
  ];
}
