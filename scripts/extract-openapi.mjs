// Writes the extract of GitHub's OpenAPI description that the test server validates with:
//   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
//   node scripts/extract-openapi.mjs package/generated/api.github.com.json
// The package holds every version of GitHub in 385 MB, so the tests carry the operations they need and no more.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OPERATIONS = [
  'pulls/get',
  'pulls/list',
  'pulls/list-files',
  'issues/list-comments',
  'issues/create-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'repos/get',
  'repos/get-branch',
  'repos/get-branch-rules',
  'repos/compare-commits-with-basehead',
  'repos/get-content',
  'repos/get-commit',
  'repos/list-pull-requests-associated-with-commit',
  'repos/get-collaborator-permission-level',
  'checks/create',
  'checks/update',
  'checks/list-for-ref',
  'git/get-blob',
];
const PROSE = new Set(['description', 'example', 'examples', 'x-github', 'externalDocs', 'title', 'xml']);

const source = process.argv[2];
if (source === undefined) throw new Error('Name the file: api.github.com.json of @octokit/openapi.');
const description = JSON.parse(readFileSync(source, 'utf8'));
const schemas = {};

/** OpenAPI 3.0 writes `nullable: true`; JSON Schema has a type of its own for null. */
function withNull(schema) {
  const { nullable, ...rest } = schema;
  if (nullable !== true) return rest;
  return { anyOf: [rest, { type: 'null' }] };
}

function properties(map) {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, rewrite(value)]));
}

function rewrite(node) {
  if (Array.isArray(node)) return node.map(rewrite);
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.$ref === 'string') return reference(node.$ref);
  const entries = Object.entries(node)
    .filter(([key]) => !PROSE.has(key))
    .map(([key, value]) => [key, key === 'properties' ? properties(value) : rewrite(value)]);
  return withNull(Object.fromEntries(entries));
}

function reference(pointer) {
  const name = pointer.replace('#/components/schemas/', '');
  if (!(name in schemas)) {
    schemas[name] = {};
    schemas[name] = rewrite(description.components.schemas[name]);
  }
  return { $ref: `#/schemas/${name}` };
}

function resolve(node) {
  if (typeof node?.$ref !== 'string') return node;
  return node.$ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key], description);
}

function extract(method, path, operation) {
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const responses = Object.entries(operation.responses).map(([status, response]) => {
    const schema = resolve(response).content?.['application/json']?.schema;
    return [status, schema === undefined ? null : rewrite(schema)];
  });
  const query = (operation.parameters ?? [])
    .map(resolve)
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => [parameter.name, rewrite(parameter.schema)]);
  return {
    method: method.toUpperCase(),
    path,
    query: Object.fromEntries(query),
    body: body === undefined ? null : rewrite(body),
    responses: Object.fromEntries(responses),
  };
}

const operations = {};
for (const [path, methods] of Object.entries(description.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    if (OPERATIONS.includes(operation.operationId)) {
      operations[operation.operationId] = extract(method, path, operation);
    }
  }
}
const missing = OPERATIONS.filter((id) => !(id in operations));
if (missing.length > 0) throw new Error(`The description lacks ${missing.join(', ')}.`);
const target = join(import.meta.dirname, '..', '__tests__', 'fixtures', 'github', 'openapi-extract.json');
writeFileSync(target, `${JSON.stringify({ source: '@octokit/openapi 23.0.2', operations, schemas })}\n`);
