/** Examples of a rule that fires or does not: texts on which it must, and texts on which it must not. */
interface Examples<T> {
  readonly fires: readonly T[];
  readonly quiet: readonly T[];
}

/** Returns the examples on which a rule does not do what their list says, with what it does and should do. */
export function misfires<T>(
  { fires, quiet }: Examples<T>,
  isFired: (example: T) => boolean,
): readonly { readonly example: T; readonly expected: string }[] {
  const wrong = (list: readonly T[], fired: boolean, expected: string) =>
    list.filter((example) => isFired(example) === fired).map((example) => ({ example, expected }));
  return [
    ...wrong(fires, false, 'stays quiet, expected it to fire'),
    ...wrong(quiet, true, 'fires, expected it to stay quiet'),
  ];
}
