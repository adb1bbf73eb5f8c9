import { levelsOwed, type ChangeFact } from './change-fact.ts';
import type { DimensionId, Level } from './dimension.ts';
import type { HistoryRecord } from './history-record.ts';
import { reversibility } from './least-reversible.ts';
import type { Norms } from './norms.ts';
import { byName } from './order.ts';
import { proposedNorms } from './proposed-norms.ts';

/** A level that norms could ask: of changes with a fact, or of every change where `because` is `every`. */
export interface Ask {
  readonly because: string;
  readonly dimension: DimensionId;
  readonly level: Exclude<Level, 0>;
}

/** How many of some pull requests would fall short. */
export interface BudgetFigure {
  readonly from: string;
  readonly to: string;
  readonly texts: number;
  readonly short: number;
  /** 0 to 1. */
  readonly share: number;
}

/** Norms that would ask something of at most a share of the pull requests. */
export interface BudgetProposal {
  /** The share that may fall short, 0 to 1. */
  readonly budget: number;
  /** The older part, on which the norms were chosen. */
  readonly fitted: BudgetFigure;
  /** With 95 % confidence, no more of such pull requests fall short than this share: the margin to the budget. */
  readonly atMost: number;
  /** The later part, which had no say. */
  readonly later: BudgetFigure;
  /** True where the later part stays within the budget. */
  readonly holds: boolean;
  readonly asks: readonly Ask[];
  /** What facts owe, or the norms ask, and the budget does not allow even as `named`. */
  readonly leftOut: readonly Ask[];
  /** The norms file, as YAML. */
  readonly norms: string;
}

/** The part of a history that norms are chosen on: the older seventy in a hundred. */
const FITTED_SHARE = 0.7;
/** The older part is cut into so many, and each must stay within the budget: what drifts leaves no room. */
const BLOCKS = 4;
/** Below this, a share says little about the next one. */
export const FEWEST_FOR_BUDGET = 100;
/** One-sided 95 %. */
const Z = 1.645;

/** What choosing norms needs of a pull request; small, since all of them are held at once. */
export interface BudgetText {
  readonly date: string;
  readonly facts: readonly string[];
  readonly levels: ReadonlyMap<DimensionId, Level>;
}

/** Returns what choosing norms needs of a record, or null where the record has no say. */
export function budgetText({ profile, verdict, date, facts, dimensions }: HistoryRecord): BudgetText | null {
  const judged = verdict === 'meets' || verdict === 'falls-short';
  if (profile === 'rfc' || !judged || date === null) return null;
  const applicable = dimensions.filter(({ status }) => status !== 'not-applicable' && status !== 'waived');
  return { date, facts, levels: new Map(applicable.map(({ id, level }) => [id, level])) };
}

/** The upper end of the interval of Wilson (1927) for a share: what to expect of the next pull requests, at the worst. */
function upperShare(short: number, texts: number): number {
  if (texts === 0) return 1;
  const share = short / texts;
  const z2 = Z * Z;
  const middle = share + z2 / (2 * texts);
  const spread = Z * Math.sqrt((share * (1 - share)) / texts + z2 / (4 * texts * texts));
  return (middle + spread) / (1 + z2 / texts);
}

/** Facts that silence a description whatever its size. */
function quietFacts(facts: readonly ChangeFact[]): ReadonlySet<string> {
  return new Set(facts.filter((fact) => fact.quiet && fact.fewerLines === null).map(({ id }) => id));
}

function isShort({ facts, levels }: BudgetText, ask: Ask, quiet: ReadonlySet<string>): boolean {
  const asked = ask.because === 'every' ? !facts.some((id) => quiet.has(id)) : facts.includes(ask.because);
  const level = levels.get(ask.dimension);
  return asked && level !== undefined && level < ask.level;
}

function isLevel(level: Level): level is Exclude<Level, 0> {
  return level !== 0;
}

/** What could be asked, in the order in which it is: what cannot be mended first, and what every change owes last. */
function candidates(facts: readonly ChangeFact[], norms: Norms): readonly Ask[] {
  const asks = (because: string, levels: Readonly<Record<DimensionId, Level>>): readonly Ask[] =>
    Object.entries(levels).flatMap(([dimension, level]) =>
      isLevel(level) ? [{ because, dimension, level }] : [],
    );
  const byFact = facts.flatMap((fact) => asks(fact.id, levelsOwed(fact)));
  const byRank = (list: readonly Ask[]): readonly Ask[] =>
    [...list].sort((one, other) => reversibility(one.dimension) - reversibility(other.dimension));
  return [...byRank(byFact), ...byRank(asks('every', norms.required['pull-request']))];
}

function countOf(short: readonly boolean[]): number {
  return short.filter(Boolean).length;
}

/** True where the share of texts that fall short is within the budget in each part of their time, and with a margin in all of it. */
function isWithin(short: readonly boolean[], budget: number): boolean {
  const size = Math.ceil(short.length / BLOCKS);
  const blocks = Array.from({ length: BLOCKS }, (_, at) => short.slice(at * size, (at + 1) * size));
  const each = blocks.every((block) => block.length === 0 || countOf(block) / block.length <= budget);
  return each && upperShare(countOf(short), short.length) <= budget;
}

/** The same ask at its own level and at every lower one, the highest first. */
function lowered(ask: Ask): readonly Ask[] {
  const levels = [3, 2, 1] as const;
  return levels.filter((level) => level <= ask.level).map((level) => ({ ...ask, level }));
}

interface Choice {
  readonly asks: readonly Ask[];
  readonly leftOut: readonly Ask[];
  /** Which of the texts fall short of the asks. */
  readonly short: readonly boolean[];
}

/** Takes each ask at the highest level that the budget still allows. */
function choose(
  texts: readonly BudgetText[],
  {
    budget,
    wanted,
    quiet,
  }: { readonly budget: number; readonly wanted: readonly Ask[]; readonly quiet: ReadonlySet<string> },
): Choice {
  const asks: Ask[] = [];
  const leftOut: Ask[] = [];
  let short: readonly boolean[] = texts.map(() => false);
  for (const ask of wanted) {
    const taken = lowered(ask).flatMap((lower) => {
      const after = texts.map((text, at) => short[at] === true || isShort(text, lower, quiet));
      return isWithin(after, budget) ? [{ ask: lower, after }] : [];
    })[0];
    if (taken === undefined) leftOut.push(ask);
    else {
      asks.push(taken.ask);
      short = taken.after;
    }
  }
  return { asks, leftOut, short };
}

function figureOf(texts: readonly BudgetText[], short: number): BudgetFigure {
  return {
    from: texts[0]?.date ?? '',
    to: texts.at(-1)?.date ?? '',
    texts: texts.length,
    short,
    share: texts.length === 0 ? 0 : short / texts.length,
  };
}

/**
 * Returns norms of which at most `budget` (0 to 1) of the pull requests fall short: chosen on the older part with a margin, and
 * counted on the later part, which had no say. Null where there are fewer than a hundred dated pull requests.
 */
export function proposeNorms(
  texts: readonly BudgetText[],
  {
    budget,
    facts,
    norms,
  }: { readonly budget: number; readonly facts: readonly ChangeFact[]; readonly norms: Norms },
): BudgetProposal | null {
  if (texts.length < FEWEST_FOR_BUDGET) return null;
  const sorted = [...texts].sort((one, other) => byName(one.date, other.date));
  const cut = Math.round(sorted.length * FITTED_SHARE);
  const [older, newer] = [sorted.slice(0, cut), sorted.slice(cut)];
  const quiet = quietFacts(facts);
  const { asks, leftOut, short } = choose(older, { budget, wanted: candidates(facts, norms), quiet });
  const fitted = figureOf(older, countOf(short));
  const later = figureOf(newer, newer.filter((text) => asks.some((ask) => isShort(text, ask, quiet))).length);
  return {
    budget,
    fitted,
    atMost: upperShare(fitted.short, fitted.texts),
    later,
    holds: later.share <= budget,
    asks,
    leftOut,
    norms: proposedNorms(asks, { budget, fitted, later }),
  };
}
