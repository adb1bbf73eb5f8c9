import type { ChangeFact, CompiledFact, FoundFact, LineRule } from './change-fact.ts';
import { indexPhrases, scanCues, type CueIndex } from './cue-index.ts';
import { parseCuePattern, type WordLists } from './cue-pattern.ts';
import { programsOf, type CuePrograms } from './cue-program.ts';
import { matchesAny } from './globs.ts';
import { changesCommentsOnly } from './hunks.ts';
import { lazily } from './lazily.ts';
import { startPhrases, type PhraseList } from './phrase-list.ts';
import type { ChangedFile, ReviewInput } from './review-input.ts';
import { shownByLines } from './shown-by-lines.ts';
import { tokenize } from './tokens.ts';

function compileLineRule(rule: LineRule<string>, phrases: PhraseList): LineRule<number> {
  return {
    in: rule.in,
    added: phrases.idsOf(rule.added),
    removed: phrases.idsOf(rule.removed),
    unless: phrases.idsOf(rule.unless),
    nowhere: phrases.idsOf(rule.nowhere),
    until: phrases.idsOf(rule.until),
  };
}

/** The phrases of all facts as programs: those of titles, and those of changed lines. */
export interface FactPrograms<List = ArrayLike<number>, Text = string> {
  readonly titles: CuePrograms<List, Text>;
  readonly lines: CuePrograms<List, Text>;
}

/** Returns the phrases of some facts as programs, to be stored. */
export function factPrograms([first]: readonly CompiledFact[]): FactPrograms {
  const programs = (index: CueIndex | undefined): CuePrograms => index?.programs ?? programsOf([]);
  return { titles: programs(first?.titleIndex()), lines: programs(first?.lineIndex()) };
}

/** Returns facts ready to be looked for. `programs` are their phrases, where a build compiled them before. */
export function compileFacts(
  facts: readonly ChangeFact[],
  lists: WordLists,
  programs?: FactPrograms,
): readonly CompiledFact[] {
  const titles = startPhrases();
  const lines = startPhrases();
  const answersOf = ({ owes }: ChangeFact): CompiledFact['answers'] =>
    new Map(
      Object.entries(owes).map(([dimension, owed]) => [
        dimension,
        owed.or.map((phrase) => parseCuePattern(phrase, lists)),
      ]),
    );
  // Both lists are whole by the time that anyone asks.
  const titleIndex = lazily(() => indexPhrases(titles.all, lists, programs?.titles));
  const lineIndex = lazily(() => indexPhrases(lines.all, lists, programs?.lines));
  return facts.map((fact) => {
    const answers = lazily(() => answersOf(fact));
    return {
      fact,
      title: titles.idsOf(fact.title),
      said: titles.idsOf(fact.said),
      unless: titles.idsOf(fact.unless),
      titleIndex,
      hunks: fact.hunks.map((rule) => compileLineRule(rule, lines)),
      lineIndex,
      // Asked of the facts that hold for a change, which are few.
      get answers() {
        return answers();
      },
    };
  });
}

/** What is known of a change before any fact is looked for. */
interface Change {
  readonly files: readonly ChangedFile[];
  /** True where `files` are all that the change touches. */
  readonly complete: boolean;
  /** True where it is known. */
  readonly titled: boolean;
  /** Phrases that its title holds. */
  readonly said: Pick<ReadonlySet<number>, 'has'>;
  /** In lower case. */
  readonly labels: readonly string[];
}

function linesOf(files: readonly ChangedFile[]): number {
  return files.reduce((sum, file) => sum + file.additions + file.deletions, 0);
}

/** The file with the most changed lines: it shows best what the change is. */
function largest(files: readonly ChangedFile[]): string | null {
  const size = (file: ChangedFile): number => file.additions + file.deletions;
  return (
    files.reduce<ChangedFile | null>(
      (best, file) => (best === null || size(file) > size(best) ? file : best),
      null,
    )?.path ?? null
  );
}

function says(phrases: readonly number[], { said }: Change): boolean {
  return phrases.some((id) => said.has(id));
}

function matching(files: readonly ChangedFile[], globs: readonly string[]): readonly ChangedFile[] {
  return files.filter((file) => matchesAny(file.path, globs));
}

/** A file that a change only passes by is not what the change is; one whose size is not known may well be. */
function isMuch(
  some: readonly ChangedFile[],
  among: readonly ChangedFile[],
  { share, enough }: ChangeFact,
): boolean {
  if (some.some((file) => file.uncounted)) return true;
  const lines = linesOf(some);
  return lines * 100 >= linesOf(among) * share || (enough !== null && lines >= enough);
}

/** The file that makes a fact hold, `null` where all do together, `undefined` where it does not hold. */
function causeOf({ fact, title, said, unless }: CompiledFact, change: Change): string | null | undefined {
  const { files, complete } = change;
  if (says(unless, change)) return undefined;
  const all = fact.every.length > 0 && complete && matching(files, fact.every).length === files.length;
  const confirmed = said.length === 0 || !change.titled || says(said, change);
  if (all && confirmed) return largest(files);
  const among = fact.among.length === 0 ? files : matching(files, fact.among);
  const some = matching(among, fact.any)
    .filter((file) => !fact.fresh || file.deletions === 0)
    .filter((file) => !changesCommentsOnly(file));
  if (some.length > 0 && isMuch(some, among, fact)) return largest(some);
  const named = says(title, change) || change.labels.some((label) => fact.labels.includes(label));
  const large = fact.lines !== null && linesOf(among) >= fact.lines;
  if (among.length > 0 && (named || large)) return largest(among);
  const counted = complete && files.every((file) => file.uncounted !== true);
  const small = fact.fewerLines !== null && counted && linesOf(files) < fact.fewerLines;
  return small ? null : undefined;
}

/**
 * Returns the facts that hold for a change, in the order of the rule file; none where no files are known. A fact does not
 * hold beside a riskier one to which it yields.
 */
export function deriveFacts(
  facts: readonly CompiledFact[],
  input: Pick<ReviewInput, 'title' | 'files' | 'filesTotal' | 'labels'>,
): readonly FoundFact[] {
  const { files, filesTotal = files.length } = input;
  const [first] = facts;
  if (files.length === 0 || first === undefined) return [];
  const title = tokenize(input.title ?? '');
  const change: Change = {
    files,
    complete: filesTotal <= files.length,
    titled: title.length > 0,
    said: scanCues(first.titleIndex(), title),
    labels: input.labels.map((label) => label.toLowerCase()),
  };
  const byLines = shownByLines(facts, files);
  const found = facts.flatMap((each): readonly FoundFact[] => {
    const { fact } = each;
    const showing = byLines.get(fact.id) ?? [];
    const shown = showing.length > 0;
    const file = shown ? largest(showing) : causeOf(each, change);
    return file === undefined ? [] : [{ id: fact.id, fact, answers: each.answers, file, shown }];
  });
  return found.filter(
    ({ fact }) =>
      !found.some(({ id, shown }) => fact.yields.includes(id) || (shown && fact.yieldsToLines.includes(id))),
  );
}
