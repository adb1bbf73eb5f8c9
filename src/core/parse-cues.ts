import * as v from 'valibot';
import { failAt, LegibleError } from '../errors.ts';
import { parseCuePattern, type WordLists } from './cue-pattern.ts';
import type { Cue } from './dimension.ts';
import type { YamlText } from './parse-yaml.ts';

const phrase = v.pipe(v.string(), v.trim(), v.nonEmpty());
const cuePhrase = v.pipe(v.string('a phrase, or `phrase:` with `unless:`'), v.trim(), v.nonEmpty());
const cueWithUnless = v.strictObject(
  { phrase, unless: v.optional(v.array(phrase), []) },
  'quote a phrase with a colon',
);
const cue = v.lazy((input) =>
  typeof input === 'object' && input !== null && !Array.isArray(input) ? cueWithUnless : cuePhrase,
);

/** A list of cues in a rule file: a phrase, or a phrase with what takes its force away. */
export const cueList = v.optional(v.array(cue), []);
type CueEntry = v.InferOutput<typeof cue>;

/** Signs of a regular expression that the matcher would pass over: the cue would match other words than its author meant. */
const OF_REGULAR_EXPRESSIONS = /\\|\.\*|\*(?=[\p{L}\p{N}])/u;

function refuseRegularExpression(text: string, where: string): void {
  const sign = OF_REGULAR_EXPRESSIONS.exec(text)?.[0];
  if (sign !== undefined)
    failAt(where, {
      found: `\`${sign}\` in the cue \`${text}\``,
      expected: 'no regular expression: `~` for words between, `*` at the end of a word',
      hint: 'The cue language is described in rules/README.md.',
    });
}

/**
 * Checks that a phrase is in the cue language.
 * @throws LegibleError at `where`, a place as `path:line:column`.
 */
export function checkPhrase(text: string, where: string, lists: WordLists): void {
  refuseRegularExpression(text, where);
  try {
    parseCuePattern(text, lists);
  } catch (error) {
    if (error instanceof LegibleError)
      throw new LegibleError(`${where}: ${error.message}`, { hint: error.hint, cause: error });
    throw error;
  }
}

/** Returns what is wrong with the phrases of a cue, each error at its place. */
function wrongPhrases(phrases: readonly string[], where: string, lists: WordLists): readonly LegibleError[] {
  return phrases.flatMap((text) => {
    try {
      checkPhrase(text, where, lists);
      return [];
    } catch (error) {
      if (error instanceof LegibleError) return [error];
      throw error;
    }
  });
}

/**
 * Returns the cues of a list, each compiled once, so that a mistake is reported at its own line and not at its first match.
 * @throws LegibleError at `path:line:column` for phrases outside the cue language or that stand twice.
 */
export function checkedCues(
  entries: readonly CueEntry[],
  keys: readonly PropertyKey[],
  yaml: YamlText,
  lists: WordLists,
): readonly Cue[] {
  const cues = entries.map((entry) => (typeof entry === 'string' ? { phrase: entry, unless: [] } : entry));
  const known = cues.map(({ phrase: text }) => text);
  const wrong = cues.flatMap(({ phrase: text, unless }, index) => {
    const where = yaml.placeOf([...keys, index]);
    if (known.indexOf(text) === index) return wrongPhrases([text, ...unless], where, lists);
    const message = `${where}: unexpected second \`${text}\`, expected each cue once`;
    return [new LegibleError(message, { hint: 'Remove one of the two.' })];
  });
  const [first, ...others] = wrong;
  if (first === undefined) return cues;
  const { message, hint } = first;
  throw new LegibleError(message, { hint, cause: first, others: others.map((error) => error.message) });
}
