const EXPECTED = "a glob of paths from the repository's root, such as `docs/**`";
const SIMPLER =
  'a simpler glob: at most three `*` between two slashes, four `**` together, and none inside `+(…)` or `*(…)`';

/** Beyond these, a path of two hundred letters takes minutes: each further `*` tries all that the others tried. */
const MOST_STARS = 3;
const MOST_CROSSINGS = 4;
const LONGEST = 500;

function explodes(glob: string): boolean {
  const parts = glob.split('/');
  const stars = parts.map((part) => (part === '**' ? 0 : (part.match(/\*+/g)?.length ?? 0)));
  return (
    glob.length > LONGEST ||
    Math.max(...stars) > MOST_STARS ||
    parts.filter((part) => part === '**').length > MOST_CROSSINGS ||
    /[+*]\([^)]*\*/.test(glob)
  );
}

/** Returns what was expected of a glob that can match nothing or would take minutes to match, or null. Paths are given without a leading slash. */
export function globProblem(glob: string): string | null {
  const body = glob.replace(/^!/, '');
  if (body === '' || body.includes('\\') || /^(?:\/|\.\/)|\/$/.test(body)) return EXPECTED;
  if (explodes(body)) return SIMPLER;
  return body.split('/').some((part) => part === '..' || part === '') ? EXPECTED : null;
}

/** Returns true where whatever the glob matches is taken away: by the same glob, by `**`, or by a folder's whole content. */
function isTaken(glob: string, away: string): boolean {
  const folder = away.endsWith('/**') ? away.slice(0, -2) : null;
  const isPlain = folder !== null && /^[\w ./-]+$/.test(folder);
  return away === '**' || away === glob || (isPlain && glob.startsWith(folder));
}

/** Returns what was expected of a list of globs that can match nothing, as far as that can be told, or null. Paths have no case. */
export function globListProblem(list: readonly string[]): string | null {
  const globs = list.map((glob) => glob.toLowerCase());
  if (globs.length === 0) return null;
  if (globs.every((glob) => glob.startsWith('!')))
    return 'a glob without `!` before those with it: they only take matches away';
  const remains = globs.some(
    (glob, at) =>
      !glob.startsWith('!') &&
      !globs.slice(at + 1).some((later) => later.startsWith('!') && isTaken(glob, later.slice(1))),
  );
  return remains ? null : 'a glob whose matches none with `!` after it takes away again';
}
