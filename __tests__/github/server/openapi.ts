import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import * as formats from 'ajv-formats';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, JsonObject>>;
  readonly body: JsonObject | null;
  readonly responses: Readonly<Record<string, JsonObject | null>>;
}

interface Extract {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly schemas: Readonly<Record<string, JsonObject>>;
}

const file = join(import.meta.dirname, '..', '..', 'fixtures', 'github', 'openapi-extract.json');
// The extract is written by scripts/extract-openapi.mjs in exactly this form.
const extract = JSON.parse(readFileSync(file, 'utf8')) as Extract;
const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
// The package's types describe its CommonJS form.
(formats.default as unknown as (target: Ajv) => void)(ajv);
ajv.addSchema(extract, 'github');
const compiled = new Map<string, ValidateFunction>();

function validatorAt(pointer: string): ValidateFunction {
  const known = compiled.get(pointer);
  if (known !== undefined) return known;
  const made = ajv.compile({ $ref: `github#${pointer}` });
  compiled.set(pointer, made);
  return made;
}

function check(pointer: string, value: unknown, where: string): readonly string[] {
  const validate = validatorAt(pointer);
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${where}${error.instancePath} ${error.message ?? ''}`);
}

const escapePointer = (text: string): string =>
  encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

/** An operation that a request names, with the values in its path. */
export interface Match {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Returns the operation of GitHub's description that a request belongs to, or null. */
export function matchOperation(method: string, path: string): Match | null {
  for (const [id, operation] of Object.entries(extract.operations)) {
    if (operation.method !== method) continue;
    const names: string[] = [];
    const pattern = operation.path.replaceAll(/\/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      // The root of a repository is an empty path, and its slash may be left out.
      return name === 'path' ? '(?:/(.*))?' : '/([^/]+)';
    });
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (found === null) continue;
    const values = names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]);
    return { id, values: Object.fromEntries(values) as Record<string, string> };
  }
  return null;
}

/** Returns what in a request differs from GitHub's description. */
export function requestFaults(id: string, query: URLSearchParams, body: unknown): readonly string[] {
  const operation = extract.operations[id];
  if (operation === undefined) return [`${id} is not in the extract`];
  const unknown = [...query.keys()].filter((name) => !(name in operation.query));
  const values = [...query].flatMap(([name, value]) => {
    const schema = operation.query[name];
    if (schema === undefined) return [];
    const typed = schema['type'] === 'integer' ? Number(value) : value;
    const pointer = `/operations/${escapePointer(id)}/query/${escapePointer(name)}`;
    return check(pointer, typed, `query ${name}`);
  });
  const bodies =
    operation.body === null
      ? body === undefined
        ? []
        : ['a body where none is described']
      : check(`/operations/${escapePointer(id)}/body`, body, 'body');
  return [...unknown.map((name) => `query ${name} is not described`), ...values, ...bodies];
}

/** Returns what in an answer differs from GitHub's description; statuses that it does not describe pass. */
export function responseFaults(id: string, status: number, body: unknown): readonly string[] {
  const schema = extract.operations[id]?.responses[String(status)];
  if (schema === undefined || schema === null) return [];
  return check(`/operations/${escapePointer(id)}/responses/${status}`, body, `answer ${status}`);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sampleString(schema: JsonObject): string {
  if (schema['format'] === 'uri') return 'https://github.invalid/sample';
  if (schema['format'] === 'date-time') return '2026-11-01T12:00:00Z';
  return 'sample';
}

function resolve(schema: JsonObject): JsonObject {
  const pointer = schema['$ref'];
  if (typeof pointer !== 'string') return schema;
  return resolve(extract.schemas[pointer.replace('#/schemas/', '')] ?? {});
}

function sampleObject(schema: JsonObject): JsonObject {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? (schema['required'] as readonly string[]) : [];
  return Object.fromEntries(
    required.map((name) => {
      const property = properties[name];
      return [name, isObject(property) ? sample(property) : null];
    }),
  );
}

function sample(given: JsonObject): Json {
  const schema = resolve(given);
  const choices = schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf'];
  if (Array.isArray(schema['enum'])) return (schema['enum'] as readonly Json[])[0] ?? null;
  if (Array.isArray(choices)) {
    const objects = (choices as readonly Json[]).filter(isObject);
    return objects.some((choice) => choice['type'] === 'null') ? null : sample(objects[0] ?? {});
  }
  if (schema['type'] === 'object' || isObject(schema['properties'])) return sampleObject(schema);
  if (schema['type'] === 'array') return [];
  if (schema['type'] === 'string') return sampleString(schema);
  if (schema['type'] === 'integer' || schema['type'] === 'number') return 1;
  if (schema['type'] === 'boolean') return false;
  return null;
}

/** Returns a value with everything that a schema of GitHub's requires, and the given fields on top. */
export function sampleOf(name: string, fields: JsonObject): JsonObject {
  return { ...sampleObject(extract.schemas[name] ?? {}), ...fields };
}
