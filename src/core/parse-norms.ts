import { refuseMistakes, type Mistake } from './mistakes.ts';
import { normsSchema, type NormsText, type Vocabulary } from './norms-schema.ts';
import { checkPhrase } from './parse-cues.ts';
import { readYaml, typedYaml, type YamlText } from './parse-yaml.ts';

/** What the reader of a wrong norms file is told to do. */
export const NORMS_HINT = 'The keys are described in docs/norms.md.';

/** One norms file, before what it extends is laid under it. */
export interface NormsFile {
  readonly path: string;
  /** True for a file that comes with Legible. */
  readonly builtIn: boolean;
  readonly value: NormsText;
  readonly placeOf: YamlText['placeOf'];
}

const CONDITIONS = ['facts', 'paths', 'labels', 'title'] as const;
const RFC_CONDITIONS = ['status', 'facts', 'paths', 'labels'] as const;

function mistake(where: string, found: string, expected: string): Mistake {
  return { where, text: `${found}, expected ${expected}` };
}

/** A month has no 31st day because a pattern says so. */
function wrongSince({ value, placeOf }: NormsFile): readonly Mistake[] {
  if (value.since === undefined) return [];
  const day = new Date(`${value.since}T00:00:00Z`);
  if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.since)) return [];
  return [mistake(placeOf(['since']), `unexpected value "${value.since}"`, 'a day as `2026-01-31`')];
}

function unbound(where: string, conditions: readonly string[]): Mistake {
  return mistake(where, 'a clause without a condition', `one of ${conditions.join(', ')}`);
}

function idle(where: string, levels: string): Mistake {
  return mistake(where, 'a clause that asks nothing', `one of ${levels}, questions or \`ask: none\``);
}

function wrongClauses({ value, placeOf }: NormsFile): readonly Mistake[] {
  return (value.when ?? []).flatMap((clause, at) => {
    const where = placeOf(['when', at]);
    const asks = clause['pull-requests'] ?? clause.questions ?? clause.ask;
    return [
      ...(CONDITIONS.every((key) => (clause[key] ?? []).length === 0) ? [unbound(where, CONDITIONS)] : []),
      ...(asks === undefined ? [idle(where, 'pull-requests')] : []),
    ];
  });
}

function wrongRfcClauses({ value, placeOf }: NormsFile): readonly Mistake[] {
  return (value.rfcs?.when ?? []).flatMap((clause, at) => {
    const where = placeOf(['rfcs', 'when', at]);
    const asks = clause.levels ?? clause.questions ?? clause.ask;
    const isUnbound = RFC_CONDITIONS.every((key) => (clause[key] ?? []).length === 0);
    return [
      ...(isUnbound ? [unbound(where, RFC_CONDITIONS)] : []),
      ...(asks === undefined ? [idle(where, 'levels')] : []),
    ];
  });
}

function checkTitles({ value, placeOf }: NormsFile): void {
  value.when?.forEach((clause, at) =>
    clause.title?.forEach((phrase, index) => checkPhrase(phrase, placeOf(['when', at, 'title', index]), {})),
  );
}

/**
 * Returns a norms file in typed form; names of dimensions are checked when the rules that it names are known.
 * @throws LegibleError at `path:line:column` with what was expected.
 */
export function parseNormsFile(
  text: string,
  path: string,
  options: { readonly vocabulary: Vocabulary; readonly builtIn?: boolean },
): NormsFile {
  const builtIn = options.builtIn ?? false;
  // A file of comments alone is the usual start: every key is there to be switched on.
  const yaml = readYaml(text, path);
  const { placeOf } = yaml;
  if (yaml.value === null) return { path, builtIn, value: {}, placeOf };
  const value = typedYaml(yaml, normsSchema(options.vocabulary), NORMS_HINT);
  const file = { path, builtIn, value, placeOf };
  refuseMistakes([...wrongSince(file), ...wrongClauses(file), ...wrongRfcClauses(file)], NORMS_HINT);
  checkTitles(file);
  return file;
}

function isQuestionKey(key: string, slots: ReadonlyMap<string, readonly string[]>): boolean {
  const [dimension = '', slot, ...rest] = key.split('.');
  const known = slots.get(dimension);
  return known !== undefined && rest.length === 0 && (slot === undefined || known.includes(slot));
}

/** Maps of a norms file whose keys are dimensions or questions, each with the keys that lead to it. */
function mapsOf({ value }: NormsFile) {
  const clauses = (value.when ?? []).map((clause, at) => ({ clause, at }));
  const ofRfcs = (value.rfcs?.when ?? []).map((clause, at) => ({ clause, keys: ['rfcs', 'when', at] }));
  return {
    levels: [
      { keys: ['pull-requests'], map: value['pull-requests'] },
      { keys: ['rfcs', 'levels'], map: value.rfcs?.levels },
      ...clauses.map(({ clause, at }) => ({
        keys: ['when', at, 'pull-requests'],
        map: clause['pull-requests'],
      })),
      ...ofRfcs.map(({ clause, keys }) => ({ keys: [...keys, 'levels'], map: clause.levels })),
    ],
    questions: [
      { keys: ['questions'], map: value.questions },
      ...clauses.map(({ clause, at }) => ({ keys: ['when', at, 'questions'], map: clause.questions })),
      ...ofRfcs.map(({ clause, keys }) => ({ keys: [...keys, 'questions'], map: clause.questions })),
    ],
  };
}

/** What a wrong key of `questions` could have been: a slot where its dimension is known, else a dimension. */
function questionKeys(key: string, slots: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const dimension = key.split('.')[0] ?? '';
  return slots.get(dimension)?.map((slot) => `${dimension}.${slot}`) ?? [...slots.keys()];
}

/**
 * Checks every name of a dimension or slot in a norms file against those that there are.
 * @throws LegibleError at `path:line:column` of those that are not known.
 */
export function checkNames(file: NormsFile, slots: ReadonlyMap<string, readonly string[]>): void {
  const { levels, questions } = mapsOf(file);
  const unknown = (keys: readonly PropertyKey[], key: string, expected: readonly string[]): Mistake =>
    mistake(file.placeOf([...keys, key], 'key'), `unexpected key "${key}"`, expected.join(', '));
  const wrong = [
    ...levels.flatMap(({ keys, map }) =>
      Object.keys(map ?? {}).flatMap((id) => (slots.has(id) ? [] : [unknown(keys, id, [...slots.keys()])])),
    ),
    ...questions.flatMap(({ keys, map }) =>
      Object.keys(map ?? {})
        .filter((key) => !isQuestionKey(key, slots))
        .map((key) => unknown(keys, key, questionKeys(key, slots))),
    ),
  ];
  refuseMistakes(wrong, NORMS_HINT);
}
