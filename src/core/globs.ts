import picomatch from 'picomatch';
import { literalsOf } from './glob-literals.ts';

/** A glob: what a path must hold to match, and its matcher, made for the first path that does. */
interface Glob {
  /** Its place among the answers of a path. */
  readonly id: number;
  readonly text: string;
  readonly literals: readonly string[];
  matches: ((path: string) => boolean) | null;
}

/** An entry of a list of globs. */
interface Entry {
  readonly glob: Glob;
  /** True for `!glob`. */
  readonly takes: boolean;
}

/** A path, and by the id of a glob whether it matches, where that was asked. */
interface Path {
  readonly text: string;
  readonly lower: string;
  readonly answers: (boolean | undefined)[];
}

const globs = new Map<string, Glob>();
const lists = new WeakMap<readonly string[], readonly Entry[]>();
/** Lists share globs, so the files of a change meet the same ones many times. */
const paths = new Map<string, Path>();
const MOST_PATHS = 1_000;

function globOf(text: string): Glob {
  const known = globs.get(text);
  if (known !== undefined) return known;
  const glob: Glob = { id: globs.size, text, literals: literalsOf(text), matches: null };
  globs.set(text, glob);
  return glob;
}

function entriesOf(list: readonly string[]): readonly Entry[] {
  const known = lists.get(list);
  if (known !== undefined) return known;
  const entries = list.map((text) => {
    const takes = text.startsWith('!');
    return { glob: globOf(takes ? text.slice(1) : text), takes };
  });
  lists.set(list, entries);
  return entries;
}

function pathOf(text: string): Path {
  const known = paths.get(text);
  if (known !== undefined) return known;
  if (paths.size >= MOST_PATHS) paths.clear();
  const path: Path = { text, lower: text.toLowerCase(), answers: [] };
  paths.set(text, path);
  return path;
}

function holdsOne({ literals }: Glob, { lower }: Path): boolean {
  for (const literal of literals) if (lower.includes(literal)) return true;
  return literals.length === 0;
}

function matches(glob: Glob, path: Path): boolean {
  const known = path.answers[glob.id];
  if (known !== undefined) return known;
  let answer = holdsOne(glob, path);
  if (answer) {
    glob.matches ??= picomatch(glob.text, { dot: true, nocase: true });
    answer = glob.matches(path.text);
  }
  path.answers[glob.id] = answer;
  return answer;
}

/** Returns true where one of the globs matches the path; `!glob` takes matches of the globs before it away. */
export function matchesAny(path: string, list: readonly string[]): boolean {
  if (list.length === 0) return false;
  const asked = pathOf(path);
  let matched = false;
  for (const { glob, takes } of entriesOf(list)) {
    if (matched === takes) matched = matches(glob, asked) !== takes;
  }
  return matched;
}
