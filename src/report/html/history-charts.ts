import { barX, barY, dot, link, ruleY, text, type PlotOptions } from '@observablehq/plot';
import { cut } from '../visible.ts';
import { periodOnAxis, ticksOf } from './history-words.ts';

/** One bar's piece: how many of a group's texts are of one kind. */
export interface Piece {
  /** The bar: a period, an area, a dimension. */
  readonly bar: string;
  readonly kind: string;
  readonly count: number;
  /** How many texts the whole bar stands for. */
  readonly of: number;
}

/** The kinds of a stacked bar, from its foot to its end, each with the colour that the page's style sheet gives it. */
export interface Kinds {
  readonly names: readonly string[];
  readonly colors: readonly string[];
}

export const LEVEL_KINDS: Kinds = {
  names: ['reasoned', 'stated', 'named', 'absent'],
  colors: ['var(--level-3)', 'var(--level-2)', 'var(--level-1)', 'var(--level-0)'],
};

export const VERDICT_KINDS: Kinds = {
  names: ['meets', 'falls short', 'exempt', 'not read'],
  colors: ['var(--meets)', 'var(--short)', 'var(--exempt)', 'var(--unread)'],
};

/** Narrow enough for a telephone at its own size; where there is room, three stand beside each other. */
const WIDTH = 346;
/** For the two at the head of the page. */
const WIDE = 440;
const LONGEST_NAME = 44;

function spoken({ bar, kind, count, of }: Piece): string {
  return `${bar}: ${kind}, ${count} of ${of}`;
}

function colorsOf({ names, colors }: Kinds): NonNullable<PlotOptions['color']> {
  return { domain: [...names], range: [...colors] };
}

/** From nothing to all, with the half between. */
const SHARE_AXIS = {
  domain: [0, 1],
  ticks: [0, 0.5, 1],
  tickFormat: (share: number): string => `${share * 100} %`,
  tickSize: 0,
  label: null,
};

/** Returns bars that fill their height, one a period: what share of its texts is of which kind. */
export function sharesOverTime(
  pieces: readonly Piece[],
  periods: readonly string[],
  kinds: Kinds,
): PlotOptions {
  const shown = pieces.filter((piece) => piece.count > 0);
  return {
    width: WIDTH,
    height: 168,
    marginLeft: 38,
    marginRight: 2,
    marginTop: 10,
    marginBottom: 34,
    color: colorsOf(kinds),
    x: {
      type: 'band',
      domain: [...periods],
      ticks: [...ticksOf(periods, 6)],
      tickFormat: periodOnAxis,
      tickSize: 0,
      label: null,
      padding: periods.length > 18 ? 0.08 : 0.16,
    },
    y: SHARE_AXIS,
    marks: [
      barY(shown, {
        x: 'bar',
        y: (piece: Piece) => piece.count / piece.of,
        fill: 'kind',
        order: [...kinds.names],
        title: spoken,
      }),
      ruleY([0.5], { stroke: 'var(--paper)', strokeOpacity: 0.55, strokeDasharray: '2 3' }),
      ruleY([0]),
    ],
  };
}

/** Returns bars as high as their counts, one a period. */
export function countsOverTime(
  pieces: readonly Piece[],
  periods: readonly string[],
  kinds: Kinds,
): PlotOptions {
  const shares = sharesOverTime(pieces, periods, kinds);
  const shown = pieces.filter((piece) => piece.count > 0);
  return {
    ...shares,
    width: WIDE,
    height: 380,
    y: {
      ticks: 4,
      tickSize: 0,
      label: null,
      grid: true,
      tickFormat: (count: number) => (Number.isInteger(count) ? String(count) : ''),
    },
    marks: [
      barY(shown, { x: 'bar', y: 'count', fill: 'kind', order: [...kinds.names], title: spoken }),
      ruleY([0]),
    ],
  };
}

/** Returns bars that fill their width, one a group, each under its name. */
export function sharesByGroup(
  pieces: readonly Piece[],
  groups: readonly string[],
  { kinds, wide = false }: { readonly kinds: Kinds; readonly wide?: boolean },
): PlotOptions {
  const shown = pieces.filter((piece) => piece.count > 0);
  return {
    width: wide ? WIDE : WIDTH,
    height: 26 + groups.length * 36,
    marginLeft: 1,
    marginRight: 14,
    marginTop: 4,
    marginBottom: 22,
    color: colorsOf(kinds),
    x: { ...SHARE_AXIS, ticks: [0.5, 1] },
    y: { type: 'band', domain: [...groups], axis: null, paddingInner: 0.62, paddingOuter: 0.28, align: 1 },
    marks: [
      barX(shown, {
        y: 'bar',
        x: (piece: Piece) => piece.count / piece.of,
        fill: 'kind',
        order: [...kinds.names],
        title: spoken,
      }),
      text(groups, {
        y: (name: string) => name,
        x: 0,
        text: (name: string) => cut(name, LONGEST_NAME),
        textAnchor: 'start',
        lineAnchor: 'bottom',
        dy: -9,
      }),
    ],
  };
}

/** Where one dimension stood before and after. */
export interface Step {
  readonly name: string;
  /** Shares from 0 to 1, or null where there was nothing. */
  readonly before: number | null;
  readonly after: number | null;
  readonly spoken: string;
}

/** Returns one line a dimension, from the share before (a ring) to the share after (a disc). */
export function beforeAndAfter(steps: readonly Step[]): PlotOptions {
  const whole = steps.filter((step) => step.before !== null && step.after !== null);
  return {
    width: WIDTH,
    height: 30 + steps.length * 24,
    marginLeft: 96,
    marginRight: 16,
    marginTop: 8,
    marginBottom: 22,
    x: { ...SHARE_AXIS, grid: true },
    y: { type: 'point', domain: steps.map((step) => step.name), tickSize: 0, label: null },
    marks: [
      link(whole, {
        y: 'name',
        x1: 'before',
        x2: 'after',
        stroke: 'var(--level-2)',
        strokeWidth: 3,
        title: 'spoken',
      }),
      dot(whole, {
        y: 'name',
        x: 'before',
        r: 4.5,
        fill: 'var(--paper)',
        stroke: 'var(--level-2)',
        strokeWidth: 2,
        title: 'spoken',
      }),
      dot(whole, { y: 'name', x: 'after', r: 5, fill: 'var(--level-3)', title: 'spoken' }),
    ],
  };
}
