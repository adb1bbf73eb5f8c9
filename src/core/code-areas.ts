import { namesTeams, teamsOf, type CodeOwners } from './code-owners.ts';
import type { ChangedFile } from './review-input.ts';

/** Folders that only hold folders: what is in them is the area. */
const CONTAINERS = new Set([
  'app',
  'apps',
  'cmd',
  'components',
  'crates',
  'internal',
  'lib',
  'libs',
  'modules',
  'packages',
  'pkg',
  'plugins',
  'projects',
  'services',
  'source',
  'src',
]);
/** Where a file lies at the root, or a path has no owner. */
export const ROOT_AREA = '(root)';
const UNOWNED = '(no team)';

function folderOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const [first, second] = folders;
  if (first === undefined) return ROOT_AREA;
  return CONTAINERS.has(first) && second !== undefined ? `${first}/${second}` : first;
}

/**
 * Returns the areas of the code that a change touches, in alphabetical order: its top folders (one more below `src`, `packages`
 * and the like), or the teams that own its files where a CODEOWNERS file names any.
 */
export function areasOf(files: readonly ChangedFile[], owners: CodeOwners | null): readonly string[] {
  const byTeam = owners !== null && namesTeams(owners);
  const areas = files.flatMap(({ path }) => {
    if (!byTeam) return [folderOf(path)];
    const teams = teamsOf(path, owners);
    return teams.length === 0 ? [UNOWNED] : teams;
  });
  return [...new Set(areas)].sort();
}
