import * as v from 'valibot';
import { LegibleError } from '../errors.ts';
import type { WordLists } from './cue-pattern.ts';
import { NOT_A_DIMENSION, type Cue, type Dimension, type Slot } from './dimension.ts';
import { checkedCues, cueList } from './parse-cues.ts';
import { examplesOf, parseDimension, sharedEntries } from './parse-dimension.ts';
import { parseYaml, type YamlText } from './parse-yaml.ts';
import { rolesOf } from './rule-set.ts';

/** A rule file as it was read. */
export interface RuleText {
  /** Path as messages show it; its last part names the dimension. */
  readonly path: string;
  readonly text: string;
}

/** The dimensions of a team: new ones, and built-in ones with the team's cues beside those that they have. */
export interface TeamRules {
  readonly dimensions: readonly Dimension[];
  /** The team's own cues: what they match is believed even where the trained weights, which never saw them, say less. */
  readonly cues: ReadonlySet<Cue>;
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const HINT = 'The form of a rule file is described in docs/norms.md and rules/README.md.';

/** The form of a file that adds to a built-in dimension: all of it may be left out. */
const additionSchema = v.strictObject({
  title: v.optional(text),
  core: v.optional(v.boolean()),
  question: v.optional(text),
  slots: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        primary: v.optional(v.boolean(), false),
        reasons: v.optional(v.boolean(), true),
        question: v.optional(text),
        cues: cueList,
      }),
    ),
    {},
  ),
  ...sharedEntries,
});

type Addition = v.InferOutput<typeof additionSchema>;

/** Returns the dimension that a rule file is about: its name without folder and ending. */
export function dimensionIdOf(path: string): string {
  const file = path.replace(/@[^@/]*$/, '');
  return (file.split('/').at(-1) ?? file).replace(/\.ya?ml$/, '');
}

/** Returns true for the path of a file that can be a dimension's: its name is the id that reports show. */
export function isDimensionFile(path: string): boolean {
  const id = dimensionIdOf(path);
  return /^[a-z][a-z0-9-]{0,39}$/.test(id) && !NOT_A_DIMENSION.has(id);
}

function addedSlots(file: Addition, base: Dimension, yaml: YamlText, lists: WordLists): readonly Slot[] {
  return Object.entries(file.slots).flatMap(([id, slot]) => {
    if (base.slots.some((known) => known.id === id)) return [];
    if (slot.question === undefined)
      throw new LegibleError(
        `${yaml.placeOf(['slots', id], 'key')}: unexpected slot "${id}", expected ${base.slots.map((known) => known.id).join(', ')}, or a question for a new one`,
        { hint: HINT },
      );
    const cues = checkedCues(slot.cues, ['slots', id, 'cues'], yaml, lists);
    return [{ id, primary: slot.primary, reasons: slot.reasons, question: slot.question, cues }];
  });
}

/** Returns a built-in dimension with what a team's file adds to it; its title, questions and slots' roles stay. */
function addTo(base: Dimension, { path, text: body }: RuleText, lists: WordLists): Dimension {
  const { value: file, yaml } = parseYaml(body, path, additionSchema, HINT);
  const cuesOf = (id: string): readonly Cue[] =>
    checkedCues(file.slots[id]?.cues ?? [], ['slots', id, 'cues'], yaml, lists);
  const more = (slot: Slot): Slot => ({ ...slot, cues: [...slot.cues, ...cuesOf(slot.id)] });
  const [first, ...rest] = base.slots;
  return {
    ...base,
    headings: [...base.headings, ...file.headings.map((heading) => heading.toLowerCase())],
    slots: [more(first), ...rest.map(more), ...addedSlots(file, base, yaml, lists)],
    topic: [...base.topic, ...checkedCues(file.topic, ['topic'], yaml, lists)],
    hollow: [...base.hollow, ...checkedCues(file.hollow, ['hollow'], yaml, lists)],
    counter: [...base.counter, ...checkedCues(file.counter, ['counter'], yaml, lists)],
    applies: [...base.applies, ...checkedCues(file.applies, ['applies'], yaml, lists)],
    examples: [...base.examples, ...examplesOf(file.examples, yaml)],
  };
}

function cuesOf(dimension: Dimension): readonly Cue[] {
  return rolesOf(dimension).map(({ cue }) => cue);
}

/**
 * Returns what the rule files of a team add to the built-in dimensions.
 * @throws LegibleError at `path:line:column` for the first mistake.
 */
export function parseTeamRules(
  files: readonly RuleText[],
  builtIn: readonly Dimension[],
  lists: WordLists,
): TeamRules {
  const byId = new Map(builtIn.map((dimension) => [dimension.id, dimension]));
  for (const file of files) {
    const id = dimensionIdOf(file.path);
    const base = byId.get(id);
    const made =
      base === undefined ? { ...parseDimension(file.text, file.path, lists), id } : addTo(base, file, lists);
    byId.set(id, made);
  }
  const known = new Set(builtIn.flatMap(cuesOf));
  const dimensions = [...byId.values()];
  return { dimensions, cues: new Set(dimensions.flatMap(cuesOf).filter((cue) => !known.has(cue))) };
}
