import type { FileText, NormsKnowledge, ReadFile } from '../core/load-norms.ts';
import type { Norms } from '../core/norms.ts';
import { DEFAULT_NORMS } from '../core/default-norms.ts';
import { shownPlace, type FilePlace } from '../core/reference.ts';
import { LegibleError } from '../errors.ts';
import type { Client } from './client.ts';
import { GitHubError } from './problem.ts';
import { readText, type Place } from './read-text.ts';
import type { Repository } from './runner.ts';

/** What reading norms needs beside the place. */
export interface NormsOptions {
  readonly knowledge: NormsKnowledge;
  /** True where GitHub gave this run a token that sees less than the team's own: a fork's. */
  readonly thin: boolean;
}

function repositoryOf(fullName: string): Repository {
  const [owner = '', name = ''] = fullName.split('/');
  return { owner, name };
}

function missing(file: FilePlace, ref: string): FileText {
  if (file.repository === null)
    return {
      kind: 'unreadable',
      reason: `is not on \`${ref}\``,
      hint: 'Add the file to the base branch, or correct the path.',
    };
  return {
    kind: 'unreadable',
    reason: 'is not there, or is hidden from this token',
    hint: 'Check the path and the ref. A private repository needs a token that may read it: pass one as the input `token`.',
  };
}

/** Reads files that norms name: of the same repository at the same ref, or of another one at the ref that they are pinned to. */
function reader(client: Client, place: Place, thin: boolean): ReadFile {
  return async (file) => {
    const repository = file.repository === null ? place.repository : repositoryOf(file.repository);
    const ref = file.ref ?? place.ref;
    const answer = await readText(client, { repository, path: file.path, ref });
    switch (answer.kind) {
      case 'text':
        return answer;
      case 'absent':
        // A fork's run gets none of the team's tokens: that is no fault of its author, nor of the file.
        if (thin && file.repository !== null)
          throw new GitHubError({ kind: 'hidden', what: shownPlace(file) });
        return missing(file, ref);
      case 'unreadable':
        return { ...answer, hint: 'Name a plain file of at most 64 KB.' };
      default:
        return answer satisfies never;
    }
  };
}

/**
 * Returns the norms that the file on the base branch lays down, or the built-in ones where there is no file. Throws where
 * the file is wrong: a gate whose rules cannot be read must not pass in silence.
 */
export async function readNorms(
  client: Client,
  place: Place,
  { knowledge, thin }: NormsOptions,
): Promise<Norms> {
  const answer = await readText(client, place);
  switch (answer.kind) {
    case 'text': {
      const root = { text: answer.text, place: { repository: null, path: place.path, ref: null } };
      const { loadNorms } = await import('../core/load-norms.ts');
      return loadNorms(root, reader(client, place, thin), knowledge);
    }
    case 'absent':
      return DEFAULT_NORMS;
    case 'unreadable':
      throw new LegibleError(`${place.path}:1:1: the norms file on \`${place.ref}\` ${answer.reason}.`, {
        hint: 'Put a plain YAML file there, or name another path with the input `norms`.',
      });
    default:
      return answer satisfies never;
  }
}

/** Returns a note where the pull request changes the norms: they count after the merge, and a mistake would stop later runs. */
export async function noteOnChangedNorms(
  client: Client,
  place: Place,
  options: NormsOptions,
): Promise<string> {
  const same = `This pull request changes \`${place.path}\`. It is judged by the file on its base branch`;
  try {
    await readNorms(client, place, options);
    return `${same}; the changed one can be read and counts after the merge.`;
  } catch (error: unknown) {
    if (!(error instanceof LegibleError)) throw error;
    const at = /^\S+:\d+:\d+(?=: )/.exec(error.message)?.[0] ?? `${place.path}:1:1`;
    return `${same}. The changed one has a mistake at \`${at.replaceAll('`', "'")}\` and would stop every run after the merge.`;
  }
}
