// Writes the extract of GitHub's GraphQL schema that the test server validates and answers with:
//   npm pack @octokit/graphql-schema@15.26.1 && tar xzf octokit-graphql-schema-15.26.1.tgz
//   node scripts/extract-graphql.mjs package/schema.graphql
// The schema has 1.2 MB, so the tests carry the types that a run asks about, with the fields that need no others, and no more.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print } from 'graphql';

const TYPES = ['Query', 'Repository', 'User', 'GitObject', 'Blob', 'Tree', 'TreeEntry', 'Commit', 'Tag'];
const SCALARS = ['Base64String', 'DateTime', 'GitObjectID', 'GitTimestamp', 'URI'];
const BUILT_IN = ['String', 'Int', 'Float', 'Boolean', 'ID'];
/** Of these types only the fields that a run may ask for: the rest of them is most of GitHub. */
const FIELDS = { Query: ['viewer', 'repository'], Repository: ['object'], User: ['login', 'databaseId'] };

const source = process.argv[2];
if (source === undefined) throw new Error('Name the file: schema.graphql of @octokit/graphql-schema.');
const known = new Set([...TYPES, ...SCALARS, ...BUILT_IN]);

function nameOf(type) {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function isKnown(field) {
  return [field, ...(field.arguments ?? [])].every(({ type }) => known.has(nameOf(type)));
}

function bare(node) {
  if (Array.isArray(node)) return node.map(bare);
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([key]) => !['description', 'directives', 'loc'].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]));
}

function extractOf(definition) {
  const { name, fields, interfaces } = definition;
  if (fields === undefined) return bare(definition);
  const only = FIELDS[name.value];
  const kept = fields.filter((field) => (only?.includes(field.name.value) ?? true) && isKnown(field));
  const implemented = interfaces.filter((each) => known.has(each.name.value));
  return bare({ ...definition, fields: kept, interfaces: implemented });
}

const { definitions } = parse(readFileSync(source, 'utf8'), { noLocation: true });
const wanted = definitions.filter(({ name }) => name !== undefined && known.has(name.value));
const text = wanted.map((definition) => print(extractOf(definition))).join('\n\n');
const file = join(import.meta.dirname, '..', '__tests__', 'fixtures', 'github', 'graphql-extract.graphql');
writeFileSync(file, `${text}\n`);
