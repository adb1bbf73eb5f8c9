import { documentScores, levelOfScores } from '../../src/core/document-level.ts';
import type { Level } from '../../src/core/dimension.ts';
import { featuresOf } from '../../src/core/features.ts';
import type { Knowledge } from '../../src/core/knowledge.ts';
import { hiddenOf, logitsOf, type Model } from '../../src/core/model.ts';
import { assessText, readText } from '../../src/core/pipeline.ts';
import type { ReviewInput } from '../../src/core/review-input.ts';
import { furtherTargets, OPEN, statementOdds } from '../../src/core/statement-odds.ts';

/** Levels by dimension. */
export type Levels = Readonly<Record<string, Level>>;

/** The engine without some part of it. */
export interface Engine {
  /** The row's name. */
  readonly what: string;
  readonly levels: (input: ReviewInput) => Levels;
}

/** Families of features, by their names (`features.ts`). */
const HEADINGS = /^(?:h|hh|l|i|under):|^labelled$/;
const NEIGHBOURS = /^(?:p{1,2}|n{1,2}):/;
const CUES = new RegExp(`(?:${NEIGHBOURS.source}|^)cue:|^level:`);

/** A model that does not know some features: to it a statement that holds one is as one that does not. */
function without(model: Model, family: RegExp): Model {
  return { ...model, ids: { get: (feature) => (family.test(feature) ? undefined : model.ids.get(feature)) } };
}

function assessed(knowledge: Knowledge): Engine['levels'] {
  return (input) =>
    Object.fromEntries(
      assessText(input, knowledge).assessments.map(({ dimension, level }) => [dimension, level]),
    );
}

/** The judgement of `judge-by-model.ts` with no odds bounded by cues. */
function unbounded(knowledge: Knowledge, model: Model): Engine['levels'] {
  const { dimensions, slots, thresholds } = model.data;
  const names = knowledge.rules.dimensions.map(({ id }) => id);
  return (input) => {
    const { readings } = readText(input, knowledge);
    const logits = readings.flatMap(({ statement }, at) =>
      statement.kind === 'title'
        ? []
        : [logitsOf(model, hiddenOf(model, featuresOf(readings, at, names, input.profile)))],
    );
    const levels = knowledge.rules.dimensions.map((dimension): [string, Level] => {
      const place = dimensions.indexOf(dimension.id);
      const further = furtherTargets(dimension, dimensions.length, slots);
      const scores = documentScores(logits.map((one) => statementOdds(one, place, further, OPEN)));
      return [dimension.id, levelOfScores(scores, thresholds[place] ?? [1, 1, 1])];
    });
    return Object.fromEntries(levels);
  };
}

/** Returns the engines that are compared, the whole one last. The model is not trained anew for any of them. */
export function enginesOf(knowledge: Knowledge, model: Model): readonly Engine[] {
  const knowing = (family: RegExp): Knowledge => ({ ...knowledge, model: without(model, family) });
  const noHeadings = knowing(HEADINGS);
  return [
    { what: 'cues alone (`rules/`, no weights)', levels: assessed({ ...knowledge, model: null }) },
    {
      what: 'the model alone (no features from cues, no bounds)',
      levels: unbounded(knowledge, without(model, CUES)),
    },
    { what: 'the stack without the bounds of cues', levels: unbounded(knowledge, model) },
    {
      what: 'the stack without headings, labels and lead-ins',
      levels: assessed({ ...noHeadings, rules: { ...knowledge.rules, byHeading: new Map() } }),
    },
    { what: 'the stack without neighbours', levels: assessed(knowing(NEIGHBOURS)) },
    { what: 'the stack (cues, words, context)', levels: assessed(knowledge) },
  ];
}
