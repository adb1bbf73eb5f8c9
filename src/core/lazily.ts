/** Returns a function that makes its value when it is first asked for it. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Returns an object with all that one has and, in its place or beside it, what another has; what either makes late stays late. */
export function overlaid<Base extends object, Over extends object>(
  base: Base,
  over: Over,
): Omit<Base, keyof Over> & Over {
  const all = { ...Object.getOwnPropertyDescriptors(base), ...Object.getOwnPropertyDescriptors(over) };
  return Object.defineProperties({}, all) as Omit<Base, keyof Over> & Over;
}
