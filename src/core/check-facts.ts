import type { ChangeFact, FactExample } from './change-fact.ts';
import type { WordLists } from './cue-pattern.ts';
import { compileFacts, deriveFacts } from './derive-facts.ts';
import { misfires } from './misfires.ts';

/** An example of a fact that does not do what its list says, and the fact. */
export interface WrongFactExample {
  readonly id: string;
  readonly line: number;
  readonly column: number;
  readonly example: string;
  readonly expected: string;
}

function inWords({ title, files, labels }: FactExample): string {
  const paths = files.map(({ path, patch = '' }) => (patch === '' ? path : `${path}: ${patch}`)).join(', ');
  return [title ?? '', ...labels.map((label) => `[${label}]`), paths]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Returns the examples for which a fact holds and should not, or should and does not; all facts are looked for together. */
export function wrongFactExamples(
  facts: readonly ChangeFact[],
  lists: WordLists,
): readonly WrongFactExample[] {
  const compiled = compileFacts(facts, lists);
  return facts.flatMap(({ id, examples }) => {
    const holds = ({ title, files, labels }: FactExample): boolean =>
      deriveFacts(compiled, { title, files, labels }).some((found) => found.id === id);
    return misfires(examples, holds).map(({ example, expected }) => ({
      id,
      line: example.line,
      column: example.column,
      example: inWords(example),
      expected,
    }));
  });
}
