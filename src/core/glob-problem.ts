const EXPECTED = "a glob of paths from the repository's root, such as `docs/**`";

/** Returns what was expected of a glob that can match nothing, or null. Paths are given without a leading slash. */
export function globProblem(glob: string): string | null {
  const body = glob.replace(/^!/, '');
  if (body === '' || body.includes('\\') || /^(?:\/|\.\/)|\/$/.test(body)) return EXPECTED;
  return body.split('/').some((part) => part === '..' || part === '') ? EXPECTED : null;
}
