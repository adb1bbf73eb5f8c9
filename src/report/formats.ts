import type { Review } from '../core/review.ts';
import { renderMarkdown } from './comment.ts';
import type { Format } from './formats-list.ts';
import { renderJson } from './json.ts';
import { renderSarif } from './sarif.ts';
import { renderTerminal, type TerminalOptions } from './terminal.ts';

/** What turns reviews into text, by format. */
export const renderers: Readonly<
  Record<Format, (reviews: readonly Review[], options: TerminalOptions) => string>
> = {
  terminal: renderTerminal,
  markdown: (reviews) => renderMarkdown(reviews),
  json: (reviews) => renderJson(reviews),
  sarif: (reviews) => renderSarif(reviews),
};
