import { TOPIC_SLOT, type Finding } from './assess.ts';
import type { Dimension, Level } from './dimension.ts';
import { documentScores, levelOfScores, logistic, startTopOdds, type LevelOdds } from './document-level.ts';
import { featureInWords } from './feature-words.ts';
import { featuresOf } from './features.ts';
import { cueSlots, isPlainAnswer } from './judge-by-cues.ts';
import { lazily } from './lazily.ts';
import { hiddenOf, LEVEL_TARGETS, logitsOf, topFeatures, type Model } from './model.ts';
import type { Reading } from './read-statements.ts';
import type { RuleSet } from './rule-set.ts';
import { furtherTargets, settledBy, statementOdds } from './statement-odds.ts';

/** Cues or features named as the reason of one finding. */
const MOST_REASONS = 4;
/** A slot without a cue is named where the model finds it more likely than this. */
const LIKELY_SLOT = 0.4;

/** A statement less likely than this share of the strongest one's odds helps a level and proves nothing: it is not quoted. */
const QUOTED_SHARE = 0.5;

/** One statement as the model sees it. */
interface Scored {
  readonly reading: Reading;
  readonly at: number;
  /** True where it speaks of no dimension but those that it stands under. */
  readonly isAnswer: boolean;
  readonly features: ReadonlySet<string>;
  readonly hidden: Float64Array;
  readonly logits: Float64Array;
}

function scoreStatements(
  readings: readonly Reading[],
  names: readonly string[],
  profile: string,
  model: Model,
): readonly Scored[] {
  return readings.flatMap((reading, at) => {
    if (reading.statement.kind === 'title') return [];
    const features = featuresOf(readings, at, names, profile);
    const hidden = hiddenOf(model, features);
    return [
      { reading, at, isAnswer: isPlainAnswer(reading), features, hidden, logits: logitsOf(model, hidden) },
    ];
  });
}

/**
 * Returns the statements that carry a level: of the strongest ones, as many as must be taken away before the rest no longer
 * reaches it, those that are not far weaker than the first. So the quoted evidence is what the level rests on.
 */
function carriers<T extends { readonly odds: LevelOdds }>(
  candidates: readonly T[],
  level: Exclude<Level, 0>,
  thresholds: LevelOdds,
): readonly T[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, weight: candidate.odds[level - 1] ?? 0 }))
    .sort((one, other) => other.weight - one.weight);
  // From the last on: how many must go is the first place whose rest does not reach the level.
  const rest = startTopOdds();
  let count = ranked.length;
  for (let at = ranked.length - 1; at > 0; at -= 1) {
    const odds = ranked[at]?.candidate.odds;
    if (odds !== undefined) rest.add(odds);
    if (levelOfScores(rest.scores(), thresholds) >= level) break;
    count = at;
  }
  // One that reaches the level by itself is quoted however strong another is.
  const least = Math.min(thresholds[level - 1] ?? 0, (ranked[0]?.weight ?? 0) * QUOTED_SHARE);
  return ranked
    .slice(0, Math.max(1, count))
    .filter(({ weight }) => weight >= least)
    .map(({ candidate }) => candidate);
}

/** The logit of a slot for a statement; far below nothing for a slot that the model was not trained on. */
function slotLogit(scored: Scored, dimension: Dimension, slot: string, model: Model): number {
  const at = model.data.slots.indexOf(`${dimension.id}/${slot}`);
  return at < 0 ? -9 : (scored.logits[model.data.dimensions.length * LEVEL_TARGETS + at] ?? -9);
}

function likelySlots(scored: Scored, dimension: Dimension, model: Model): readonly string[] {
  return dimension.slots
    .filter((slot) => logistic(slotLogit(scored, dimension, slot.id, model)) >= LIKELY_SLOT)
    .map((slot) => slot.id);
}

function likeliest(
  scored: Scored,
  dimension: Dimension,
  among: readonly { readonly id: string }[],
  model: Model,
): string {
  const logit = (slot: { readonly id: string }): number => slotLogit(scored, dimension, slot.id, model);
  return [...among].sort((one, other) => logit(other) - logit(one))[0]?.id ?? dimension.slots[0].id;
}

/** A slot whose reasons are worked out when they are read: only an explanation shows them. */
function reasoned(id: string, reasons: () => readonly string[]): Finding['slots'][number] {
  return {
    id,
    get because() {
      return reasons();
    },
  };
}

/** The slots of a carrier: those of its cues, those the model finds likely, and at least one primary and, at level 3, a further one. */
function slotsOf(
  scored: Scored,
  dimension: Dimension,
  at: number,
  level: Exclude<Level, 0>,
  model: Model,
): Finding['slots'] {
  const place = model.data.dimensions.indexOf(dimension.id);
  const { tokens } = scored.reading;
  const because = lazily(() =>
    topFeatures(model, scored, place * LEVEL_TARGETS + level - 1, MOST_REASONS).map((feature) =>
      featureInWords(feature, tokens),
    ),
  );
  if (level === 1) return [reasoned(TOPIC_SLOT, because)];
  const byCue = cueSlots(scored.reading, at);
  const ids = new Set([...byCue.map((slot) => slot.id), ...likelySlots(scored, dimension, model)]);
  const primary = dimension.slots.filter((slot) => slot.primary);
  const further = dimension.slots.filter((slot) => !slot.primary && slot.reasons);
  if (!primary.some((slot) => ids.has(slot.id))) ids.add(likeliest(scored, dimension, primary, model));
  if (level === 3 && !further.some((slot) => ids.has(slot.id)))
    ids.add(likeliest(scored, dimension, further, model));
  return dimension.slots
    .filter((slot) => ids.has(slot.id) && (level === 3 || slot.primary || !slot.reasons))
    .map((slot) => byCue.find((one) => one.id === slot.id) ?? reasoned(slot.id, because));
}

function judgeDimension(
  readings: readonly Reading[],
  scored: readonly Scored[],
  at: number,
  rules: RuleSet,
  model: Model,
): readonly Finding[] {
  const dimension = rules.dimensions[at];
  if (dimension === undefined) return [];
  const place = model.data.dimensions.indexOf(dimension.id);
  const thresholds = model.data.thresholds[place];
  if (place < 0 || thresholds === undefined) return [];
  const further = furtherTargets(dimension, model.data.dimensions.length, model.data.slots);
  const candidates = scored
    .filter(({ isAnswer, reading }) => !isAnswer || reading.under.includes(at))
    .map((one) => ({
      scored: one,
      odds: statementOdds(one.logits, place, further, settledBy(readings, one.at, at, rules)),
    }));
  const level = levelOfScores(documentScores(candidates.map((one) => one.odds)), thresholds);
  if (level === 0) return [];
  return carriers(candidates, level, thresholds)
    .map((one) => ({
      reading: one.scored.reading,
      level,
      weight: one.odds[level - 1] ?? 0,
      slots: slotsOf(one.scored, dimension, at, level, model),
    }))
    .sort(
      (one, other) =>
        one.reading.statement.position.start.offset - other.reading.statement.position.start.offset,
    );
}

/** Returns the findings of every dimension, one list a dimension; a dimension that the model was not trained on has none. */
export function judgeByModel(
  readings: readonly Reading[],
  rules: RuleSet,
  profile: string,
  model: Model,
): readonly (readonly Finding[])[] {
  const names = rules.dimensions.map((dimension) => dimension.id);
  const scored = scoreStatements(readings, names, profile, model);
  return rules.dimensions.map((_, at) => judgeDimension(readings, scored, at, rules, model));
}
