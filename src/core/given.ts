/** The variables of a process, passed in so that nothing below the entry reads them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the first of some variables that is given, without the space around it, or null. One that is unset and one that is
 * empty are the same: the runner sets an input that is left out, and a secret that is missing, to nothing.
 */
export function given(environment: Environment, ...names: readonly string[]): string | null {
  return names.map((name) => environment[name]?.trim() ?? '').find((value) => value !== '') ?? null;
}
