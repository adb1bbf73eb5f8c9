import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, execute, GraphQLError, parse, validate, type DocumentNode } from 'graphql';
import type { Json, JsonObject } from './openapi.ts';
import type { Reply } from './routes.ts';
import type { Entry, World } from './world.ts';

/** GitHub cuts the texts of larger files off; it does not say where. */
const LONGEST_TEXT = 100_000;
const MODES = { file: 0o100644, symlink: 0o120000, folder: 0o40000 };

const file = join(import.meta.dirname, '..', '..', 'fixtures', 'github', 'graphql-extract.graphql');
// The extract is written by scripts/extract-graphql.mjs.
const schema = buildSchema(readFileSync(file, 'utf8'));

interface Question {
  readonly query: DocumentNode;
  readonly variables: JsonObject;
}

/** What GitHub answers where the token may not: with status 200, and null at the place. */
function refusal(message: string, type: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

function questionOf(body: JsonObject): Question | readonly string[] {
  try {
    const query = parse(typeof body['query'] === 'string' ? body['query'] : '');
    const faults = validate(schema, query).map(({ message }) => message);
    if (faults.length > 0) return faults;
    return { query, variables: (body['variables'] ?? {}) as JsonObject };
  } catch (error: unknown) {
    return [String(error)];
  }
}

function blobOf(entry: Exclude<Entry, { readonly kind: 'directory' }>): JsonObject {
  const bytes = Buffer.from(entry.kind === 'text' ? entry.text : entry.target);
  const isBinary = bytes.includes(0);
  return {
    __typename: 'Blob',
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > LONGEST_TEXT,
    text: isBinary ? null : bytes.subarray(0, LONGEST_TEXT).toString(),
  };
}

function treeOf(world: World, root: string, folder: string): JsonObject | null {
  const start = folder === '' ? root : `${root}${folder}/`;
  const inside = [...world.entries].filter(([key]) => key.startsWith(start));
  if (folder !== '' && inside.length === 0) return null;
  const names = [...new Set(inside.map(([key]) => key.slice(start.length).split('/')[0] ?? ''))].sort();
  const entries = names.map((name) => {
    const kind = world.entries.get(`${start}${name}`)?.kind;
    if (kind === undefined || kind === 'directory') return { name, type: 'tree', mode: MODES.folder };
    return { name, type: 'blob', mode: kind === 'symlink' ? MODES.symlink : MODES.file };
  });
  return { __typename: 'Tree', entries };
}

function objectOf(world: World, expression: string): JsonObject | null {
  const [, ref, path] = /^refs\/heads\/([^:]+):(.*)$/.exec(expression) ?? [];
  if (ref === undefined || path === undefined) throw new Error(`no path of a branch: ${expression}`);
  if (world.permissions.contents === 'none' || world.graphql.hidden.includes(path))
    throw refusal('Resource not accessible by integration', 'FORBIDDEN');
  const root = `${world.repository}@${ref}:`;
  const entry = world.entries.get(`${root}${path}`);
  if (entry !== undefined && entry.kind !== 'directory') return blobOf(entry);
  // A branch has a root, though it may be empty; what is no branch has nothing.
  const isBranch = ref === 'main' || world.pulls.some(({ baseRef }) => baseRef === ref);
  return isBranch ? treeOf(world, root, path) : null;
}

function rootOf(world: World): unknown {
  const { login, id } = world.viewer;
  return {
    viewer: { login, databaseId: id },
    repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => {
      if (!world.graphql.repository || `${owner}/${name}` !== world.repository)
        throw refusal(`Could not resolve to a Repository with the name '${owner}/${name}'.`, 'NOT_FOUND');
      return { object: ({ expression }: { readonly expression: string }) => objectOf(world, expression) };
    },
  };
}

/** Answers a question to GraphQL by an extract of GitHub's schema; one that the schema does not allow is a violation. */
export async function answerGraphql(
  world: World,
  body: JsonObject,
  violate: (faults: readonly string[]) => void,
): Promise<Reply> {
  const question = questionOf(body);
  if (!('query' in question)) {
    violate(question);
    return { status: 200, body: { errors: question.map((message) => ({ message })) } };
  }
  const { query: document, variables: variableValues } = question;
  const { data, errors } = await execute({ schema, document, variableValues, rootValue: rootOf(world) });
  const listed = (errors ?? []).map(({ message, path = [], extensions }) => {
    const type = extensions['type'];
    if (typeof type !== 'string') violate([message]);
    return { message, path: [...path], type: typeof type === 'string' ? type : 'INTERNAL' };
  });
  // What GraphQL makes is JSON, without the prototypes of objects.
  const plain = JSON.parse(JSON.stringify({ data })) as JsonObject;
  return { status: 200, body: { ...plain, ...(listed.length === 0 ? {} : { errors: listed }) } as Json };
}
