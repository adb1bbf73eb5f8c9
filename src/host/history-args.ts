import { LegibleError } from '../errors.ts';
import { textOption, type Parsed } from './parse-options.ts';

/** More workers than this only take memory: about 150 MB each. */
const MOST_WORKERS = 16;

/**
 * Returns the number of threads that `--workers` asks for, or null where it is not given.
 * @throws LegibleError for anything but a small number.
 */
export function workersOption(parsed: Parsed): number | null {
  const value = textOption(parsed, 'workers');
  if (value === null) return null;
  const workers = Number(value);
  if (Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw new LegibleError(`unexpected \`--workers ${value}\``, {
    hint: `\`--workers\` takes a number from 1 to ${MOST_WORKERS}.`,
  });
}
