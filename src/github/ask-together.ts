import { TEMPLATE_FOLDERS, TEMPLATE_NAMES } from '../core/usual-template.ts';
import { onItsWay, send, type Prepared, type Question } from './ask-ahead.ts';
import { baseQuestion, knownFrom, type BasePaths, type Known } from './base-query.ts';
import type { Client } from './client.ts';
import { identityQuestion, refusalIn, tellsIdentity } from './identity.ts';
import { GitHubError } from './problem.ts';
import type { Run } from './publish.ts';
import { textQuestion } from './read-text.ts';

/** Failures after which the smaller question would fare no better, or would not be polite. */
const HOPELESS = new Set(['rate-limit', 'slow', 'deadline']);

/** Returns true for a path as Git writes it: what a server makes of another one is its own affair. */
export function isTidy(path: string): boolean {
  return path === '' || path.split('/').every((part) => part !== '' && part !== '.');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Returns the paths of the base branch that are read in any case, and those that are likely to help. */
export function pathsOf(norms: string): Record<'needed' | 'likely', readonly string[]> {
  const templates = TEMPLATE_FOLDERS.flatMap((folder) =>
    TEMPLATE_NAMES.map((name) => (folder === '' ? name : `${folder}/${name}`)),
  );
  return {
    needed: [norms, ...TEMPLATE_FOLDERS],
    // The norms' folder tells whether they are a file.
    likely: [folderOf(norms), ...templates],
  };
}

/** Waits for GraphQL's answer, though not for ever: a run that hears nothing from it must still find its norms. */
async function settled(asked: Promise<unknown>, milliseconds: number): Promise<unknown> {
  const tired = new Promise<null>((resolve) => {
    setTimeout(resolve, milliseconds, null).unref();
  });
  try {
    return await Promise.race([asked, tired]);
  } catch (error: unknown) {
    if (error instanceof GitHubError) return null;
    throw error;
  }
}

function told(known: Known, otherwise: () => Promise<unknown>): Promise<unknown> {
  if (known === null) return otherwise();
  return 'failure' in known ? Promise.reject(known.failure) : Promise.resolve(known.answer);
}

async function whoWeAre(client: Client, asked: Promise<unknown>, question: Question): Promise<unknown> {
  try {
    const answer = await asked;
    if (tellsIdentity(answer)) return answer;
    const refusal = refusalIn(answer);
    if (refusal !== null) throw refusal;
  } catch (error: unknown) {
    if (!(error instanceof GitHubError) || HOPELESS.has(error.problem.kind)) throw error;
  }
  return send(client, question);
}

/**
 * Asks GraphQL who we are and for all that a run is likely to read of its base branch, and returns how to come by each answer. What
 * GraphQL does not tell is asked of the contents API, as if GraphQL had never been asked.
 */
export function prepareTogether(
  client: Client,
  { runner, inputs }: Run,
  { ref, patience }: { readonly ref: string; /** Milliseconds. */ readonly patience: number },
): readonly Prepared[] {
  const { repository, graphqlUrl } = runner;
  const { needed, likely } = pathsOf(inputs.norms);
  const base: BasePaths = { repository, ref, paths: [...new Set([...needed, ...likely])].filter(isTidy) };
  const asked = send(client, baseQuestion(graphqlUrl, base));
  asked.catch(() => undefined);
  const known = settled(asked, patience).then((answer) => knownFrom(answer, base));
  const question = identityQuestion(graphqlUrl);
  return [
    { question, answer: () => whoWeAre(client, asked, question) },
    ...base.paths.map((path): Prepared => {
      const question = textQuestion({ repository, path, ref });
      const answer = (): Promise<unknown> => known.then((of) => told(of(path), () => send(client, question)));
      // What is needed in any case goes together; what is only likely waits until somebody asks.
      return { question, answer: needed.includes(path) ? onItsWay(answer()) : answer };
    }),
  ];
}
