import picomatch from 'picomatch';

type Matcher = (path: string) => boolean;
const compiled = new Map<string, Matcher>();

function matcherOf(glob: string): Matcher {
  const known = compiled.get(glob);
  if (known !== undefined) return known;
  const made = picomatch(glob, { dot: true, nocase: true });
  compiled.set(glob, made);
  return made;
}

/** Returns true where one of the globs matches the path; `!glob` takes matches of the globs before it away. */
export function matchesAny(path: string, globs: readonly string[]): boolean {
  let matched = false;
  for (const glob of globs) {
    if (glob.startsWith('!')) matched &&= !matcherOf(glob.slice(1))(path);
    else matched ||= matcherOf(glob)(path);
  }
  return matched;
}
