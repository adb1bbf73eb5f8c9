/** A failure that a person can mend: `message` says where and what, `hint` what to do about it. */
export class LegibleError extends Error {
  readonly hint: string;

  constructor(message: string, options: { readonly hint: string; readonly cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'LegibleError';
    this.hint = options.hint;
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

/** Returns one line for the log and, where the error carries one, the hint for the person. */
export function describeError(error: unknown): { readonly message: string; readonly hint: string | null } {
  if (error instanceof LegibleError) return { message: error.message, hint: error.hint };
  if (error instanceof Error) return { message: error.message, hint: null };
  return { message: String(error), hint: null };
}
