import { levelsOwed, type FoundFact, type Owed } from './change-fact.ts';
import { heldClauses, type HeldClause } from './clauses.ts';
import type { CuePattern } from './cue-pattern.ts';
import type { Document } from './document.ts';
import type { DimensionId, Level } from './dimension.ts';
import { findWaivers } from './find-waivers.ts';
import type { Norms, Questions, RequiredLevels } from './norms.ts';
import type { ReviewInput } from './review-input.ts';
import type { RfcStatus } from './rfc-status.ts';

/** What a fact about the change makes of one dimension. */
export interface Pressure {
  /** The fact's place among those that hold, the least reversible first. */
  readonly rank: number;
  /** The file that the fact's questions name. */
  readonly file: string | null;
  readonly owed: Owed;
  /** Phrases that answer as well as the level does. */
  readonly answers: readonly CuePattern[];
}

/** What is asked of a document: levels by dimension, the file that caused each, and what its author waives. */
export interface Demand {
  readonly required: RequiredLevels;
  /** The changed file that raised the question, by dimension; a dimension that no file raised is not in it. */
  readonly causes: ReadonlyMap<DimensionId, string>;
  /** The first fact that owes a dimension, by dimension. */
  readonly pressures: ReadonlyMap<DimensionId, Pressure>;
  readonly waivers: ReadonlyMap<DimensionId, string>;
  /** The levels that an RFC had before the change and may not lose, by dimension. */
  readonly lost: ReadonlyMap<DimensionId, Level>;
  /** The team's own questions, by dimension or slot. */
  readonly questions: Questions;
}

type Asked = Pick<Demand, 'required' | 'causes'>;

/** Levels that something about the change asks for, and the file that made it so. */
interface Raise {
  readonly levels: RequiredLevels;
  readonly file: string | null;
}

const NOTHING: Asked = { required: {}, causes: new Map() };
const NO_PRESSURE: Demand['pressures'] = new Map();
const NOTHING_LOST: Demand['lost'] = new Map();

/** Raises what is asked; of two levels the stricter one holds, with the file that asked for it. */
function raise(asked: Asked, raises: readonly Raise[]): Asked {
  const required: Record<string, Level> = { ...asked.required };
  const causes = new Map(asked.causes);
  for (const { levels, file } of raises) {
    for (const [dimension, level] of Object.entries(levels)) {
      if (level <= (required[dimension] ?? 0)) continue;
      required[dimension] = level;
      if (file !== null) causes.set(dimension, file);
    }
  }
  return { required, causes };
}

function byFacts(facts: readonly FoundFact[]): Asked {
  return raise(
    NOTHING,
    facts.map(({ fact, file }) => ({ levels: levelsOwed(fact), file })),
  );
}

/** Of two facts that owe the same, the less reversible one asks. */
function pressuresOf(facts: readonly FoundFact[]): Demand['pressures'] {
  const pressures = new Map<DimensionId, Pressure>();
  facts.forEach(({ fact, file, answers }, rank) => {
    for (const [id, owed] of Object.entries(fact.owes))
      if (!pressures.has(id)) pressures.set(id, { rank, file, owed, answers: answers.get(id) ?? [] });
  });
  return pressures;
}

/** Facts raise the levels that the norms name, but not one that they set to `absent`. */
function factsAndNorms(facts: readonly FoundFact[], norms: Norms): Asked {
  const { required, causes } = raise(byFacts(facts), [{ levels: norms.written, file: null }]);
  const refused = Object.keys(norms.written).filter((dimension) => norms.written[dimension] === 0);
  return { required: { ...required, ...Object.fromEntries(refused.map((id) => [id, 0 as const])) }, causes };
}

/** What a description owes before any clause. A kind of change that owes nothing silences all, a small one what the team did not name. */
function withoutClauses(input: ReviewInput, norms: Norms, facts: readonly FoundFact[]): Asked {
  const quiet = facts.filter(({ fact }) => fact.quiet);
  if (quiet.some(({ fact }) => fact.fewerLines === null)) return NOTHING;
  const { causes } = byFacts(facts);
  if (quiet.length > 0) return { required: norms.insisted, causes };
  if (norms.byFacts && input.files.length > 0) return factsAndNorms(facts, norms);
  return { required: norms.required['pull-request'], causes };
}

function ofDescription(
  input: ReviewInput,
  norms: Norms,
  { facts, clauses }: { readonly facts: readonly FoundFact[]; readonly clauses: readonly HeldClause[] },
): Asked {
  const silenced = clauses.some(({ clause }) => clause.asksNothing);
  const before = silenced ? NOTHING : withoutClauses(input, norms, facts);
  return raise(
    before,
    clauses.map(({ clause, file }) => ({ levels: clause.required, file })),
  );
}

function questionsOver(questions: Questions, clauses: readonly HeldClause[]): Questions {
  return Object.assign({}, questions, ...clauses.map(({ clause }) => clause.questions)) as Questions;
}

/** What an RFC owes: an ended one nothing, unless a clause asks. Its questions are about the RFC and name no other file. */
function ofRfc(
  norms: Norms,
  { clauses, ended }: { readonly clauses: readonly HeldClause[]; readonly ended: boolean },
): Asked {
  const silenced = ended || clauses.some(({ clause }) => clause.asksNothing);
  const before: Asked = silenced ? NOTHING : { ...NOTHING, required: norms.required.rfc };
  return raise(
    before,
    clauses.map(({ clause }) => ({ levels: clause.required, file: null })),
  );
}

/** What decides what a document owes, beside the document. */
export interface DemandOptions {
  readonly norms: Norms;
  readonly facts: readonly FoundFact[];
  /** What an RFC's status says, or null. */
  readonly status: RfcStatus | null;
  /** The words of an RFC's status, in lower case. */
  readonly statusWords: readonly string[];
}

/**
 * Returns what a document owes. A fact such as `docs-only` silences every question but those of clauses; what is asked of
 * a pull request whose files are known follows from its facts, unless the norms say otherwise.
 */
export function demandOf(
  document: Document,
  input: ReviewInput,
  { norms, facts, status, statusWords }: DemandOptions,
): Demand {
  const waivers: Demand['waivers'] = norms.waivers === 'author' ? findWaivers(document) : new Map();
  const { questions } = norms;
  const bare = { pressures: NO_PRESSURE, lost: NOTHING_LOST, waivers, questions };
  if (document.unread !== null) return { ...NOTHING, ...bare };
  if (input.profile === 'rfc') {
    const situation = { input, facts, status: statusWords };
    const clauses = heldClauses(norms.rfcWhen, situation);
    const asked = ofRfc(norms, { clauses, ended: status?.kind === 'ended' });
    return { ...bare, ...asked, questions: questionsOver(questions, clauses) };
  }
  const clauses = heldClauses(norms.when, { input, facts, status: [] });
  const asked = ofDescription(input, norms, { facts, clauses });
  return {
    ...bare,
    ...asked,
    pressures: pressuresOf(facts),
    questions: questionsOver(questions, clauses),
  };
}

/** Returns a demand in which levels that an RFC had before the change are asked for again. */
export function keeping(demand: Demand, lost: Demand['lost']): Demand {
  const required = raise(demand, [{ levels: Object.fromEntries(lost), file: null }]).required;
  return { ...demand, required, lost };
}
