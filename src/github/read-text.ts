import * as v from 'valibot';
import type { Question } from './ask-ahead.ts';
import type { Client } from './client.ts';
import { GitHubError } from './problem.ts';
import type { Repository } from './runner.ts';

/** The API hands out the content of files up to here; a text above it is no text that anyone reviews. */
const LARGEST_TEXT = 1024 * 1024;

/** A file of a repository at a commit or branch. */
export interface Place {
  readonly repository: Repository;
  readonly path: string;
  readonly ref: string;
}

/** The text of a file, or why there is none, as the end of `the file …`. */
export type TextAnswer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The request for what stands at a path: a file, or a folder's list. */
export function textQuestion({ repository, path, ref }: Place): Question {
  const parameters = { owner: repository.owner, repo: repository.name, path, ref };
  return { route: 'GET /repos/{owner}/{repo}/contents/{path}', parameters };
}

const entry = v.object({
  type: v.string(),
  size: v.optional(v.number(), 0),
  encoding: v.optional(v.string()),
  content: v.optional(v.string(), ''),
});
const contents = v.union([v.array(v.unknown()), entry]);

const unreadable = (reason: string): TextAnswer => ({ kind: 'unreadable', reason });

function decode(content: string): TextAnswer {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.includes(0)) return unreadable('is not text');
  return { kind: 'text', text: new TextDecoder().decode(bytes) };
}

function textOf(answer: v.InferOutput<typeof contents>): TextAnswer {
  // valibot's `object` accepts an array too, so the union keeps arrays in its first case.
  if (Array.isArray(answer)) return unreadable('is a directory');
  if (answer.type === 'symlink') return unreadable('is a symbolic link');
  if (answer.type !== 'file') return unreadable(`is a ${answer.type}`);
  if (answer.size > LARGEST_TEXT || answer.encoding !== 'base64') return unreadable('is larger than 1 MB');
  return decode(answer.content);
}

/**
 * Returns a file's text through the contents API. JSON and not the raw media type is asked for: raw would fetch a file of
 * 100 MB before its size is known, and follow a link without a word.
 */
export async function readText(client: Client, place: Place): Promise<TextAnswer> {
  try {
    const { route, parameters } = textQuestion(place);
    return textOf(await client.ask(contents, route, parameters));
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.problem.kind === 'absent') return { kind: 'absent' };
    if (error.problem.kind === 'too-large') return unreadable('is larger than 1 MB');
    throw error;
  }
}
