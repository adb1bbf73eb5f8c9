type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the first of some variables that is given, or null; one that is set to nothing is not, as a workflow sets a secret that is missing. */
export function given(environment: Environment, ...names: readonly string[]): string | null {
  return names.map((name) => environment[name] ?? '').find((value) => value !== '') ?? null;
}

/** Returns where the API of GitHub is, and the token to ask it with, or null. */
export function githubAccess(environment: Environment): {
  readonly apiUrl: string;
  readonly token: string | null;
} {
  return {
    apiUrl: given(environment, 'GITHUB_API_URL') ?? 'https://api.github.com',
    token: given(environment, 'GITHUB_TOKEN', 'GH_TOKEN'),
  };
}
