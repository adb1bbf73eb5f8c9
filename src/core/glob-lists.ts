import { failAt } from '../errors.ts';
import type { WordLists } from './cue-pattern.ts';
import type { YamlText } from './parse-yaml.ts';
import type { ChangedFile } from './review-input.ts';

/** Globs by the name under which a rule file lists them. */
export type GlobLists = Readonly<Record<string, readonly string[]>>;

/** A rule file that names lists, with what its names stand for. */
export interface RuleSource {
  readonly yaml: YamlText;
  readonly lists: WordLists;
  readonly globLists: GlobLists;
}

const HINT = 'Lists of globs are described in rules/README.md.';

/** Where an entry of a list stands, as `path:line:column`. */
type PlaceOf = (index: number) => string;

const NAMED = /^(?<not>!?)@(?<name>.+)$/;
/** `path +12 -3`: a changed file of an example. */
const FILE = /^(?<path>\S+)(?: \+(?<additions>\d+))?(?: -(?<deletions>\d+))?$/;

/** How a changed file is written in an example, for messages. */
export const FILE_FORM = '`path`, `path +12` or `path +12 -3`';

/**
 * Returns globs with `@list` and `!@list` replaced by the globs of that list.
 * @throws LegibleError for a list that is not known, or one with `!` that is to be taken away: it cannot be.
 */
export function unfoldGlobs(
  entries: readonly string[],
  lists: GlobLists,
  placeOf: PlaceOf,
): readonly string[] {
  return entries.flatMap((entry, index) => {
    const named = NAMED.exec(entry)?.groups;
    if (named === undefined) return [entry];
    const name = named['name'] ?? '';
    const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
    if (list === undefined)
      return failAt(placeOf(index), {
        found: `list \`${entry}\``,
        expected: `a list above it: ${Object.keys(lists).join(', ')}`,
        hint: HINT,
      });
    if (named['not'] === '') return list;
    if (list.some((glob) => glob.startsWith('!')))
      return failAt(placeOf(index), {
        found: `list \`${entry}\` after \`!\``,
        expected: 'a list of globs without `!`',
        hint: HINT,
      });
    return list.map((glob) => `!${glob}`);
  });
}

/** Returns the lists of a rule file, each unfolded with those above it. */
export function unfoldLists(lists: GlobLists, placeOf: (name: string, index: number) => string): GlobLists {
  return Object.entries(lists).reduce<GlobLists>(
    (known, [name, list]) => ({
      ...known,
      [name]: unfoldGlobs(list, known, (index) => placeOf(name, index)),
    }),
    {},
  );
}

/** Returns true where an entry of an example is a changed file in the form `FILE_FORM`. */
export function isFileEntry(entry: string): boolean {
  return FILE.test(entry);
}

/** Returns the changed file that an entry of an example stands for; lines that it does not name are 0. */
export function toChangedFile(entry: string): ChangedFile {
  const groups = FILE.exec(entry)?.groups ?? {};
  return {
    path: groups['path'] ?? entry,
    additions: Number(groups['additions'] ?? 0),
    deletions: Number(groups['deletions'] ?? 0),
  };
}
