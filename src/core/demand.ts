import type { FoundFact } from './change-fact.ts';
import { heldClauses, type HeldClause } from './clauses.ts';
import type { Document } from './document.ts';
import type { Level } from './dimension.ts';
import { findWaivers } from './find-waivers.ts';
import type { Norms, Questions, RequiredLevels } from './norms.ts';
import type { ReviewInput } from './review-input.ts';

/** What is asked of a document: levels by dimension, the file that caused each, and what its author waives. */
export interface Demand {
  readonly required: RequiredLevels;
  /** The changed file that raised the question, by dimension; a dimension that no file raised is not in it. */
  readonly causes: ReadonlyMap<string, string>;
  readonly waivers: ReadonlyMap<string, string>;
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
    facts.map(({ fact, file }) => ({ levels: fact.owes, file })),
  );
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

/**
 * Returns what a document owes. A fact such as `docs-only` silences every question but those of clauses; what is asked of
 * a pull request whose files are known follows from its facts, unless the norms say otherwise.
 */
export function demandOf(
  document: Document,
  input: ReviewInput,
  norms: Norms,
  facts: readonly FoundFact[],
): Demand {
  const waivers: Demand['waivers'] = norms.waivers === 'author' ? findWaivers(document) : new Map();
  const { questions } = norms;
  if (document.unread !== null) return { ...NOTHING, waivers, questions };
  if (input.profile === 'rfc')
    return { required: norms.required.rfc, causes: byFacts(facts).causes, waivers, questions };
  const clauses = heldClauses(norms.when, input, facts);
  const asked = ofDescription(input, norms, { facts, clauses });
  const own = Object.assign({}, questions, ...clauses.map(({ clause }) => clause.questions)) as Questions;
  return { ...asked, waivers, questions: own };
}
