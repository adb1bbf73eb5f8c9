import type { ChangeFact, CompiledFact } from './change-fact.ts';
import type { CommonWordsData } from './common-words.ts';
import type { CompiledContradictions, ContradictionRules } from './contradiction-rule.ts';
import type { WordLists } from './cue-pattern.ts';
import type { CuePrograms } from './cue-program.ts';
import { compileFacts, factPrograms, type FactPrograms } from './derive-facts.ts';
import type { Cue, Dimension } from './dimension.ts';
import { compileContradictions } from './find-contradictions.ts';
import { compileHabits, type CompiledHabits } from './find-habits.ts';
import type { Habit } from './habit.ts';
import { lazily, overlaid } from './lazily.ts';
import { featureTable, loadModel, type Model, type ModelData } from './model.ts';
import type { ForeignText } from './not-the-author.ts';
import type { StatusWords } from './rfc-status.ts';
import { compileRules, readRules, storedRules, type RuleSet, type StoredRules } from './rule-set.ts';
import { mapFacts, mapPrograms, mapRules, mapTable, type Exchange } from './stored-programs.ts';
import type { TextTable } from './text-table.ts';

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

/** What takes longer to compile than to read, compiled by a build. */
export interface StoredKnowledge<List = ArrayLike<number>, Text = string> {
  readonly rules: StoredRules<List, Text>;
  /** The phrases that are looked for, by who looks for them. */
  readonly habits: CuePrograms<List, Text>;
  readonly contradictions: CuePrograms<List, Text>;
  readonly facts: FactPrograms<List, Text>;
  /** Our own questions. */
  readonly questions: readonly string[];
  /** The features of the trained weights. */
  readonly features: TextTable<List, Text>;
}

/** Returns what is compiled of rule data and of the features of its weights, to be stored. */
export function storedIn(data: KnowledgeData, weights: Pick<ModelData, 'features'>): StoredKnowledge {
  return {
    rules: storedRules(data.dimensions, data),
    habits: compileHabits(data.habits, data.lists).index.programs,
    contradictions: compileContradictions(data.contradictions, data.lists).index.programs,
    facts: factPrograms(compileFacts(data.facts, data.lists)),
    questions: questionsOf(data),
    features: featureTable(weights),
  };
}

/** Returns stored knowledge with each of its parts exchanged for another: for its range in a file, or the other way round. */
export function mapStored<A, B, T, U>(
  stored: StoredKnowledge<A, T>,
  exchange: Exchange<A, B, T, U>,
): StoredKnowledge<B, U> {
  return {
    rules: mapRules(stored.rules, exchange),
    habits: mapPrograms(stored.habits, exchange),
    contradictions: mapPrograms(stored.contradictions, exchange),
    facts: mapFacts(stored.facts, exchange),
    questions: stored.questions,
    features: mapTable(stored.features, exchange),
  };
}

/** Our own questions, pasted back, are prompts like any other; the file that one names may be any. */
function questionsOf(data: Pick<KnowledgeData, 'dimensions' | 'facts'>): readonly string[] {
  const ofFacts = data.facts.flatMap(({ owes }) =>
    Object.values(owes).flatMap(({ asks, bare }) => [asks ?? [], bare ?? []].flat()),
  );
  return [
    ...data.dimensions.flatMap(({ question, slots }) => [question, ...slots.map((slot) => slot.question)]),
    ...ofFacts,
    'asked because of {file}',
  ];
}

/**
 * Returns the knowledge of some rule data; `stored` is what a build compiled of the same data. What only some texts need is
 * read and compiled when it is first asked for.
 */
export function compileKnowledge(
  data: KnowledgeData,
  model: ModelData | null,
  stored?: StoredKnowledge,
): Knowledge {
  const habits = lazily(() => compileHabits(data.habits, data.lists, stored?.habits));
  const facts = lazily(() => compileFacts(data.facts, data.lists, stored?.facts));
  const contradictions = lazily(() =>
    compileContradictions(data.contradictions, data.lists, stored?.contradictions),
  );
  const { foreign } = data;
  return overlaid(data, {
    foreign: { ...foreign, prompts: [...foreign.prompts, ...(stored?.questions ?? questionsOf(data))] },
    model: model === null ? null : loadModel(model, stored?.features),
    rules:
      stored === undefined ? compileRules(data.dimensions, data) : readRules(data.dimensions, stored.rules),
    get compiledHabits() {
      return habits();
    },
    abbreviationSet: new Set(data.abbreviations),
    get compiledFacts() {
      return facts();
    },
    get compiledContradictions() {
      return contradictions();
    },
    teamCues: new Set<Cue>(),
  });
}
