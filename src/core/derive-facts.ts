import type { ChangeFact, CompiledFact, FoundFact } from './change-fact.ts';
import { parseCuePattern, type WordLists } from './cue-pattern.ts';
import { matchesAny } from './globs.ts';
import { matchCue } from './match-cue.ts';
import type { ReviewInput } from './review-input.ts';
import { tokenize, type Token } from './tokens.ts';

/** Returns facts ready to be looked for. */
export function compileFacts(facts: readonly ChangeFact[], lists: WordLists): readonly CompiledFact[] {
  return facts.map((fact) => ({ fact, title: fact.title.map((phrase) => parseCuePattern(phrase, lists)) }));
}

function changedLines(input: ReviewInput): number {
  return input.files.reduce((sum, file) => sum + file.additions + file.deletions, 0);
}

function holds(
  { fact, title }: CompiledFact,
  input: ReviewInput,
  { tokens, lines }: { readonly tokens: readonly Token[]; readonly lines: number },
): FoundFact | null {
  const paths = input.files.map((file) => file.path);
  const first = paths[0] ?? null;
  if (fact.every.length > 0 && first !== null && paths.every((path) => matchesAny(path, fact.every)))
    return { id: fact.id, fact, file: first };
  const file = paths.find((path) => matchesAny(path, fact.any));
  if (file !== undefined) return { id: fact.id, fact, file };
  if (title.some((pattern) => matchCue(pattern, tokens) !== null)) return { id: fact.id, fact, file: null };
  const large = fact.lines !== null && lines >= fact.lines;
  const small = fact.fewerLines !== null && first !== null && lines < fact.fewerLines;
  return large || small ? { id: fact.id, fact, file: null } : null;
}

/** Returns the facts that hold for a change, in the order of the rule file; none where no files are known. */
export function deriveFacts(facts: readonly CompiledFact[], input: ReviewInput): readonly FoundFact[] {
  if (input.files.length === 0) return [];
  const about = { tokens: tokenize(input.title ?? ''), lines: changedLines(input) };
  return facts.flatMap((fact) => holds(fact, input, about) ?? []);
}
