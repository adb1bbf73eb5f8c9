import * as v from 'valibot';
import type { Question } from './ask-ahead.ts';
import { GitHubError } from './problem.ts';
import type { Repository } from './runner.ts';

/** Paths of a branch. The root is empty. */
export interface BasePaths {
  readonly repository: Repository;
  /** The branch's name. */
  readonly ref: string;
  readonly paths: readonly string[];
}

/** What the contents API would say of a path: its answer, the failure that it would be, or null where we cannot know it. */
export type Known = { readonly answer: unknown } | { readonly failure: GitHubError } | null;

/** Bits of a file's mode, as Git writes it, that tell what it is, and those of a plain file. */
const KIND_OF_FILE = 0o170000;
const PLAIN_FILE = 0o100000;

const blob = v.object({
  __typename: v.literal('Blob'),
  text: v.string(),
  isBinary: v.literal(false),
  isTruncated: v.literal(false),
  byteSize: v.number(),
});
const entry = v.object({ name: v.string(), type: v.string(), mode: v.number() });
const tree = v.object({ __typename: v.literal('Tree'), entries: v.array(entry) });
const object = v.fallback(v.nullable(v.union([blob, tree])), null);
const baseAnswer = v.object({
  errors: v.nullish(v.pipe(v.array(v.unknown()), v.maxLength(0))),
  data: v.object({ repository: v.record(v.string(), object) }),
});

type Blob = v.InferOutput<typeof blob>;
type Entries = readonly v.InferOutput<typeof entry>[];
/** The folders that the answer lists, by path. */
type Folders = ReadonlyMap<string, Entries>;

const aliasOf = (at: number): string => `p${at}`;

/**
 * Returns the one question for who we are and what stands at some paths of a branch: files with their texts, folders with their
 * lists. What the workflow or the repository names goes as a variable, so that none of it is read as a query.
 */
export function baseQuestion(graphqlUrl: string, { repository, ref, paths }: BasePaths): Question {
  const aliases = paths.map((_, at) => aliasOf(at));
  const query = `query ($owner: String!, $name: String!, ${aliases.map((each) => `$${each}: String!`).join(', ')}) {
  viewer { login databaseId }
  repository(owner: $owner, name: $name) {
    ${aliases.map((each) => `${each}: object(expression: $${each}) { ...found }`).join('\n    ')}
  }
}
fragment found on GitObject {
  __typename
  ... on Blob { text isBinary isTruncated byteSize }
  ... on Tree { entries { name type mode } }
}`;
  // The full name of the branch: a tag could have the short one.
  const places = paths.map((path, at) => [aliasOf(at), `refs/heads/${ref}:${path}`] as const);
  const variables = { owner: repository.owner, name: repository.name, ...Object.fromEntries(places) };
  return { route: `POST ${graphqlUrl}`, parameters: { query, variables } };
}

function parted(path: string): readonly [folder: string, name: string] {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? ['', path] : [path.slice(0, cut), path.slice(cut + 1)];
}

/** The contents API follows a symbolic link, whose own text GraphQL gives: only the folder's list tells them apart. */
function isPlainFile(path: string, folders: Folders): boolean {
  const [folder, name] = parted(path);
  const found = folders.get(folder)?.find((each) => each.name === name);
  return found !== undefined && (found.mode & KIND_OF_FILE) === PLAIN_FILE;
}

/** GraphQL says null of what is not there, and of what it cannot or may not show: the folder's list tells them apart. */
function isAbsent(path: string, folders: Folders): boolean {
  const [folder, name] = parted(path);
  const entries = folders.get(folder);
  if (entries !== undefined) return !entries.some((each) => each.name === name);
  return folder !== '' && isAbsent(folder, folders);
}

/** A text that has as many bytes as its file is the whole file, and nothing in it was replaced. */
function fileOf({ text, byteSize }: Blob): Known {
  const bytes = Buffer.from(text);
  if (bytes.length !== byteSize) return null;
  return { answer: { type: 'file', size: byteSize, encoding: 'base64', content: bytes.toString('base64') } };
}

function typeOf({ type, mode }: Entries[number]): string {
  if (type === 'tree') return 'dir';
  if (type === 'commit') return 'submodule';
  return (mode & KIND_OF_FILE) === PLAIN_FILE ? 'file' : 'symlink';
}

function listOf(folder: string, entries: Entries): Known {
  const start = folder === '' ? '' : `${folder}/`;
  const answer = entries.map((each) => ({
    name: each.name,
    path: `${start}${each.name}`,
    type: typeOf(each),
  }));
  return { answer };
}

/**
 * Returns what the contents API would say of each path, from GraphQL's answer (null where it failed). A part of an answer that
 * came with an error is not trusted: norms that are only hidden must not be taken for norms that are not there.
 */
export function knownFrom(answer: unknown, { paths }: Pick<BasePaths, 'paths'>): (path: string) => Known {
  const parsed = v.safeParse(baseAnswer, answer);
  if (!parsed.success) return () => null;
  const { repository } = parsed.output.data;
  const found = new Map(paths.map((path, at) => [path, repository[aliasOf(at)] ?? null]));
  const folders = new Map(
    [...found].flatMap(([path, each]) => (each?.__typename === 'Tree' ? [[path, each.entries]] : [])),
  );
  return (path) => {
    const each = found.get(path) ?? null;
    if (each?.__typename === 'Tree') return listOf(path, each.entries);
    if (each?.__typename === 'Blob') return isPlainFile(path, folders) ? fileOf(each) : null;
    return isAbsent(path, folders) ? { failure: new GitHubError({ kind: 'absent' }) } : null;
  };
}
