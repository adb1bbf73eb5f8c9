import { LEVEL_NAMES, type DimensionId, type Level } from './dimension.ts';
import { byName } from './order.ts';
import type { DimensionReview, HabitNote, Review } from './review.ts';

/** What a document fell short of when the baseline was written. */
export interface BaselineEntry {
  /** The level that it had, by dimension that it fell short of. */
  readonly levels: Readonly<Record<DimensionId, Level>>;
  /** How often it had a habit that the norms do not let pass, by habit. */
  readonly habits: Readonly<Record<string, number>>;
}

/** What documents fell short of on a day: from then on only what is new or got worse counts. */
export interface Baseline {
  /** Days, `YYYY-MM-DD`: when it was first written, and from when on everything counts again. */
  readonly made: string;
  readonly expires: string;
  /** By path from the repository's root. */
  readonly documents: Readonly<Record<string, BaselineEntry>>;
}

/** Returns the text of a baseline file: one line a document, so that a change of it is read in a diff. */
export function baselineText({ made, expires, documents }: Baseline): string {
  const lines = Object.entries(documents)
    .sort(([one], [other]) => byName(one, other))
    .map(([path, { levels, habits }]) => {
      const names = Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, LEVEL_NAMES[level]]));
      const entry = Object.keys(habits).length === 0 ? { levels: names } : { levels: names, habits };
      return `    ${JSON.stringify(path)}: ${JSON.stringify(entry)}`;
    });
  const head = `{\n  "form": 1,\n  "made": "${made}",\n  "expires": "${expires}",\n`;
  return `${head}  "documents": {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}}\n}\n`;
}

/** Returns the baseline on a day, or null from the day on which it expires. */
export function baselineOn(baseline: Baseline | null, today: string): Baseline | null {
  return baseline !== null && today < baseline.expires ? baseline : null;
}

function shortHabits(habits: readonly HabitNote[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { id, short } of habits) if (short === true) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

function entryOf({ dimensions, habits }: Review): BaselineEntry {
  const short = dimensions.filter(({ status }) => status === 'short');
  return {
    levels: Object.fromEntries(short.map(({ id, level }) => [id, level])),
    habits: shortHabits(habits),
  };
}

function isEmpty({ levels, habits }: BaselineEntry): boolean {
  return Object.keys(levels).length === 0 && Object.keys(habits).length === 0;
}

/** Returns the baseline of what files fall short of, from reviews without a baseline. */
export function baselineOf(
  reviews: readonly Review[],
  { made, expires }: Pick<Baseline, 'made' | 'expires'>,
): Baseline {
  const entries = reviews.flatMap((review) => {
    const entry = entryOf(review);
    return review.path === null || isEmpty(entry) ? [] : [[review.path, entry] as const];
  });
  return { made, expires, documents: Object.fromEntries(entries) };
}

/** Returns a baseline as two of the same days: what it holds of the documents at some paths, and what it holds of all others. */
export function splitBaseline(
  baseline: Baseline,
  paths: readonly string[],
): { readonly named: Baseline; readonly others: Baseline } {
  const entries = Object.entries(baseline.documents);
  const those = (named: boolean): Baseline => {
    const kept = entries.filter(([path]) => paths.includes(path) === named);
    return { ...baseline, documents: Object.fromEntries(kept) };
  };
  return { named: those(true), others: those(false) };
}

/** A point of a baseline: a dimension or a habit of a document. */
export interface BaselinePoint {
  readonly document: string;
  readonly point: string;
}

/** What is left of a baseline. */
export interface BaselineRest {
  readonly expires: string;
  /** Days until it expires; 0 or less where it has. */
  readonly daysLeft: number;
  /** Points that still fall short as they did, or less. */
  readonly left: readonly BaselinePoint[];
  /** Points that are mended, or whose document is gone or renamed: they can go out of the baseline. */
  readonly mended: readonly BaselinePoint[];
  /** Points that fall short more than they did: these count already. */
  readonly worse: readonly BaselinePoint[];
  /** Points that fall short and are not in the baseline: these count too. */
  readonly added: readonly BaselinePoint[];
  /** The baseline without what is mended, with what got better as it is now: it only ever gets smaller. */
  readonly tightened: Baseline;
}

interface Pair {
  readonly point: BaselinePoint;
  /** How far it is from what is asked, then and now: the larger the worse; 0 where it does not fall short. */
  readonly then: number;
  readonly now: number;
}

/** A level as a distance: what is absent is the farthest from any norm. */
function distance(level: Level | undefined): number {
  return level === undefined ? 0 : 4 - level;
}

function pairsOf(document: string, then: BaselineEntry, now: BaselineEntry): readonly Pair[] {
  const keys = (key: 'levels' | 'habits'): readonly string[] => [
    ...new Set([...Object.keys(then[key]), ...Object.keys(now[key])]),
  ];
  return [
    ...keys('levels').map((id) => ({
      point: { document, point: id },
      then: distance(then.levels[id]),
      now: distance(now.levels[id]),
    })),
    ...keys('habits').map((id) => ({
      point: { document, point: id },
      then: then.habits[id] ?? 0,
      now: now.habits[id] ?? 0,
    })),
  ];
}

const NOTHING: BaselineEntry = { levels: {}, habits: {} };

function least(then: BaselineEntry, now: BaselineEntry): BaselineEntry {
  const levels = Object.entries(then.levels).flatMap(([id, level]) => {
    const current = now.levels[id];
    return current === undefined ? [] : [[id, current > level ? current : level] as const];
  });
  const habits = Object.entries(then.habits).flatMap(([id, count]) => {
    const current = now.habits[id];
    return current === undefined ? [] : [[id, Math.min(count, current)] as const];
  });
  return { levels: Object.fromEntries(levels), habits: Object.fromEntries(habits) };
}

/**
 * Returns what is left of a baseline today (`YYYY-MM-DD`). `reviews` are those of the same files, made without the baseline; a
 * document that is not among them counts as gone. One that could not be read stands as it did: nothing is known of it.
 */
export function baselineRest(baseline: Baseline, reviews: readonly Review[], today: string): BaselineRest {
  const unread = reviews.flatMap(({ path, unread: reason }) =>
    path === null || reason === null ? [] : [path],
  );
  const kept = unread.map((path) => [path, baseline.documents[path] ?? NOTHING] as const);
  const now = { ...baselineOf(reviews, baseline).documents, ...Object.fromEntries(kept) };
  const paths = [...new Set([...Object.keys(baseline.documents), ...Object.keys(now)])].sort();
  const pairs = paths.flatMap((path) =>
    pairsOf(path, baseline.documents[path] ?? NOTHING, now[path] ?? NOTHING),
  );
  const points = (holds: (pair: Pair) => boolean): readonly BaselinePoint[] =>
    pairs.filter(holds).map(({ point }) => point);
  const tightened = Object.entries(baseline.documents).flatMap(([path, then]) => {
    const entry = least(then, now[path] ?? NOTHING);
    return isEmpty(entry) ? [] : [[path, entry] as const];
  });
  return {
    expires: baseline.expires,
    daysLeft: Math.round((Date.parse(baseline.expires) - Date.parse(today)) / 86_400_000),
    left: points((pair) => pair.now > 0 && pair.now <= pair.then),
    mended: points((pair) => pair.then > 0 && pair.now === 0),
    worse: points((pair) => pair.then > 0 && pair.now > pair.then),
    added: points((pair) => pair.then === 0 && pair.now > 0),
    tightened: { ...baseline, documents: Object.fromEntries(tightened) },
  };
}

/** The judgement of one document, as far as a baseline bears on it. */
interface Judged {
  readonly dimensions: readonly DimensionReview[];
  readonly habits: readonly HabitNote[];
}

/**
 * Returns a document's judgement with what a baseline holds of it set aside: a point that is not worse than it was is waived by
 * the baseline, and as many sentences of a habit as there were do not count.
 */
export function setAside(judged: Judged, path: string | null, baseline: Baseline | null): Judged {
  const entry = baseline === null || path === null ? undefined : baseline.documents[path];
  if (baseline === null || entry === undefined) return judged;
  const waiver = `known since ${baseline.made}, in the baseline until ${baseline.expires}`;
  const dimensions = judged.dimensions.map((dimension): DimensionReview => {
    const level = entry.levels[dimension.id];
    if (dimension.status !== 'short' || level === undefined || dimension.level < level) return dimension;
    return { ...dimension, status: 'waived', cause: null, question: null, waiver, known: true };
  });
  const counts = shortHabits(judged.habits);
  const habits = judged.habits.map((habit): HabitNote => {
    if (habit.short !== true || (counts[habit.id] ?? 0) > (entry.habits[habit.id] ?? 0)) return habit;
    const { id, line, quote, message } = habit;
    return { id, line, quote, message };
  });
  return { dimensions, habits };
}
