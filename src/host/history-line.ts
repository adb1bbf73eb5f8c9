import type { HistoryText } from '../core/history-record.ts';
import { dayFrom } from '../core/periods.ts';
import { type Fields, isByBot, parseInputLine } from './jsonl.ts';

/** What one line of a history says: a text, or why there is none. */
export type HistoryLine =
  | { readonly kind: 'text'; readonly text: HistoryText }
  | { readonly kind: 'skipped'; readonly id: string | null; readonly reason: string };

function textOf(fields: Fields, ...names: readonly string[]): string | null {
  const name = names.find((one) => typeof fields[one] === 'string');
  const value = name === undefined ? undefined : fields[name];
  return typeof value === 'string' ? value : null;
}

/** Returns the day on which the text of a line was merged (`mergedAt`, else `date`), or null. */
export function dayOfLine(fields: Fields): string | null {
  const date = textOf(fields, 'mergedAt', 'date');
  return date === null ? null : dayFrom(date);
}

/** Only a page of the web is shown as a link. */
function urlOf(fields: Fields): string | null {
  const url = textOf(fields, 'url');
  return url !== null && /^https?:\/\/[^\s"'<>()]+$/.test(url) ? url : null;
}

/**
 * Returns what a line of a history says: the document of `review --jsonl`, with `mergedAt`, `number`, `url` and `authorIsBot`
 * where they are known.
 * @throws LegibleError saying which field is wrong.
 */
export function parseHistoryLine(fields: Fields): HistoryLine {
  const { id, number, skipped } = fields;
  if (typeof skipped === 'string')
    return { kind: 'skipped', id: typeof id === 'string' ? id : null, reason: skipped };
  const numbered = typeof number === 'number' && id === undefined ? { ...fields, id: `#${number}` } : fields;
  const input = parseInputLine({ as: 'pull-request', ...numbered });
  return {
    kind: 'text',
    text: {
      input: { ...input, path: input.profile === 'rfc' ? input.id : null },
      date: dayOfLine(fields),
      url: urlOf(fields),
      authorIsBot: isByBot(fields),
    },
  };
}
