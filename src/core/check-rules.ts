import { describeError } from '../errors.ts';
import { wrongExamples } from './check-contradictions.ts';
import { wrongFactExamples } from './check-facts.ts';
import { namesNothing, type CommonWordsData } from './common-words.ts';
import type { ContradictionRule } from './contradiction-rule.ts';
import { cuesOf } from './cue-findings.ts';
import { LEVEL_NAMES, type Dimension, type Level } from './dimension.ts';
import { cueInWords } from './feature-words.ts';
import { findHabits, compileHabits } from './find-habits.ts';
import type { Habit } from './habit.ts';
import { compileKnowledge, type Knowledge } from './knowledge.ts';
import { misfires } from './misfires.ts';
import { parseDocument } from './parse-document.ts';
import { parseRules, type RuleFile } from './parse-rules.ts';
import { byPlace, partsOf, splitPlace } from './place.ts';
import { assessText, readText } from './pipeline.ts';
import type { Reading } from './read-statements.ts';
import type { Assessment } from './review.ts';
import type { ReviewInput } from './review-input.ts';
import { statusOf, statusWords } from './rfc-status.ts';
import { dimensionIdOf, isDimensionFile, parseTeamRules } from './team-rules.ts';

/** Something wrong in a rule file: bad data, or an example that does not reach its level. */
export interface RuleProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Cues told of one example: the first ones are enough to find the fault. */
const MOST_CUES_TOLD = 2;

function inputOf(text: string, profile: ReviewInput['profile'] = 'pull-request'): ReviewInput {
  return { id: 'example', profile, title: null, text, path: null, files: [], labels: [], author: null };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function nameOf(level: Level | null): string {
  return level === null ? 'not-applicable' : LEVEL_NAMES[level];
}

/** The cues behind what a text is in a dimension: those that carry its level, or those that keep a statement of it from any or from a higher one. */
function cuesBehind(
  assessment: Assessment | undefined,
  readings: readonly Reading[],
  { at, isTooHigh }: { readonly at: number; readonly isTooHigh: boolean },
): readonly string[] {
  if (isTooHigh) {
    return assessment?.kind !== 'assessed' ? [] : assessment.evidence.flatMap(({ because }) => because);
  }
  return readings.flatMap((reading) => {
    const { hollow, counter } = cuesOf(reading, at);
    const counted = reading.under.includes(at) ? [] : counter;
    const [kept, by] = counted.length > 0 ? [counted, 'counter'] : [hollow, 'hollow'];
    return kept.map((phrase) => `${cueInWords(phrase)} of \`${by}\``);
  });
}

function checkDimension(dimension: Dimension, path: string, knowledge: Knowledge): readonly RuleProblem[] {
  const at = knowledge.dimensions.findIndex(({ id }) => id === dimension.id);
  return dimension.examples.flatMap(({ text, level, line }) => {
    const { assessments, readings } = assessText(inputOf(text), knowledge);
    const assessment = assessments[at];
    const got = assessment?.kind === 'not-applicable' ? null : (assessment?.level ?? 0);
    if (got === level) return [];
    const isTooHigh = (got ?? -1) > (level ?? -1);
    const because = [...new Set(cuesBehind(assessment, readings, { at, isTooHigh }))].slice(
      0,
      MOST_CUES_TOLD,
    );
    const by = because.length === 0 || got === null ? '' : ` by ${because.join(' and ')}`;
    const message = `the example "${shortened(text)}" is ${nameOf(got)}${by}, expected ${nameOf(level)}`;
    return [{ path, line, column: 1, message }];
  });
}

function checkHabit(habit: Habit, path: string, knowledge: Knowledge): readonly RuleProblem[] {
  const compiled = compileHabits([habit], knowledge.lists);
  const profile = habit.kind === 'solution-first' ? 'rfc' : 'pull-request';
  const fires = (text: string): boolean => {
    const { document, readings } = readText(inputOf(text, profile), knowledge);
    return findHabits(compiled, document, readings).length > 0;
  };
  return misfires(habit.examples, fires).map(({ example, expected }) => ({
    path,
    line: 1,
    column: 1,
    message: `${habit.id}: the example "${shortened(example)}" ${expected}`,
  }));
}

function checkContradiction(
  rule: ContradictionRule,
  path: string,
  knowledge: Knowledge,
): readonly RuleProblem[] {
  return wrongExamples(rule, knowledge).map(({ line, column, example, expected }) => ({
    path,
    line,
    column,
    message: `${rule.id}: the example "${shortened(example)}" ${expected}`,
  }));
}

function checkFacts(path: string, { facts, lists }: Knowledge): readonly RuleProblem[] {
  return wrongFactExamples(facts, lists).map(({ id, line, column, example, expected }) => ({
    path,
    line,
    column,
    message: `${id}: the example "${shortened(example)}" ${expected}`,
  }));
}

/** A `bare` example names nothing or is no sentence; a `particular` one names something in a sentence. */
function checkCommonWords(
  { examples }: CommonWordsData,
  path: string,
  knowledge: Knowledge,
): readonly RuleProblem[] {
  const isBare = (text: string): boolean =>
    readText(inputOf(text), knowledge).readings.every(({ particulars }) => namesNothing(particulars));
  const wrong = [
    ...examples.bare.filter((text) => !isBare(text)).map((text) => [text, 'something', 'nothing'] as const),
    ...examples.particular.filter(isBare).map((text) => [text, 'nothing', 'something'] as const),
  ];
  return wrong.map(([text, got, expected]) => ({
    path,
    line: 1,
    column: 1,
    message: `the example "${shortened(text)}" names ${got}, expected it to name ${expected}`,
  }));
}

function checkStatuses(
  path: string,
  { statuses, abbreviationSet, foreign }: Knowledge,
): readonly RuleProblem[] {
  return statuses.examples.flatMap(({ text, expected }) => {
    const options = {
      profile: 'rfc',
      title: null,
      abbreviations: abbreviationSet,
      foreign,
      template: [],
    } as const;
    const { frontMatter } = parseDocument(text, options);
    const kind = statusOf(statusWords({ text, frontMatter }, statuses), statuses)?.kind ?? 'neither';
    if (kind === (expected ?? 'neither')) return [];
    const message = `the example "${shortened(text)}" is ${kind}, expected ${expected ?? 'neither'}`;
    return [{ path, line: 1, column: 1, message }];
  });
}

/** Splits `path:line:column: message` as every parser of this project writes it; the first says what to do. */
function toProblems(error: unknown): readonly RuleProblem[] {
  const { message, others, hint } = describeError(error);
  return [message, ...others].map((told, at) => {
    const { place, text } = splitPlace(told, 'rules');
    return { ...partsOf(place), message: `${text}${hint === null || at > 0 ? '' : ` (${hint})`}` };
  });
}

/** A team's folder: its files add cues to the built-in dimensions, or dimensions beside them. */
function checkTeamRules(files: readonly RuleFile[], builtIn: Knowledge): readonly RuleProblem[] {
  // Built-in examples are proven elsewhere; only the team's stay.
  const bare = builtIn.dimensions.map((dimension) => ({ ...dimension, examples: [] }));
  return files.flatMap((file) => {
    const { dimensions } = parseTeamRules([file], bare, builtIn.lists);
    const knowledge = compileKnowledge({ ...builtIn, dimensions }, null);
    const own = dimensions.find(({ id }) => id === dimensionIdOf(file.path));
    return own === undefined ? [] : checkDimension(own, file.path, knowledge);
  });
}

/**
 * Returns what is wrong in the files of a rules folder, in the order of their names and lines: the first mistake of form, or every
 * example that does not reach its level. Files that the folder lacks are taken from what is built in.
 */
export function checkRules(files: readonly RuleFile[], builtIn: Knowledge): readonly RuleProblem[] {
  return [...problemsIn(files, builtIn)].sort(byPlace);
}

function problemsIn(files: readonly RuleFile[], builtIn: Knowledge): readonly RuleProblem[] {
  try {
    if (files.every(({ path }) => isDimensionFile(path))) return checkTeamRules(files, builtIn);
    const data = parseRules(files);
    const lists = { ...builtIn.lists, ...data.lists };
    // The cues are checked alone: a cue can be added and proven without training the weights anew.
    const knowledge = compileKnowledge({ ...builtIn, ...data, lists }, null);
    const pathOf = (name: string): string =>
      files.find(({ path }) => path.endsWith(`/${name}`) || path === name)?.path ?? name;
    return [
      ...data.dimensions.flatMap((dimension) =>
        checkDimension(dimension, pathOf(`${dimension.id}.yml`), knowledge),
      ),
      ...data.habits.flatMap((habit) => checkHabit(habit, pathOf('habits.yml'), knowledge)),
      ...checkCommonWords(data.commonWords, pathOf('common-words.yml'), knowledge),
      ...data.contradictions.families.flatMap((rule) =>
        checkContradiction(rule, pathOf('contradictions.yml'), knowledge),
      ),
      ...(data.facts.length === 0 ? [] : checkFacts(pathOf('change-facts.yml'), knowledge)),
      ...checkStatuses(pathOf('rfc-status.yml'), knowledge),
    ];
  } catch (error) {
    return toProblems(error);
  }
}
