import type { HistoryReport, LevelCounts, Tally } from '../../core/history-report.ts';
import { html, type Html } from './html.ts';

/**
 * A figure of the report with the place where the JSON has it, as a JSON pointer (RFC 6901): the page carries both, and a
 * test holds each figure against the JSON.
 */
export interface Figure {
  readonly value: number;
  readonly pointer: string;
}

/** A share of the report's figures: the sum of some in the sum of others. */
export interface Share {
  readonly part: readonly Figure[];
  readonly whole: readonly Figure[];
}

function sum(figures: readonly Figure[]): number {
  return figures.reduce((total, figure) => total + figure.value, 0);
}

/** Returns a count with its thousands apart. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Returns a share as a number between 0 and 1, or null of nothing. */
export function ratioOf({ part, whole }: Share): number | null {
  const all = sum(whole);
  return all === 0 ? null : sum(part) / all;
}

/** Returns a share as whole percents, `–` for a share of nothing. */
export function percentOf(share: Share): string {
  const ratio = ratioOf(share);
  return ratio === null ? '–' : `${Math.round(ratio * 100)}\u00a0%`;
}

function pointers(figures: readonly Figure[]): string {
  return figures.map((figure) => figure.pointer).join(' ');
}

/** Returns the sum of some figures as it is shown. */
export function countHtml(...figures: readonly Figure[]): Html {
  const total = sum(figures);
  return html`<data value="${total}" data-json="${pointers(figures)}">${grouped(total)}</data>`;
}

/** Returns a share as it is shown, in percents. */
export function shareHtml(share: Share): Html {
  return html`<data value="${ratioOf(share) ?? ''}" data-part="${pointers(share.part)}" data-whole="${pointers(share.whole)}">${percentOf(share)}</data>`;
}

/** Returns the four levels of a tally as figures, absent first; `pointer` is the tally's own. */
export function levelFigures(levels: LevelCounts, pointer: string): readonly Figure[] {
  return levels.map((value, level) => ({ value, pointer: `${pointer}/levels/${level}` }));
}

/** Returns the share of texts in which a dimension is stated or reasoned. */
export function visibleShare(tally: Pick<Tally, 'levels'>, pointer: string): Share {
  const levels = levelFigures(tally.levels, pointer);
  return { part: levels.slice(2), whole: levels };
}

/** A dimension and the share of texts in which it is stated or reasoned. */
export interface Visibility {
  readonly title: string;
  readonly share: Share;
}

/** Returns the dimensions that are visible most and least often; none where all are equally so. */
export function mostAndLeast({
  dimensions,
}: HistoryReport): readonly [most?: Visibility, least?: Visibility] {
  const ranked = dimensions
    .flatMap(({ title, total }, at) => {
      const share = visibleShare(total, `/dimensions/${at}/total`);
      const ratio = ratioOf(share);
      return ratio === null ? [] : [{ title, share, ratio }];
    })
    .toSorted((one, other) => other.ratio - one.ratio);
  const [most, least] = [ranked[0], ranked.at(-1)];
  return most === undefined || least === undefined || most.ratio === least.ratio ? [] : [most, least];
}
