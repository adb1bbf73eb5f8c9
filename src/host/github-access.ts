import { given, type Environment } from '../core/given.ts';

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
