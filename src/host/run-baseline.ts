import { LegibleError } from '../errors.ts';
import type { HistoryCommand } from './history-args.ts';
import type { Shell } from './run-review.ts';

export async function runBaseline(
  _command: Extract<HistoryCommand, { kind: 'baseline' }>,
  _shell: Shell,
): Promise<number> {
  throw new LegibleError('not yet', { hint: '' });
}
