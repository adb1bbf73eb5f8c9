import { compileContradictions, findContradictions } from './find-contradictions.ts';
import type { ContradictionExample, ContradictionRule } from './contradiction-rule.ts';
import type { Knowledge } from './knowledge.ts';
import { parseDocument } from './parse-document.ts';
import { readStatements } from './read-statements.ts';
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

function fires(rule: ContradictionRule, example: ContradictionExample, knowledge: Knowledge): boolean {
  const input = inputOf(example);
  const document = parseDocument(input.text, {
    profile: input.profile,
    title: input.title,
    abbreviations: knowledge.abbreviationSet,
    foreign: knowledge.foreign,
    template: [],
  });
  const alone = { guards: knowledge.contradictions.guards, families: [rule] };
  const compiled = compileContradictions(alone, knowledge.lists);
  return findContradictions(compiled, readStatements(document, knowledge.rules), input).length > 0;
}

/** Returns the examples of a family that fire and should not, or should and do not. */
export function wrongExamples(rule: ContradictionRule, knowledge: Knowledge): readonly WrongExample[] {
  const wrong = (example: ContradictionExample, expected: string): WrongExample => ({
    line: example.line,
    column: example.column,
    example: `${example.title ?? ''} ${example.text}`.trim(),
    expected,
  });
  return [
    ...rule.examples.fires
      .filter((example) => !fires(rule, example, knowledge))
      .map((example) => wrong(example, 'stays quiet, expected it to fire')),
    ...rule.examples.quiet
      .filter((example) => fires(rule, example, knowledge))
      .map((example) => wrong(example, 'fires, expected it to stay quiet')),
  ];
}
