import * as v from 'valibot';
import { LegibleError } from '../errors.ts';
import type { WordLists } from './cue-pattern.ts';
import { LEVEL_NAMES, levelOf, type Dimension, type Example, type Slot } from './dimension.ts';
import { checkedCues, cueList } from './parse-cues.ts';
import { LARGEST_RULES, parseYaml, type YamlText } from './parse-yaml.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const slot = v.strictObject({
  primary: v.optional(v.boolean(), false),
  reasons: v.optional(v.boolean(), true),
  question: text,
  cues: cueList,
});
const level = v.optional(v.array(text), []);
/** Examples by the level that they must be given. */
const levelExamples = v.optional(
  v.strictObject({ reasoned: level, stated: level, named: level, absent: level, 'not-applicable': level }),
  { reasoned: [], stated: [], named: [], absent: [], 'not-applicable': [] },
);

/** What every rule file may hold, of a new dimension or of what a team adds to one. */
export const sharedEntries = {
  headings: v.optional(v.array(text), []),
  topic: cueList,
  hollow: cueList,
  counter: cueList,
  applies: cueList,
  sources: v.optional(v.array(text), []),
  examples: levelExamples,
};

/** The form of a file of `rules/`: one dimension. */
export const dimensionSchema = v.strictObject({
  title: text,
  core: v.optional(v.boolean(), false),
  question: text,
  'by-questions': v.optional(v.boolean(), false),
  'by-references': v.optional(v.boolean(), false),
  slots: v.record(v.string(), slot),
  ...sharedEntries,
});

type DimensionFile = v.InferOutput<typeof dimensionSchema>;

const HINT = 'The form of a rule file is described in rules/README.md.';

function toSlots(file: DimensionFile, yaml: YamlText, lists: WordLists): readonly [Slot, ...Slot[]] {
  const slots = Object.entries(file.slots).map(([id, entry]) => ({
    id,
    primary: entry.primary,
    reasons: entry.reasons,
    question: entry.question,
    cues: checkedCues(entry.cues, ['slots', id, 'cues'], yaml, lists),
  }));
  const ordered = [...slots.filter((one) => one.primary), ...slots.filter((one) => !one.primary)];
  const [first, ...rest] = ordered;
  if (first === undefined || !first.primary)
    throw new LegibleError(
      `${yaml.placeOf(['slots'])}: no slot with \`primary: true\`, expected at least one`,
      { hint: HINT },
    );
  return [first, ...rest];
}

/** Returns the examples of a rule file, each with its line. */
export function examplesOf(
  examples: v.InferOutput<typeof levelExamples>,
  yaml: YamlText,
): readonly Example[] {
  return ([...LEVEL_NAMES, 'not-applicable'] as const).flatMap((name) =>
    examples[name].map((body, index) => ({
      level: name === 'not-applicable' ? null : levelOf(name),
      text: body,
      line: Number(yaml.placeOf(['examples', name, index]).split(':').at(-2) ?? 1),
    })),
  );
}

/**
 * Returns a dimension from the text of its file; its id is the file's name.
 * @throws LegibleError at `path:line:column` with what to change.
 */
export function parseDimension(body: string, path: string, lists: WordLists): Dimension {
  const { value: file, yaml } = parseYaml(body, path, dimensionSchema, HINT, LARGEST_RULES);
  return {
    id: (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, ''),
    title: file.title,
    core: file.core,
    question: file.question,
    byQuestions: file['by-questions'],
    byReferences: file['by-references'],
    headings: file.headings.map((heading) => heading.toLowerCase()),
    slots: toSlots(file, yaml, lists),
    topic: checkedCues(file.topic, ['topic'], yaml, lists),
    hollow: checkedCues(file.hollow, ['hollow'], yaml, lists),
    counter: checkedCues(file.counter, ['counter'], yaml, lists),
    applies: checkedCues(file.applies, ['applies'], yaml, lists),
    examples: examplesOf(file.examples, yaml),
    sources: file.sources,
  };
}
