import * as v from 'valibot';
import { checkedCues, cueList } from './parse-cues.ts';
import type { WordLists } from './cue-pattern.ts';
import type { Habit } from './habit.ts';
import { LARGEST_RULES, parseYaml } from './parse-yaml.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());

const habitsSchema = v.record(
  v.string(),
  v.strictObject({
    message: text,
    kind: v.optional(v.picklist(['cues', 'placeholder', 'solution-first']), 'cues'),
    cues: cueList,
    near: cueList,
    examples: v.strictObject({ fires: v.array(text), quiet: v.array(text) }),
  }),
);

/**
 * Returns the habits of `rules/habits.yml`.
 * @throws LegibleError at `path:line:column` with what to change.
 */
export function parseHabits(body: string, path: string, lists: WordLists): readonly Habit[] {
  const { value, yaml } = parseYaml(
    body,
    path,
    habitsSchema,
    'The form of a habit is described in rules/README.md.',
    LARGEST_RULES,
  );
  return Object.entries(value).map(([id, habit]) => ({
    id,
    message: habit.message,
    kind: habit.kind,
    cues: checkedCues(habit.cues, [id, 'cues'], yaml, lists),
    near: checkedCues(habit.near, [id, 'near'], yaml, lists),
    examples: habit.examples,
  }));
}
