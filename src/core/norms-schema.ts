import * as v from 'valibot';
import { LEVEL_NAMES, type LevelName } from './dimension.ts';
import { globListProblem, globProblem } from './glob-problem.ts';
import { HABIT_NORMS, ROLES, WAIVER_RIGHTS } from './norms.ts';

/** The names that a norms file can use: what the rule files hold. */
export interface Vocabulary {
  readonly dimensions: readonly string[];
  readonly facts: readonly string[];
  readonly habits: readonly string[];
}

/** A longer question is no question. */
const LONGEST_QUESTION = 300;

const name = v.pipe(v.string(), v.trim(), v.nonEmpty());
const names = v.optional(v.array(name));
const glob = v.pipe(
  name,
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? globProblem(dataset.value) : null;
    if (problem !== null) addIssue({ message: problem });
  }),
);
const globs = v.optional(
  v.pipe(
    v.array(glob),
    v.rawCheck(({ dataset, addIssue }) => {
      // A wrong glob is told first: what its list can match is not known.
      const problem = dataset.typed && dataset.issues === undefined ? globListProblem(dataset.value) : null;
      if (problem !== null) addIssue({ message: problem });
    }),
  ),
);
const question = v.pipe(
  v.string('text; that of a slot stands under one key, such as `rollback.trigger: Which alert?`'),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(LONGEST_QUESTION),
);

/** `true` and `on` say the same, and `false` and `off`: nobody has to know which key takes which. */
const either = v.union([v.boolean(), v.picklist(['on', 'off'])], 'true or false, on or off');
const flag = v.pipe(
  either,
  v.transform((value) => value === true || value === 'on'),
);
const onOff = v.pipe(
  either,
  v.transform((value) => (value === true || value === 'on' ? 'on' : 'off')),
);

function described<S extends v.GenericSchema>(
  schema: S,
  text: string,
): v.SchemaWithPipe<readonly [S, v.DescriptionAction<v.InferOutput<S>, string>]> {
  return v.pipe(schema, v.description(text));
}

/** A map of dimensions; a team's own may stand in it, so names that are not built in are checked after the rules are read. */
function byDimension<S extends v.GenericSchema<string>>(
  ids: readonly string[],
  value: S,
): v.ObjectWithRestSchema<Record<string, v.OptionalSchema<S, undefined>>, S, undefined> {
  return v.objectWithRest(Object.fromEntries(ids.map((id) => [id, v.optional(value)])), value);
}

function clauseSchema({ dimensions, facts }: Vocabulary) {
  const level = v.picklist(['named', 'stated', 'reasoned'] as const satisfies readonly LevelName[], 'level');
  return v.strictObject({
    facts: described(
      v.optional(v.array(v.picklist(facts, 'fact'))),
      'What the change is; one of them must hold.',
    ),
    paths: described(globs, 'Globs of changed files; one file must match.'),
    labels: described(names, 'Labels; the pull request must carry one.'),
    title: described(names, 'Phrases of the title in the cue language; one must match.'),
    'pull-requests': described(
      v.optional(byDimension(dimensions, level)),
      'The levels asked of such a change.',
    ),
    questions: described(
      v.optional(byDimension(dimensions, question)),
      'The questions asked of such a change.',
    ),
    ask: described(
      v.optional(v.picklist(['none'], 'value')),
      '`none`: such a change owes only what clauses ask.',
    ),
  });
}

function rfcClauseSchema({ dimensions, facts }: Vocabulary) {
  return v.strictObject({
    status: described(names, "Words of the RFC's status; it must hold one."),
    paths: described(globs, 'Globs of the RFC itself; it must match one.'),
    facts: described(
      v.optional(v.array(v.picklist(facts, 'fact'))),
      'What the change is; one of them must hold.',
    ),
    labels: described(names, 'Labels; the pull request must carry one.'),
    levels: described(
      v.optional(byDimension(dimensions, v.picklist(['named', 'stated', 'reasoned'], 'level'))),
      'The levels asked of such an RFC.',
    ),
    questions: described(
      v.optional(byDimension(dimensions, question)),
      'The questions asked of such an RFC.',
    ),
    ask: described(
      v.optional(v.picklist(['none'], 'value')),
      '`none`: such an RFC owes only what clauses ask.',
    ),
  });
}

/** What is asked of RFCs, and which files are some. */
function rfcsSchema(vocabulary: Vocabulary) {
  const level = v.picklist(LEVEL_NAMES, 'level');
  return v.strictObject({
    files: described(globs, 'Globs of the changed files that are judged as RFCs.'),
    levels: described(v.optional(byDimension(vocabulary.dimensions, level)), 'The level asked of every RFC.'),
    when: described(
      v.optional(v.array(rfcClauseSchema(vocabulary))),
      'Levels and questions for some RFCs only.',
    ),
    'keep-levels': described(
      v.optional(flag),
      '`on`: an RFC may not lose a level that it had before the change.',
    ),
    'by-status': described(v.optional(onOff), "`on`: the RFC's status decides what it owes."),
  });
}

function exemptSchema() {
  return v.strictObject({
    bots: described(v.optional(flag), 'Pull requests whose author is a bot.'),
    drafts: described(v.optional(flag), 'Drafts.'),
    labels: described(names, 'Labels that exempt a pull request.'),
    authors: described(names, 'Accounts whose pull requests are not judged.'),
    roles: described(v.optional(v.array(v.picklist(ROLES, 'role'))), 'What the author is to the repository.'),
    'base-branches': described(globs, 'Globs of the branches that are merged into.'),
    'head-branches': described(globs, 'Globs of the branches that are merged.'),
  });
}

/** What is asked, and in which words. */
function askingKeys(vocabulary: Vocabulary) {
  const { dimensions, habits } = vocabulary;
  const levels = v.optional(byDimension(dimensions, v.picklist(LEVEL_NAMES, 'level')));
  const habit = v.optional(v.picklist(HABIT_NORMS, 'value'));
  return {
    facts: described(v.optional(onOff), '`on`: what a change is raises levels too.'),
    'pull-requests': described(levels, 'The level asked of every description.'),
    rfcs: described(v.optional(rfcsSchema(vocabulary)), 'Which files are RFCs, and what is asked of them.'),
    when: described(
      v.optional(v.array(clauseSchema(vocabulary))),
      'Levels and questions for some changes only.',
    ),
    questions: described(
      v.optional(byDimension(dimensions, question)),
      'Questions in your words, by dimension or by slot (`rollback.trigger`).',
    ),
    habits: described(
      v.optional(v.strictObject(Object.fromEntries(habits.map((id) => [id, habit])))),
      '`off` hides a habit, `required` makes it count as falling short.',
    ),
  };
}

/** Returns the form of a norms file: what is parsed, and what the JSON Schema for editors is made from. */
export function normsSchema(vocabulary: Vocabulary) {
  return v.strictObject({
    extends: described(
      v.optional(v.union([name, v.array(name)], 'a reference or a list of references')),
      '`legible:recommended`, `legible:strict`, `legible:rfc`, `./file.yml` or `OWNER/REPO/path@ref`; later ones win.',
    ),
    enforce: described(
      v.optional(v.picklist(['require', 'advise'], 'enforcement')),
      '`require` fails the job where a text falls short.',
    ),
    since: described(
      v.optional(v.pipe(v.string(), v.isoDate())),
      'Pull requests opened before this day are advised only.',
    ),
    ...askingKeys(vocabulary),
    baseline: described(
      v.optional(name),
      'The file that `legible baseline` wrote: what it holds does not count until it expires.',
    ),
    rules: described(names, 'Rule files with cues and dimensions of your own.'),
    templates: described(
      names,
      "Templates whose lines are not the author's words; the usual one if left out.",
    ),
    waivers: described(
      v.optional(v.strictObject({ allow: v.picklist(WAIVER_RIGHTS, 'value') })),
      'Who may waive a point in the description.',
    ),
    exempt: described(v.optional(exemptSchema()), 'Pull requests that are not judged.'),
  });
}

/** A norms file as it is written. */
export type NormsText = v.InferOutput<ReturnType<typeof normsSchema>>;
