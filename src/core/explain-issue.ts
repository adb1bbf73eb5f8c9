import type * as v from 'valibot';
import type { Mistake } from './mistakes.ts';
import { keysOf, schemaUnder } from './schema-shape.ts';

type Issue = v.BaseIssue<unknown>;
type PlaceOf = (keys: readonly PropertyKey[], of?: 'key' | 'value') => string;

/** What an issue is told by: where nodes of the text stand, and what its schema expects. */
interface Telling {
  readonly placeOf: PlaceOf;
  readonly schema: unknown;
}

function keysTo(issue: Issue): readonly PropertyKey[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function schemaAt(schema: unknown, issue: Issue, depth: number): unknown {
  return (issue.path ?? [])
    .slice(0, depth)
    .reduce<unknown>((at, { key, input }) => schemaUnder(at, key as PropertyKey, input), schema);
}

/** Returns a value as messages show it. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${(text ?? 'nothing').slice(0, 60)}"`;
}

/** Returns valibot's `("a" | "b" | "c")` as `a, b or c`. */
function inWords(expected: string): string {
  const choices = expected.match(/"[^"]*"/g)?.map((choice) => choice.slice(1, -1)) ?? [];
  if (choices.length === 0) return expected;
  return choices.length === 1
    ? (choices[0] ?? '')
    : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
}

/** Returns a value as an entry of a list in YAML. */
function entry(value: unknown): string {
  const text = String(value);
  return /^[\w/.][\w/.* -]*$/.test(text) && typeof value === 'string'
    ? text
    : `'${text.replaceAll("'", "''")}'`;
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function aList({ input }: Issue): string {
  return isScalar(input) && String(input).length <= 60 ? `a list, such as \`[${entry(input)}]\`` : 'a list';
}

function aMap({ input }: Issue, schema: unknown): string {
  const glued = typeof input === 'string' ? /^(?<key>[\w.-]+):\S/.exec(input)?.groups?.['key'] : undefined;
  if (glued !== undefined) return `a space after \`${glued}:\``;
  const keys = keysOf(schema);
  return keys.length === 0
    ? 'names with a value each, as `name: value`'
    : `keys below it: ${keys.join(', ')}`;
}

/** A bare number or `true` where words belong: quotation marks make it text. */
function someText({ input }: Issue, expected: string): string {
  return isScalar(input) && typeof input !== 'string'
    ? `${expected}; quote it: \`${entry(input)}\``
    : expected;
}

function expectedBy(issue: Issue, schema: unknown): string {
  const own = issue.message.startsWith('Invalid') || issue.type === 'picklist' ? null : issue.message;
  const bound = issue.expected?.slice(2) ?? '';
  switch (issue.type) {
    case 'string':
      return someText(issue, own ?? 'text');
    case 'boolean':
      return own ?? 'true or false';
    case 'number':
      return own ?? 'a number';
    case 'integer':
      return own ?? 'a whole number';
    case 'array':
      return own ?? aList(issue);
    case 'object':
    case 'object_with_rest':
    case 'record':
    case 'strict_object':
      return aMap(issue, schema);
    case 'non_empty':
      return own ?? (Array.isArray(issue.input) ? 'at least one entry' : 'some text');
    case 'max_length':
      return own ?? `at most ${bound} characters`;
    case 'min_value':
      return own ?? `at least ${bound}`;
    case 'max_value':
      return own ?? `at most ${bound}`;
    case 'iso_date':
      return own ?? 'a day as `2026-01-31`';
    // Of the many kinds that a schema can have, these are the ones of our files; another says what it expects itself.
    default:
      return own ?? inWords(issue.expected ?? issue.message);
  }
}

/** What a map holds that its schema does not name. */
function isUnknownKey({ type, expected }: Issue): boolean {
  return type === 'strict_object' && expected === 'never';
}

function isMissingKey({ type, received }: Issue): boolean {
  return type === 'strict_object' && received === 'undefined';
}

/** Returns what was expected instead of an unknown key: of `rfcs.files`, that the second name stands below the first. */
function expectedKey(key: string, known: readonly string[], issue: Issue): string {
  const [first = '', ...rest] = key.split('.');
  if (rest.length > 0 && known.includes(first)) return `\`${rest.join('.')}:\` below \`${first}:\``;
  const own = issue.message.startsWith('Invalid') ? '' : `; ${issue.message}`;
  return `${known.length === 0 ? 'a known key' : known.join(', ')}${own}`;
}

/** A schema names one unknown key of a map; a person wants all of them. */
function unknownKeys(issue: Issue, { placeOf, schema }: Telling): readonly Mistake[] {
  const above = keysTo(issue).slice(0, -1);
  const map: unknown = issue.path?.at(-1)?.input;
  const known = keysOf(schemaAt(schema, issue, above.length), map);
  // A list passes for an object whose keys are numbers.
  if (Array.isArray(map))
    return [{ where: placeOf(above), text: `unexpected list, expected the keys ${known.join(', ')}` }];
  const keys = Object.keys(map ?? {}).filter((key) => !known.includes(key));
  return keys.map((key) => ({
    where: placeOf([...above, key], 'key'),
    text: `unexpected key ${quoted(key)}, expected ${expectedKey(key, known, issue)}`,
  }));
}

function explain(issue: Issue, telling: Telling): readonly Mistake[] {
  if (isUnknownKey(issue)) return unknownKeys(issue, telling);
  const keys = keysTo(issue);
  const where = telling.placeOf(keys);
  if (isMissingKey(issue)) {
    const key = String(keys.at(-1));
    return [{ where, text: `missing key ${quoted(key)}, expected \`${key}:\` and its value` }];
  }
  // A picklist's own message is the noun for its values.
  const noun = issue.type === 'picklist' && !issue.message.startsWith('Invalid') ? issue.message : 'value';
  const isEmpty = issue.input === null || issue.input === undefined;
  const found = isEmpty ? `empty ${noun}` : `${noun} ${quoted(issue.input)}`;
  const expected = expectedBy(issue, schemaAt(telling.schema, issue, keys.length));
  return [{ where, text: `unexpected ${found}, expected ${expected}` }];
}

/** Returns what a schema found wrong, in words. A key that is missing beside a misspelt one is most likely that one. */
export function explainIssues(issues: readonly Issue[], telling: Telling): readonly Mistake[] {
  const mapOf = (issue: Issue): string => JSON.stringify(keysTo(issue).slice(0, -1).map(String));
  const misspelt = new Set(issues.filter(isUnknownKey).map(mapOf));
  return issues
    .filter((issue) => !isMissingKey(issue) || !misspelt.has(mapOf(issue)))
    .flatMap((issue) => explain(issue, telling));
}
