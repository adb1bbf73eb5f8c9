import { compileContradictions, findContradictions } from './find-contradictions.ts';
import type { ContradictionExample, ContradictionRule } from './contradiction-rule.ts';
import type { Knowledge } from './knowledge.ts';
import { misfires } from './misfires.ts';
import { readText } from './pipeline.ts';
import type { ReviewInput } from './review-input.ts';

/** An example that does not do what its list says. */
export interface WrongExample {
  readonly line: number;
  readonly column: number;
  readonly example: string;
  readonly expected: string;
}

function inputOf({ title, text, files, filesTotal }: ContradictionExample): ReviewInput {
  return {
    id: 'example',
    profile: 'pull-request',
    title,
    text,
    path: null,
    files,
    ...(filesTotal === null ? {} : { filesTotal }),
    labels: [],
    author: null,
  };
}

/** Returns the examples of a family that fire and should not, or should and do not. */
export function wrongExamples(rule: ContradictionRule, knowledge: Knowledge): readonly WrongExample[] {
  const alone = { guards: knowledge.contradictions.guards, families: [rule] };
  const compiled = compileContradictions(alone, knowledge.lists);
  const fires = (example: ContradictionExample): boolean => {
    const input = inputOf(example);
    return findContradictions(compiled, readText(input, knowledge).readings, input).length > 0;
  };
  return misfires(rule.examples, fires).map(({ example, expected }) => ({
    line: example.line,
    column: example.column,
    example: `${example.title ?? ''} ${example.text}`.trim(),
    expected,
  }));
}
