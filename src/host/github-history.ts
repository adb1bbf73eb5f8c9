import { LegibleError } from '../errors.ts';
import type { HistorySource, Selection } from './history-source.ts';

export async function githubHistory(
  repository: string,
  _options: {
    readonly selection: Selection;
    readonly rfcs: readonly string[];
    readonly normsPath: string;
    readonly environment: Readonly<Record<string, string | undefined>>;
  },
): Promise<HistorySource> {
  throw new LegibleError(`not yet ${repository}`, { hint: '' });
}
