import { LegibleError } from '../errors.ts';

/** Files may extend files that extend files, so deep and no deeper: the norms file itself is the first. */
const DEEPEST = 4;
const MOST_FILES = 8;
/**
 * A file is laid as often as it is extended, and three short lists could lay one billions of times. Seven files that extend
 * each other as widely as four deep allows, none twice in a list, are laid 35 times: nobody needs twice as much.
 */
const MOST_LAYERS = 64;

/** An entry of `extends`, and what was read before it. */
export interface Extending {
  /** `path:line:column` of the entry. */
  readonly where: string;
  /** The file that it names, as messages show it. */
  readonly shown: string;
  /** Files that led here, the norms file first. */
  readonly chain: readonly string[];
  /** All files read so far, by name. */
  readonly files: ReadonlyMap<string, unknown>;
}

function fail(where: string, what: string, hint: string): never {
  throw new LegibleError(`${where}: ${what}`, { hint });
}

/**
 * Refuses an entry of `extends` that comes after as many others, each counted as often as it is followed, as are allowed.
 * @throws LegibleError at `where`.
 */
export function checkLayers(where: string, followed: number): void {
  if (followed < MOST_LAYERS) return;
  fail(
    where,
    `a file is extended for the ${MOST_LAYERS + 1}th time, expected at most ${MOST_LAYERS} times in all`,
    'Extend each file once: one that is named again changes nothing but the order.',
  );
}

/**
 * Refuses an entry of `extends` that closes a circle, or names a file too deep or one too many.
 * @throws LegibleError at `where`.
 */
export function checkExtending({ where, shown, chain, files }: Extending): void {
  const path = [...chain, shown].join(' → ');
  if (chain.includes(shown))
    fail(where, `\`${shown}\` extends itself: ${path}`, 'Take one of these references out.');
  if (chain.length >= DEEPEST)
    fail(
      where,
      `\`${shown}\` is file ${chain.length + 1} of a chain, expected at most ${DEEPEST}`,
      `The chain is ${path}; merge two of these files.`,
    );
  if (!files.has(shown) && files.size >= MOST_FILES)
    fail(
      where,
      `\`${shown}\` is file ${MOST_FILES + 1}, expected at most ${MOST_FILES} in all`,
      'Merge some of the files.',
    );
}
