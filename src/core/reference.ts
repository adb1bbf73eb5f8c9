import { LegibleError } from '../errors.ts';

/** A file that a norms file can name; of the repository that is judged where `repository` is null. */
export interface FilePlace {
  /** `owner/name`, or null. */
  readonly repository: string | null;
  readonly path: string;
  /** A branch, tag or commit; null where `repository` is. */
  readonly ref: string | null;
}

/** What `extends` can name. */
export type Reference =
  { readonly kind: 'built-in'; readonly name: string } | { readonly kind: 'file'; readonly place: FilePlace };

const BUILT_IN = /^legible:(?<name>.*)$/;
const REMOTE = /^(?<repository>[\w.-]+\/[\w.-]+)\/(?<path>[^@]+)@(?<ref>[^\s~^:?*[\\]+)$/;
const HINT = 'References are described under `extends` in docs/norms.md.';
const FORMS = '`legible:NAME`, `./file.yml` or `OWNER/REPO/path@ref`';

function fail(text: string, where: string, expected: string): never {
  throw new LegibleError(`${where}: unexpected reference "${text.slice(0, 100)}", expected ${expected}`, {
    hint: HINT,
  });
}

/** Returns a path from the root with its dots resolved, or null where it leaves the root or names nothing. */
function resolvePath(folder: readonly string[], path: string): string | null {
  const parts = [...folder];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}

function remote(text: string, where: string): FilePlace | null {
  const groups = REMOTE.exec(text)?.groups;
  if (groups === undefined) return null;
  const path = resolvePath([], groups['path'] ?? '');
  if (path === null || (groups['path'] ?? '').split('/').includes('..'))
    return fail(text, where, 'a path inside that repository');
  return { repository: groups['repository'] ?? '', path, ref: groups['ref'] ?? '' };
}

/**
 * Returns the file that a reference names; a path is relative to the file that holds it and stays in its repository.
 * @throws LegibleError at `where`.
 */
export function parseFilePlace(text: string, from: FilePlace, where: string): FilePlace {
  const dotted = /^\.\.?\//.test(text);
  const elsewhere = dotted ? null : remote(text, where);
  if (elsewhere !== null) return elsewhere;
  if (text.startsWith('/') || text.includes('\\') || text.includes('://')) return fail(text, where, FORMS);
  // `acme/norms/base.yml` could be either: a reference to another repository is pinned, a path begins with a dot.
  if (!dotted && (text.split('/').length > 2 || text.includes('@')))
    return fail(
      text,
      where,
      `\`./${text.replace(/@.*$/, '')}\` for a file of this repository, or \`OWNER/REPO/path@ref\``,
    );
  const path = resolvePath(from.path.split('/').slice(0, -1), text);
  return path === null ? fail(text, where, 'a path inside the repository') : { ...from, path };
}

/**
 * Returns what an entry of `extends` names.
 * @throws LegibleError at `where`, with the built-in names where one was meant.
 */
export function parseReference(
  text: string,
  from: FilePlace,
  { where, builtIn }: { readonly where: string; readonly builtIn: readonly string[] },
): Reference {
  const name = BUILT_IN.exec(text)?.groups?.['name'];
  if (name === undefined) return { kind: 'file', place: parseFilePlace(text, from, where) };
  if (builtIn.includes(name)) return { kind: 'built-in', name };
  return fail(text, where, builtIn.map((one) => `legible:${one}`).join(', '));
}

/** Returns a place as messages show it. */
export function shownPlace({ repository, path, ref }: FilePlace): string {
  return repository === null ? path : `${repository}/${path}@${ref ?? ''}`;
}
