import picomatch from 'picomatch';
import { literalsOf } from './glob-literals.ts';

/** A glob: what a path must hold to match, and its matcher, made for the first path that does. */
interface Glob {
  readonly literals: readonly string[];
  matches: ((path: string) => boolean) | null;
}

const known = new Map<string, Glob>();

function globOf(text: string): Glob {
  const found = known.get(text);
  if (found !== undefined) return found;
  const glob: Glob = { literals: literalsOf(text), matches: null };
  known.set(text, glob);
  return glob;
}

function matches(text: string, path: string, lower: string): boolean {
  const glob = globOf(text);
  const { literals } = glob;
  if (literals.length > 0 && !literals.some((literal) => lower.includes(literal))) return false;
  glob.matches ??= picomatch(text, { dot: true, nocase: true });
  return glob.matches(path);
}

/** Returns true where one of the globs matches the path; `!glob` takes matches of the globs before it away. */
export function matchesAny(path: string, globs: readonly string[]): boolean {
  const lower = path.toLowerCase();
  let matched = false;
  for (const glob of globs) {
    if (glob.startsWith('!')) matched &&= !matches(glob.slice(1), path, lower);
    else matched ||= matches(glob, path, lower);
  }
  return matched;
}
