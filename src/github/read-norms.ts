import type { Norms } from '../core/norms.ts';
import { DEFAULT_NORMS, parseNorms } from '../core/parse-norms.ts';
import { LegibleError } from '../errors.ts';
import type { Client } from './client.ts';
import { readText, type Place } from './read-text.ts';

/**
 * Returns the norms that the file on the base branch lays down, or the built-in ones where there is no file. Throws where
 * the file is wrong: a gate whose rules cannot be read must not pass in silence.
 */
export async function readNorms(client: Client, place: Place): Promise<Norms> {
  const answer = await readText(client, place);
  switch (answer.kind) {
    case 'text':
      return parseNorms(answer.text, place.path);
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
export async function noteOnChangedNorms(client: Client, place: Place): Promise<string> {
  const same = `This pull request changes \`${place.path}\`. It is judged by the file on its base branch`;
  const answer = await readText(client, place);
  if (answer.kind !== 'text') return `${same}.`;
  try {
    parseNorms(answer.text, place.path);
    return `${same}; the changed one can be read and counts after the merge.`;
  } catch (error: unknown) {
    if (!(error instanceof LegibleError)) throw error;
    const at = /:(\d+:\d+):/.exec(error.message)?.[1] ?? '1:1';
    return `${same}. The changed one has a mistake at \`${place.path}:${at}\` and would stop every run after the merge.`;
  }
}
