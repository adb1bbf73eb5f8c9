import { matchesAny } from './globs.ts';

/** A line of a CODEOWNERS file: the last one that matches a path holds. */
export interface OwnerRule {
  readonly glob: string;
  /** Teams only (`@acme/payments`): a person is no area of the code. */
  readonly teams: readonly string[];
}

/** A CODEOWNERS file, in the order of its lines. */
export type CodeOwners = readonly OwnerRule[];

const TEAM = /^@[\w.-]+\/[\w.-]+$/;

/** What a glob would read as more than itself; in a CODEOWNERS file only `*`, `?` and `/` are, where no `\` precedes them. */
const MARKS = /\\(?<quoted>.?)|[()[\]{}!+@|^$"]/g;

function literally(pattern: string): string {
  return pattern.replace(MARKS, (mark, quoted: string | undefined) =>
    // Before a letter a backslash would make a class of a regular expression.
    quoted !== undefined && /^\w$/.test(quoted) ? quoted : `\\${mark.slice(-1)}`,
  );
}

/** A pattern as git ignores files: with a slash inside it is from the root, a folder holds all that is in it. */
function globOf(written: string): string {
  const pattern = literally(written);
  const anchored = /\/./.test(pattern.replace(/\/$/, '')) || pattern.startsWith('/');
  const path = pattern.replace(/^\//, '');
  const within = path.endsWith('/') ? `${path}**` : path.endsWith('*') ? path : `${path}{,/**}`;
  return anchored ? within : `**/${within}`;
}

/** Returns the rules of a CODEOWNERS file as GitHub reads it: `#` begins a comment, a line that begins with `!` or `[` is left out. */
export function parseCodeOwners(text: string): CodeOwners {
  return text.split('\n').flatMap((line) => {
    const [pattern, ...owners] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/(?<!\\)\s+/);
    if (pattern === undefined || pattern === '' || /^[![]/.test(pattern)) return [];
    return [{ glob: globOf(pattern), teams: owners.filter((owner) => TEAM.test(owner)) }];
  });
}

/** Returns true where areas can be teams: some line names one. */
export function namesTeams(owners: CodeOwners): boolean {
  return owners.some(({ teams }) => teams.length > 0);
}

/** Returns the teams that own a path; none where a person owns it, or nobody does. */
export function teamsOf(path: string, owners: CodeOwners): readonly string[] {
  return owners.findLast(({ glob }) => matchesAny(path, [glob]))?.teams ?? [];
}
