import type { ChangeFact, CompiledFact } from './change-fact.ts';
import type { CommonWordsData } from './common-words.ts';
import type { CompiledContradictions, ContradictionRules } from './contradiction-rule.ts';
import type { WordLists } from './cue-pattern.ts';
import type { CuePrograms } from './cue-program.ts';
import { compileFacts } from './derive-facts.ts';
import type { Cue, Dimension } from './dimension.ts';
import { compileContradictions } from './find-contradictions.ts';
import { compileHabits, type CompiledHabits } from './find-habits.ts';
import type { Habit } from './habit.ts';
import { loadModel, type Model, type ModelData } from './model.ts';
import type { ForeignText } from './not-the-author.ts';
import type { StatusWords } from './rfc-status.ts';
import { compileRules, type RuleSet } from './rule-set.ts';

/** The rule files in parsed form: what the bundle carries. */
export interface KnowledgeData {
  readonly dimensions: readonly Dimension[];
  readonly lists: WordLists;
  readonly signals: WordLists;
  readonly commonWords: CommonWordsData;
  readonly habits: readonly Habit[];
  readonly abbreviations: readonly string[];
  readonly foreign: ForeignText;
  readonly facts: readonly ChangeFact[];
  readonly statuses: StatusWords;
  readonly contradictions: ContradictionRules;
  /** The texts of the norms files that come with Legible, by name. */
  readonly presets: Readonly<Record<string, string>>;
}

/** What Legible knows, ready for use: compiled once a process. */
export interface Knowledge extends KnowledgeData {
  readonly rules: RuleSet;
  /** The trained weights, or null where only cues judge. */
  readonly model: Model | null;
  readonly compiledHabits: CompiledHabits;
  readonly abbreviationSet: ReadonlySet<string>;
  readonly compiledFacts: readonly CompiledFact[];
  readonly compiledContradictions: CompiledContradictions;
  /** Cues of a team's own, which the trained weights never saw. */
  readonly teamCues: ReadonlySet<Cue>;
}

/** The compiled form of all phrases that are looked for in statements, which a build can store. */
export interface StoredPrograms {
  readonly rules: CuePrograms;
  readonly habits: CuePrograms;
  readonly contradictions: CuePrograms;
}

/** Returns the compiled phrases of a knowledge, to be stored. */
export function programsIn({ rules, compiledHabits, compiledContradictions }: Knowledge): StoredPrograms {
  return {
    rules: rules.index.programs,
    habits: compiledHabits.index.programs,
    contradictions: compiledContradictions.index.programs,
  };
}

/** Our own questions, pasted back, are prompts like any other; the file that one names may be any. */
function questionsOf(data: KnowledgeData): readonly string[] {
  const ofFacts = data.facts.flatMap(({ owes }) =>
    Object.values(owes).flatMap(({ asks, bare }) => [asks ?? [], bare ?? []].flat()),
  );
  return [
    ...data.dimensions.flatMap(({ question, slots }) => [question, ...slots.map((slot) => slot.question)]),
    ...ofFacts,
    'asked because of {file}',
  ];
}

/** Returns the knowledge of some rule data, with every cue compiled; `programs` are those of the same data. */
export function compileKnowledge(
  data: KnowledgeData,
  model: ModelData | null,
  programs?: StoredPrograms,
): Knowledge {
  return {
    ...data,
    foreign: { ...data.foreign, prompts: [...data.foreign.prompts, ...questionsOf(data)] },
    model: model === null ? null : loadModel(model),
    rules: compileRules(data.dimensions, data, programs?.rules),
    compiledHabits: compileHabits(data.habits, data.lists, programs?.habits),
    abbreviationSet: new Set(data.abbreviations),
    compiledFacts: compileFacts(data.facts, data.lists),
    compiledContradictions: compileContradictions(data.contradictions, data.lists, programs?.contradictions),
    teamCues: new Set(),
  };
}
