import * as v from 'valibot';
import { failAt } from '../errors.ts';
import {
  COUNTS,
  type ContradictionExample,
  type ContradictionRule,
  type ContradictionRules,
  type Disproof,
} from './contradiction-rule.ts';
import type { WordLists } from './cue-pattern.ts';
import {
  FILE_FORM,
  isFileEntry,
  toChangedFile,
  unfoldGlobs,
  unfoldLists,
  type RuleSource,
} from './glob-lists.ts';
import { checkedCues, checkPhrase, cueList } from './parse-cues.ts';
import { LARGEST_RULES, parseYaml } from './parse-yaml.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const texts = v.optional(v.array(text), []);
const globs = v.pipe(v.array(text), v.nonEmpty());
const lines = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Of each kind: one example shows a phrase, two begin to show a border. */
const FEWEST_EXAMPLES = 2;

const file = v.pipe(v.string(), v.check(isFileEntry, FILE_FORM));
const example = v.strictObject({
  title: v.optional(text),
  text: v.optional(text),
  files: v.pipe(v.array(file), v.nonEmpty()),
  'files-total': v.optional(lines),
});
const examples = v.pipe(
  v.array(example),
  v.check((list) => list.length >= FEWEST_EXAMPLES, `at least ${FEWEST_EXAMPLES} examples`),
);

const familySchema = v.strictObject({
  message: text,
  claim: v.strictObject({
    says: cueList,
    answers: v.optional(v.strictObject({ under: v.pipe(v.array(text), v.nonEmpty()), cues: cueList })),
    'except-under': texts,
    unless: texts,
    nowhere: texts,
  }),
  touches: v.optional(
    v.strictObject({
      any: globs,
      beside: texts,
      counts: v.optional(v.picklist(COUNTS, 'count'), 'changed'),
      least: v.optional(lines, 0),
      together: v.optional(lines, 0),
    }),
  ),
  lacks: v.optional(v.strictObject({ none: globs, beside: globs, together: v.optional(lines, 0) })),
  examples: v.strictObject({ fires: examples, quiet: examples }),
});

const schema = v.strictObject({
  globs: v.optional(v.record(v.string(), globs), {}),
  guards: v.optional(v.strictObject({ unless: texts, under: texts }), { unless: [], under: [] }),
  families: v.record(v.string(), familySchema),
});

type Family = v.InferOutput<typeof familySchema>;

const HINT = 'The form of a family is described in rules/README.md.';

function unfold(
  entries: readonly string[],
  keys: readonly PropertyKey[],
  { yaml, globLists }: RuleSource,
): readonly string[] {
  return unfoldGlobs(entries, globLists, (index) => yaml.placeOf([...keys, index]));
}

function phrasesAt(
  phrases: readonly string[],
  keys: readonly PropertyKey[],
  source: RuleSource,
): readonly string[] {
  phrases.forEach((phrase, index) =>
    checkPhrase(phrase, source.yaml.placeOf([...keys, index]), source.lists),
  );
  return phrases;
}

function disproofOf(id: string, { touches, lacks }: Family, source: RuleSource): Disproof {
  const keys = ['families', id];
  if (touches !== undefined && lacks === undefined) {
    const { any, beside, ...sizes } = touches;
    return {
      kind: 'touches',
      any: unfold(any, [...keys, 'touches', 'any'], source),
      beside: unfold(beside, [...keys, 'touches', 'beside'], source),
      ...sizes,
    };
  }
  if (lacks !== undefined && touches === undefined) {
    const { none, beside, together } = lacks;
    return {
      kind: 'lacks',
      none: unfold(none, [...keys, 'lacks', 'none'], source),
      beside: unfold(beside, [...keys, 'lacks', 'beside'], source),
      together,
    };
  }
  return failAt(source.yaml.placeOf(keys, 'key'), {
    found: `family \`${id}\``,
    expected: 'one of `touches` and `lacks`',
    hint: HINT,
  });
}

function examplesOf(
  id: string,
  { examples: given }: Family,
  { yaml }: RuleSource,
): ContradictionRule['examples'] {
  const side = (name: 'fires' | 'quiet'): readonly ContradictionExample[] =>
    given[name].map((one, index) => {
      const place = yaml.placeOf(['families', id, 'examples', name, index]).split(':');
      return {
        title: one.title ?? null,
        text: one.text ?? '',
        files: one.files.map(toChangedFile),
        filesTotal: one['files-total'] ?? null,
        line: Number(place.at(-2)),
        column: Number(place.at(-1)),
      };
    });
  return { fires: side('fires'), quiet: side('quiet') };
}

function ruleOf(id: string, family: Family, source: RuleSource): ContradictionRule {
  const { yaml, lists } = source;
  const keys = ['families', id, 'claim'];
  const { says, answers, unless, nowhere } = family.claim;
  if (says.length === 0 && answers === undefined)
    return failAt(yaml.placeOf(keys), { found: 'empty claim', expected: '`says` or `answers`', hint: HINT });
  return {
    id,
    message: family.message,
    claim: {
      says: checkedCues(says, [...keys, 'says'], yaml, lists),
      answers: {
        under: answers?.under ?? [],
        cues: checkedCues(answers?.cues ?? [], [...keys, 'answers', 'cues'], yaml, lists),
      },
      exceptUnder: family.claim['except-under'],
      unless: phrasesAt(unless, [...keys, 'unless'], source),
      nowhere: phrasesAt(nowhere, [...keys, 'nowhere'], source),
    },
    disproof: disproofOf(id, family, source),
    examples: examplesOf(id, family, source),
  };
}

/**
 * Returns the families of `rules/contradictions.yml`.
 * @throws LegibleError at `path:line:column` with what to change.
 */
export function parseContradictions(body: string, path: string, lists: WordLists): ContradictionRules {
  const { value, yaml } = parseYaml(body, path, schema, HINT, LARGEST_RULES);
  const globLists = unfoldLists(value.globs, (name, index) => yaml.placeOf(['globs', name, index]));
  const source: RuleSource = { yaml, lists, globLists };
  const { unless, under } = value.guards;
  return {
    guards: { unless: phrasesAt(unless, ['guards', 'unless'], source), under },
    families: Object.entries(value.families).map(([id, family]) => ruleOf(id, family, source)),
  };
}
