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
