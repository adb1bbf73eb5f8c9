interface Remedy {
  readonly hint: string;
  readonly cause?: unknown;
  readonly others?: readonly string[];
}

/** A failure that a person can mend: `message` says where and what, `hint` what to do about it. */
export class LegibleError extends Error {
  readonly hint: string;
  /** What else is wrong in the same file, each in the form of `message`. */
  readonly others: readonly string[];

  constructor(message: string, { hint, cause, others = [] }: Remedy) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'LegibleError';
    this.hint = hint;
    this.others = others;
  }
}

/**
 * Ends the reading of a file at a place: something else stands there than was expected.
 * @param where `path:line:column`.
 * @throws LegibleError, always.
 */
export function failAt(
  where: string,
  { found, expected, hint }: { readonly found: string; readonly expected: string; readonly hint: string },
): never {
  throw new LegibleError(`${where}: unexpected ${found}, expected ${expected}`, { hint });
}

/** An error in words. */
interface ErrorWords {
  /** One line for the log. */
  readonly message: string;
  /** What else is wrong in the same file, a line each. */
  readonly others: readonly string[];
  /** What the person can do, where the error says it. */
  readonly hint: string | null;
}

/** Returns what an error says for the log and for the person. */
export function describeError(error: unknown): ErrorWords {
  if (error instanceof LegibleError)
    return { message: error.message, others: error.others, hint: error.hint };
  return { message: error instanceof Error ? error.message : String(error), others: [], hint: null };
}
