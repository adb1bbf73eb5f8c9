import type {
  CompiledContradiction,
  CompiledContradictions,
  CompiledCue,
  ContradictionRules,
} from './contradiction-rule.ts';
import { indexCues, scanCues } from './cue-index.ts';
import { parseCuePattern, type CuePattern, type WordLists } from './cue-pattern.ts';
import type { Cue } from './dimension.ts';
import { disprove } from './disprove.ts';
import type { Statement } from './document.ts';
import { matchCue } from './match-cue.ts';
import type { Reading } from './read-statements.ts';
import type { Contradiction } from './review.ts';
import type { ReviewInput } from './review-input.ts';
import { normalizeHeading } from './rule-set.ts';
import { tokenize, type Token } from './tokens.ts';

function compileCues(cues: readonly Cue[], lists: WordLists): readonly CompiledCue[] {
  return cues.map(({ phrase, unless }) => ({
    pattern: parseCuePattern(phrase, lists),
    unless: unless.map((other) => parseCuePattern(other, lists)),
  }));
}

/** Returns families ready to be looked for. */
export function compileContradictions(rules: ContradictionRules, lists: WordLists): CompiledContradictions {
  const { guards, families } = rules;
  const said = families.flatMap((rule, family) =>
    compileCues(rule.claim.says, lists).map((cue) => ({ family, cue })),
  );
  return {
    said,
    index: indexCues(said.map(({ cue }) => cue.pattern)),
    guards: {
      unless: guards.unless.map((phrase) => parseCuePattern(phrase, lists)),
      under: new Set(guards.under.map(normalizeHeading)),
    },
    families: families.map((rule) => ({
      rule,
      answers: compileCues(rule.claim.answers.cues, lists),
      under: new Set(rule.claim.answers.under.map(normalizeHeading)),
      exceptUnder: new Set(rule.claim.exceptUnder.map(normalizeHeading)),
      unless: rule.claim.unless.map((phrase) => parseCuePattern(phrase, lists)),
      nowhere: rule.claim.nowhere.map((phrase) => parseCuePattern(phrase, lists)),
    })),
  };
}

function standsUnder({ label, leadIn, headings }: Statement, places: ReadonlySet<string>): boolean {
  const nearest = label ?? leadIn ?? headings.at(-1) ?? null;
  return nearest !== null && places.has(normalizeHeading(nearest));
}

/** A box that is not ticked, a question and a condition say nothing of this change. */
function isClaim({ statement, tokens }: Reading, { guards }: CompiledContradictions): boolean {
  if (statement.checked === false || statement.text.trimEnd().endsWith('?')) return false;
  if (standsUnder(statement, guards.under)) return false;
  if (statement.headings.some((heading) => guards.under.has(normalizeHeading(heading)))) return false;
  return guards.unless.every((pattern) => matchCue(pattern, tokens) === null);
}

function matchesCue(cues: readonly CompiledCue[], tokens: readonly Token[]): boolean {
  return cues.some(
    ({ pattern, unless }) =>
      matchCue(pattern, tokens) !== null && unless.every((other) => matchCue(other, tokens) === null),
  );
}

function saidAnywhere(patterns: readonly CuePattern[], readings: readonly Reading[]): boolean {
  return readings.some(({ tokens }) => patterns.some((pattern) => matchCue(pattern, tokens) !== null));
}

/** A statement with the places of the families whose words it holds. */
interface Sayer {
  readonly reading: Reading;
  readonly says: ReadonlySet<number>;
}

function sayerOf(reading: Reading, { index, said }: CompiledContradictions): Sayer {
  const says = new Set<number>();
  for (const [id] of scanCues(index, reading.tokens)) {
    const entry = said[id];
    if (entry?.cue.unless.every((other) => matchCue(other, reading.tokens) === null) === true)
      says.add(entry.family);
  }
  return { reading, says };
}

function makesClaim(family: CompiledContradiction, said: boolean, { statement, tokens }: Reading): boolean {
  const answered =
    family.answers.length > 0 &&
    standsUnder(statement, family.under) &&
    matchesCue(family.answers, tokenize(statement.text));
  if (!said && !answered) return false;
  if (standsUnder(statement, family.exceptUnder)) return false;
  return family.unless.every((pattern) => matchCue(pattern, tokens) === null);
}

/** Returns the sentences that the changed files contradict: for each family the first one, in the order of the lines. */
export function findContradictions(
  rules: CompiledContradictions,
  readings: readonly Reading[],
  input: ReviewInput,
): readonly Contradiction[] {
  if (input.profile !== 'pull-request' || input.files.length === 0) return [];
  const sayers = readings.map((reading) => sayerOf(reading, rules));
  return rules.families
    .flatMap((family, place): readonly Contradiction[] => {
      // Text is cheaper to look through than files, and few texts claim anything.
      const claim = sayers.find(
        ({ reading, says }) => makesClaim(family, says.has(place), reading) && isClaim(reading, rules),
      )?.reading;
      if (claim === undefined || saidAnywhere(family.nowhere, readings)) return [];
      const found = disprove(family.rule, input);
      if (found === null) return [];
      const { position, text } = claim.statement;
      return [{ id: family.rule.id, line: position.start.line, quote: text, ...found }];
    })
    .sort((one, other) => one.line - other.line || one.id.localeCompare(other.id));
}
