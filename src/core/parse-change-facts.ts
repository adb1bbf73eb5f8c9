import * as v from 'valibot';
import { failAt } from '../errors.ts';
import type { ChangeFact, FactExample, Owed } from './change-fact.ts';
import type { WordLists } from './cue-pattern.ts';
import { DIMENSION_IDS, LEVEL_NAMES, levelOf } from './dimension.ts';
import { unfoldGlobs, unfoldLists, type RuleSource } from './glob-lists.ts';
import { checkPhrase } from './parse-cues.ts';
import { exampleFile, lineRules, lineRulesAt, toExampleFile } from './parse-line-rules.ts';
import { LARGEST_RULES, parseYaml } from './parse-yaml.ts';

const HINT = 'The form of a fact is described in rules/README.md.';
const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const texts = v.optional(v.array(text), []);
/** Of each kind: one example shows a change, two begin to show a border. */
const FEWEST_EXAMPLES = 2;
const example = v.strictObject({
  title: v.optional(text),
  files: v.pipe(v.array(exampleFile), v.nonEmpty()),
  labels: texts,
});
const examples = v.pipe(
  v.array(example),
  v.check((list) => list.length >= FEWEST_EXAMPLES, `at least ${FEWEST_EXAMPLES} examples`),
);

const factSchema = v.strictObject({
  quiet: v.optional(v.boolean(), false),
  yields: texts,
  every: texts,
  said: texts,
  any: texts,
  share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), 0),
  enough: v.optional(v.number()),
  fresh: v.optional(v.boolean(), false),
  title: texts,
  unless: texts,
  labels: texts,
  among: texts,
  lines: v.optional(v.number()),
  'fewer-lines': v.optional(v.number()),
  hunks: lineRules,
  'yields-to-lines': texts,
  owes: v.optional(
    v.record(
      v.picklist(DIMENSION_IDS, 'dimension'),
      v.strictObject({
        level: v.picklist(LEVEL_NAMES, 'level'),
        asks: v.optional(text),
        bare: v.optional(text),
        or: texts,
      }),
    ),
    {},
  ),
  examples: v.strictObject({ fires: examples, quiet: examples }),
});

const schema = v.strictObject({
  globs: v.optional(v.record(v.string(), v.array(text)), {}),
  facts: v.record(v.string(), factSchema),
});

type FactText = v.InferOutput<typeof factSchema>;

function examplesOf(id: string, fact: FactText, { yaml }: RuleSource): ChangeFact['examples'] {
  const side = (name: 'fires' | 'quiet'): readonly FactExample[] =>
    fact.examples[name].map((one, index) => {
      const place = yaml.placeOf(['facts', id, 'examples', name, index]).split(':');
      return {
        title: one.title ?? null,
        files: one.files.map(toExampleFile),
        labels: one.labels,
        line: Number(place.at(-2)),
        column: Number(place.at(-1)),
      };
    });
  return { fires: side('fires'), quiet: side('quiet') };
}

function owedOf(id: string, fact: FactText, { yaml, lists }: RuleSource): ChangeFact['owes'] {
  const owes = Object.entries(fact.owes).map(([dimension, owed]): readonly [string, Owed] => {
    owed.or.forEach((phrase, index) =>
      checkPhrase(phrase, yaml.placeOf(['facts', id, 'owes', dimension, 'or', index]), lists),
    );
    return [
      dimension,
      { level: levelOf(owed.level), asks: owed.asks ?? null, bare: owed.bare ?? null, or: owed.or },
    ];
  });
  return Object.fromEntries(owes);
}

function factOf(id: string, fact: FactText, source: RuleSource): ChangeFact {
  const { yaml, lists, globLists } = source;
  const globs = (key: 'every' | 'any' | 'among'): readonly string[] =>
    unfoldGlobs(fact[key], globLists, (index) => yaml.placeOf(['facts', id, key, index]));
  const phrases = (key: 'title' | 'said' | 'unless'): readonly string[] => {
    fact[key].forEach((phrase, index) => checkPhrase(phrase, yaml.placeOf(['facts', id, key, index]), lists));
    return fact[key];
  };
  return {
    id,
    quiet: fact.quiet,
    yields: fact.yields,
    every: globs('every'),
    any: globs('any'),
    share: fact.share,
    enough: fact.enough ?? null,
    fresh: fact.fresh,
    title: phrases('title'),
    said: phrases('said'),
    unless: phrases('unless'),
    labels: fact.labels.map((label) => label.toLowerCase()),
    among: globs('among'),
    lines: fact.lines ?? null,
    fewerLines: fact['fewer-lines'] ?? null,
    hunks: lineRulesAt(fact.hunks, ['facts', id, 'hunks'], source),
    yieldsToLines: fact['yields-to-lines'],
    owes: owedOf(id, fact, source),
    examples: examplesOf(id, fact, source),
  };
}

/**
 * Returns the facts of `rules/change-facts.yml` in the order of the file: the least reversible first.
 * @throws LegibleError at `path:line:column` with what to change.
 */
export function parseChangeFacts(body: string, path: string, lists: WordLists): readonly ChangeFact[] {
  const { value, yaml } = parseYaml(body, path, schema, HINT, LARGEST_RULES);
  const globLists = unfoldLists(value.globs, (name, index) => yaml.placeOf(['globs', name, index]));
  const known = Object.keys(value.facts);
  for (const [id, fact] of Object.entries(value.facts))
    for (const key of ['yields', 'yields-to-lines'] as const)
      fact[key].forEach((other, index) => {
        if (!known.includes(other))
          failAt(yaml.placeOf(['facts', id, key, index]), {
            found: `fact "${other}"`,
            expected: known.join(', '),
            hint: HINT,
          });
      });
  return Object.entries(value.facts).map(([id, fact]) => factOf(id, fact, { yaml, lists, globLists }));
}
