import * as v from 'valibot';
import { LegibleError } from '../errors.ts';
import { parseCuePattern, type WordLists } from './cue-pattern.ts';
import type { Cue } from './dimension.ts';
import type { YamlText } from './parse-yaml.ts';

const phrase = v.pipe(v.string(), v.trim(), v.nonEmpty());
const cue = v.union([phrase, v.strictObject({ phrase, unless: v.optional(v.array(phrase), []) })]);

/** A list of cues in a rule file: a phrase, or a phrase with what takes its force away. */
export const cueList = v.optional(v.array(cue), []);
type CueEntry = v.InferOutput<typeof cue>;

/**
 * Checks that a phrase is in the cue language.
 * @throws LegibleError at `where`, a place as `path:line:column`.
 */
export function checkPhrase(text: string, where: string, lists: WordLists): void {
  try {
    parseCuePattern(text, lists);
  } catch (error) {
    if (error instanceof LegibleError)
      throw new LegibleError(`${where}: ${error.message}`, { hint: error.hint, cause: error });
    throw error;
  }
}

/**
 * Returns the cues of a list, each compiled once, so that a mistake is reported at its own line and not at its first match.
 * @throws LegibleError at `path:line:column` for a phrase outside the cue language or one that stands twice.
 */
export function checkedCues(
  entries: readonly CueEntry[],
  keys: readonly PropertyKey[],
  yaml: YamlText,
  lists: WordLists,
): readonly Cue[] {
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    const made = typeof entry === 'string' ? { phrase: entry, unless: [] } : entry;
    const where = yaml.placeOf([...keys, index]);
    if (seen.has(made.phrase))
      throw new LegibleError(`${where}: unexpected second \`${made.phrase}\`, expected each cue once`, {
        hint: 'Remove one of the two.',
      });
    seen.add(made.phrase);
    for (const text of [made.phrase, ...made.unless]) checkPhrase(text, where, lists);
    return made;
  });
}
