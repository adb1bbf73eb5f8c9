import * as v from 'valibot';
import type { ChangeFact } from './change-fact.ts';
import type { WordLists } from './cue-pattern.ts';
import { DIMENSION_IDS, LEVEL_NAMES, levelOf } from './dimension.ts';
import { checkPhrase } from './parse-cues.ts';
import { LARGEST_RULES, parseYaml } from './parse-yaml.ts';

const texts = v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []);

const factsSchema = v.record(
  v.string(),
  v.strictObject({
    quiet: v.optional(v.boolean(), false),
    every: texts,
    any: texts,
    title: texts,
    lines: v.optional(v.number()),
    'fewer-lines': v.optional(v.number()),
    owes: v.optional(v.record(v.picklist(DIMENSION_IDS, 'dimension'), v.picklist(LEVEL_NAMES, 'level')), {}),
  }),
);

/**
 * Returns the facts of `rules/change-facts.yml` in the order of the file: the least reversible first.
 * @throws LegibleError at `path:line:column` with what to change.
 */
export function parseChangeFacts(body: string, path: string, lists: WordLists): readonly ChangeFact[] {
  const hint = 'The form of a fact is described at the head of rules/change-facts.yml.';
  const { value, yaml } = parseYaml(body, path, factsSchema, hint, LARGEST_RULES);
  return Object.entries(value).map(([id, fact]) => {
    fact.title.forEach((phrase, index) => checkPhrase(phrase, yaml.placeOf([id, 'title', index]), lists));
    return {
      id,
      quiet: fact.quiet,
      every: fact.every,
      any: fact.any,
      title: fact.title,
      lines: fact.lines ?? null,
      fewerLines: fact['fewer-lines'] ?? null,
      owes: Object.fromEntries(
        Object.entries(fact.owes).map(([dimension, level]) => [dimension, levelOf(level)]),
      ),
    };
  });
}
