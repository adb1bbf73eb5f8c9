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
import { explainIssues, quoted } from './explain-issue.ts';
import { refuseMistakes } from './mistakes.ts';
import { withoutEmptyHeadings } from './schema-shape.ts';
import { yamlSigns } from './yaml-signs.ts';

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

const QUOTE =
  'Quote a phrase or glob that begins with `!`, `*` or `&`, and write values out instead of referring to them.';

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

/** The place of an error is ours to tell: theirs stands at the end of the message, with a picture of the line. */
const PARSING = { uniqueKeys: true, logLevel: 'error', prettyErrors: false } as const;

/**
 * Returns a YAML text as plain data. Without `aliases`, their number, they are refused, and anchors and tags with them: a
 * kilobyte of aliases can unfold to gigabytes, and a tag is mostly a phrase that lost its quotation marks.
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
    const document = parseDocument(text, { ...PARSING, lineCounter: lines });
    const problem = document.errors[0];
    if (problem?.code === 'RESOURCE_EXHAUSTION') throw problem;
    if (aliases === 0)
      refuseMistakes(
        yamlSigns(text, document).map((sign) => ({ ...sign, where: place(path, lines, sign.at) })),
        QUOTE,
      );
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

/**
 * Returns what a YAML text holds as the type of a schema.
 * @throws LegibleError at `path:line:column` with what was found and what was expected, all mistakes of the form together.
 */
export function typedYaml<S extends v.GenericSchema>(
  yaml: YamlText,
  schema: S,
  hint: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, withoutEmptyHeadings(yaml.value, schema));
  if (result.success) return result.output;
  refuseMistakes(explainIssues(result.issues, { placeOf: yaml.placeOf, schema }), hint);
  throw new Error('the schema found a mistake that is not explained');
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
