import type {
  CompiledContradiction,
  CompiledContradictions,
  ContradictionRules,
  IndexedCue,
} from './contradiction-rule.ts';
import { indexPhrases, scanCues } from './cue-index.ts';
import type { WordLists } from './cue-pattern.ts';
import type { CuePrograms } from './cue-program.ts';
import type { Cue } from './dimension.ts';
import { disprove } from './disprove.ts';
import type { Statement } from './document.ts';
import { byName } from './order.ts';
import { startPhrases } from './phrase-list.ts';
import type { Reading } from './read-statements.ts';
import type { Contradiction } from './review.ts';
import type { ReviewInput } from './review-input.ts';
import { normalizeHeading } from './rule-set.ts';
import { tokenize } from './tokens.ts';

/** Returns families ready to be looked for. `programs` are their phrases, where a build compiled them before. */
export function compileContradictions(
  { guards, families }: ContradictionRules,
  lists: WordLists,
  programs?: CuePrograms,
): CompiledContradictions {
  const phrases = startPhrases();
  const indexed = (cues: readonly Cue[]): readonly IndexedCue[] =>
    cues.flatMap(({ phrase, unless }) =>
      phrases.idsOf([phrase]).map((id) => ({ id, unless: phrases.idsOf(unless) })),
    );
  const headings = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(normalizeHeading));
  const compiled = {
    guards: { unless: phrases.idsOf(guards.unless), under: headings(guards.under) },
    families: families.map((rule) => ({
      rule,
      says: indexed(rule.claim.says),
      answers: indexed(rule.claim.answers.cues),
      under: headings(rule.claim.answers.under),
      exceptUnder: headings(rule.claim.exceptUnder),
      unless: phrases.idsOf(rule.claim.unless),
      nowhere: phrases.idsOf(rule.claim.nowhere),
    })),
  };
  return { ...compiled, index: indexPhrases(phrases.all, lists, programs) };
}

type Found = Pick<ReadonlySet<number>, 'has'>;

/** A statement with the phrases that it holds. */
interface Sayer {
  readonly reading: Reading;
  readonly found: Found;
  /** The label, lead-in or heading that it stands under, in the form of rule files; null where it has none. */
  readonly nearest: string | null;
}

function nearestOf({ label, leadIn, headings }: Statement): string | null {
  return label ?? leadIn ?? headings.at(-1) ?? null;
}

function sayersOf(readings: readonly Reading[], { index }: CompiledContradictions): readonly Sayer[] {
  const known = new Map<string, string>();
  return readings.map((reading) => {
    const place = nearestOf(reading.statement);
    const nearest = place === null ? null : (known.get(place) ?? normalizeHeading(place));
    if (place !== null && nearest !== null) known.set(place, nearest);
    return { reading, found: scanCues(index, reading.tokens), nearest };
  });
}

function standsUnder({ nearest }: Sayer, places: ReadonlySet<string>): boolean {
  return nearest !== null && places.has(nearest);
}

function holdsNone(found: Found, ids: readonly number[]): boolean {
  return ids.every((id) => !found.has(id));
}

function holdsCue(found: Found, cues: readonly IndexedCue[]): boolean {
  return cues.some(({ id, unless }) => found.has(id) && holdsNone(found, unless));
}

/** A box that is not ticked, a question and a condition say nothing of this change. */
function isClaim(sayer: Sayer, { guards }: CompiledContradictions): boolean {
  const { statement } = sayer.reading;
  if (statement.checked === false || statement.text.trimEnd().endsWith('?')) return false;
  if (standsUnder(sayer, guards.under)) return false;
  if (statement.headings.some((heading) => guards.under.has(normalizeHeading(heading)))) return false;
  return holdsNone(sayer.found, guards.unless);
}

function makesClaim(family: CompiledContradiction, sayer: Sayer, { index }: CompiledContradictions): boolean {
  const answered =
    family.answers.length > 0 &&
    standsUnder(sayer, family.under) &&
    holdsCue(scanCues(index, tokenize(sayer.reading.statement.text)), family.answers);
  if (!answered && !holdsCue(sayer.found, family.says)) return false;
  return !standsUnder(sayer, family.exceptUnder) && holdsNone(sayer.found, family.unless);
}

/** Returns the sentences that the changed files contradict: for each family the first one, in the order of the lines. */
export function findContradictions(
  rules: CompiledContradictions,
  readings: readonly Reading[],
  input: ReviewInput,
): readonly Contradiction[] {
  if (input.profile !== 'pull-request' || input.files.length === 0) return [];
  const sayers = sayersOf(readings, rules);
  return rules.families
    .flatMap((family): readonly Contradiction[] => {
      // Text is cheaper to look through than files, and few texts claim anything.
      const claim = sayers.find((sayer) => makesClaim(family, sayer, rules) && isClaim(sayer, rules));
      if (claim === undefined || !sayers.every(({ found }) => holdsNone(found, family.nowhere))) return [];
      const shown = disprove(family.rule, input);
      if (shown === null) return [];
      const { position, text } = claim.reading.statement;
      return [{ id: family.rule.id, line: position.start.line, quote: text, ...shown }];
    })
    .sort((one, other) => one.line - other.line || byName(one.id, other.id));
}
