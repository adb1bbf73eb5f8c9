import * as v from 'valibot';
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document as YamlDocument,
  type YAMLError,
} from 'yaml';
import { LegibleError } from '../errors.ts';

/** Larger files take seconds to parse; 64 KB holds any rule or norms file that a person wrote. */
export const LARGEST_YAML = 64 * 1024;
/** A rule file carries its examples, so it may be larger than a norms file. */
export const LARGEST_RULES = 256 * 1024;

/** A YAML text as plain data, with the place of each of its nodes. */
export interface YamlText {
  readonly value: unknown;
  /** Returns `path:line:column` of the node at a key path, or of its nearest parent. */
  readonly placeOf: (keys: readonly PropertyKey[], of?: 'key' | 'value') => string;
}

/** How much a YAML text may hold; left out, 64 KB and no aliases. */
export interface YamlLimits {
  readonly largest?: number;
  readonly aliases?: number;
}

function pairKeyOffset(parent: unknown, key: PropertyKey): number | null {
  if (!isMap(parent)) return null;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return pair !== undefined && isNode(pair.key) ? (pair.key.range?.[0] ?? null) : null;
}

function nodeAt(document: YamlDocument, keys: readonly PropertyKey[]): unknown {
  let node: unknown = document.contents;
  for (const key of keys) {
    if (!isCollection(node)) return undefined;
    node = node.get(typeof key === 'symbol' ? String(key) : key, true);
  }
  return node;
}

function offsetOf(document: YamlDocument, keys: readonly PropertyKey[], of: 'key' | 'value'): number {
  for (let length = keys.length; length >= 0; length -= 1) {
    const last = keys[length - 1];
    const node = nodeAt(document, keys.slice(0, length));
    if (of === 'key' && last !== undefined) {
      const offset = pairKeyOffset(nodeAt(document, keys.slice(0, length - 1)), last);
      if (offset !== null) return offset;
    }
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function place(path: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${path}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
}

/** Names that every object inherits: a schema would take them for its own keys. */
const INHERITED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

function refuseInherited(document: YamlDocument, path: string, lines: LineCounter): void {
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || !INHERITED.has(String(key.value))) return;
      const where = place(path, lines, key.range?.[0] ?? 0);
      throw new LegibleError(`${where}: unexpected key ${quoted(key.value)}, expected another name`, {
        hint: 'The name has a meaning of its own in JavaScript.',
      });
    },
  });
}

function notYaml(problem: YAMLError, where: string): LegibleError {
  if (problem.code === 'MULTIPLE_DOCS')
    return new LegibleError(`${where}: unexpected second YAML document, expected one`, {
      hint: 'Take out the line `---` that parts them, or keep them in files of their own.',
      cause: problem,
    });
  return new LegibleError(`${where}: ${problem.message}`, {
    hint: 'The file must be YAML 1.2.',
    cause: problem,
  });
}

/**
 * Returns a YAML text as plain data. Without `aliases`, their number, they are refused: a kilobyte of them can unfold to
 * gigabytes.
 * @throws LegibleError at `path:line:column` where the text is not YAML, is too large or uses aliases.
 */
export function readYaml(
  text: string,
  path: string,
  { largest = LARGEST_YAML, aliases = 0 }: YamlLimits = {},
): YamlText {
  if (text.length > largest)
    throw new LegibleError(
      `${path}:1:1: unexpected size of ${text.length} characters, expected at most ${largest}`,
      {
        hint: 'Split the file or shorten it.',
      },
    );
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: true,
      logLevel: 'error',
      // The place is ours to tell: theirs stands at the end of the message, with a picture of the line.
      prettyErrors: false,
    });
    const problem = document.errors[0];
    if (problem?.code === 'RESOURCE_EXHAUSTION') throw problem;
    if (problem !== undefined) throw notYaml(problem, place(path, lines, problem.pos[0]));
    refuseInherited(document, path, lines);
    return {
      value: document.toJS({ maxAliasCount: aliases }),
      placeOf: (keys, of = 'value') => place(path, lines, offsetOf(document, keys, of)),
    };
  } catch (error) {
    if (error instanceof LegibleError) throw error;
    throw new LegibleError(
      `${path}:1:1: unexpected structure, expected plain YAML without aliases or deep nesting`,
      {
        hint: 'Write the values out instead of referring to them.',
        cause: error,
      },
    );
  }
}

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${(text ?? 'nothing').slice(0, 60)}"`;
}

/** What valibot writes in symbols, in words. */
const WORDS: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'a map of keys to values',
  '!0': 'some text',
};

/** Returns valibot's `("a" | "b" | "c")` as `a, b or c`. */
function inWords(expected: string): string {
  const most = /^<=(\d+)$/.exec(expected)?.[1];
  if (most !== undefined) return `at most ${most} characters`;
  if (WORDS[expected] !== undefined) return WORDS[expected];
  const choices = expected.match(/"[^"]*"/g)?.map((choice) => choice.slice(1, -1)) ?? [];
  if (choices.length < 2) return expected;
  return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
}

function options(schema: unknown): string | null {
  if (typeof schema !== 'object' || schema === null || !('entries' in schema)) return null;
  return Object.keys(schema.entries ?? {}).join(', ');
}

/** A misspelt key is told before the key that is missing for it. */
function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

/** Kinds of mistakes whose schema says in its message what was expected. */
const OWN_MESSAGE = new Set(['custom', 'check', 'raw_check', 'union']);

function explain(issue: v.BaseIssue<unknown>, yaml: YamlText, schema: unknown): string {
  const keys = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
  if (isUnknownKey(issue)) {
    const known = options(schema);
    // A list passes for an object whose keys are numbers.
    if (Array.isArray(issue.path?.at(-1)?.input))
      return `${yaml.placeOf(keys.slice(0, -1))}: unexpected list, expected the keys ${known ?? 'of a map'}`;
    return `${yaml.placeOf(keys, 'key')}: unexpected key ${quoted(keys.at(-1))}, expected ${known ?? 'a known key'}`;
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return `${yaml.placeOf(keys)}: missing key ${quoted(keys.at(-1))}, expected it to be given`;
  // A picklist's own message is the noun for its values.
  const noun = issue.type === 'picklist' && !issue.message.startsWith('Invalid') ? issue.message : 'value';
  const own = OWN_MESSAGE.has(issue.type) && !issue.message.startsWith('Invalid');
  if (issue.type === 'iso_date')
    return `${yaml.placeOf(keys)}: unexpected value ${quoted(issue.input)}, expected a day as \`2026-01-31\``;
  const expected = own ? issue.message : inWords(issue.expected ?? issue.message);
  return `${yaml.placeOf(keys)}: unexpected ${noun} ${quoted(issue.input)}, expected ${expected}`;
}

function schemaAt(schema: unknown, keys: readonly PropertyKey[]): unknown {
  let at: unknown = schema;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) return null;
    if ('wrapped' in at) at = at.wrapped;
    if (typeof at !== 'object' || at === null) return null;
    if ('entries' in at) at = Object.entries(at.entries ?? {}).find(([name]) => name === String(key))?.[1];
    else if ('value' in at) at = at.value;
    else if ('item' in at) at = at.item;
    else return null;
  }
  return typeof at === 'object' && at !== null && 'wrapped' in at ? at.wrapped : at;
}

/**
 * Returns what a YAML text holds as the type of a schema.
 * @throws LegibleError at `path:line:column` with what was found and what was expected.
 */
export function typedYaml<S extends v.GenericSchema>(
  yaml: YamlText,
  schema: S,
  hint: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, yaml.value);
  if (result.success) return result.output;
  const issue = result.issues.find(isUnknownKey) ?? result.issues[0];
  const keys = (issue.path ?? []).map((item) => item.key as PropertyKey);
  throw new LegibleError(explain(issue, yaml, schemaAt(schema, keys.slice(0, -1))), { hint });
}

/**
 * Returns a YAML text as the type of a schema, and with its places.
 * @throws LegibleError as `readYaml` and `typedYaml` do.
 */
export function parseYaml<S extends v.GenericSchema>(
  text: string,
  path: string,
  schema: S,
  hint: string,
  largest: number = LARGEST_YAML,
): { readonly value: v.InferOutput<S>; readonly yaml: YamlText } {
  const yaml = readYaml(text, path, { largest });
  return { value: typedYaml(yaml, schema, hint), yaml };
}
