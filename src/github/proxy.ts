import { given, type Environment } from '../core/given.ts';
import { LegibleError } from '../errors.ts';

const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/** Returns true where the environment names a proxy: only Node's `fetch` goes through it. */
export function isProxied(environment: Environment): boolean {
  return PROXY_VARIABLES.some((name) => given(environment, name) !== null);
}

function isAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** The values stay unsaid: a proxy's address may hold a password. */
function unfollowed(environment: Environment, cause: unknown): LegibleError {
  const named = PROXY_VARIABLES.filter((name) => given(environment, name) !== null);
  const wrong = named.filter((name) => !isAddress(given(environment, name) ?? ''));
  const names = (wrong.length === 0 ? named : wrong).map((name) => `\`${name}\``).join(' or ');
  return new LegibleError(
    `${names} in the environment is no address of a proxy, expected one such as \`http://proxy.example:8080\`.`,
    {
      hint: 'Correct it in the runner’s environment or under `env` of the workflow, or leave it out.',
      cause,
    },
  );
}

/**
 * Sends Node's own `fetch` through the proxy that the environment names, `NO_PROXY` respected. Node does so by itself
 * under `NODE_USE_ENV_PROXY=1`, but a step cannot set that for an Action's process. Returns a note where this Node is too
 * old for it, else null.
 * @throws LegibleError that names the variable which Node does not take for a proxy's address.
 */
export async function followProxy(environment: Environment): Promise<string | null> {
  if (!isProxied(environment) || given(environment, 'NODE_USE_ENV_PROXY') === '1') return null;
  // Loaded here, since most runs have no proxy and those that skip their event need no network at all.
  const http = await import('node:http');
  // Added in Node 24.14; a runner may bring an older 24, where the types know more than the runtime.
  const follow: typeof http.setGlobalProxyFromEnv | undefined = http.setGlobalProxyFromEnv;
  if (follow === undefined) {
    return 'This runner’s Node cannot follow `HTTPS_PROXY` by itself: set `NODE_USE_ENV_PROXY: 1` in the runner’s environment.';
  }
  try {
    follow({ ...environment });
  } catch (error: unknown) {
    throw unfollowed(environment, error);
  }
  return null;
}
