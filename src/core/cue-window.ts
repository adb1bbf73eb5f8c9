import { CHOICE, END, FIRST_SYMBOL, GAP, OPTIONAL, START } from './cue-program.ts';
import type { CueMatch } from './match-cue.ts';

/** Tokens that a window holds: with the place after the last, 32 bits. */
export const WINDOW = 31;

/** Some tokens of a statement, turned round: for each symbol, the places where it stands as bits. */
export interface Window {
  /** The steps of all programs, one behind the other. */
  readonly steps: ArrayLike<number>;
  readonly symbols: Int32Array;
  /** The symbols that stand somewhere, to look through and to clear. */
  readonly touched: number[];
  /** Places whose token a gap may cross. */
  passable: number;
  /** Places from which only marks follow to the statement's end. */
  ends: number;
  /** The place of the first bit in the statement. */
  from: number;
}

/** Turns the tokens from one place on into a window. */
export function openWindow(
  window: Window,
  entries: readonly { readonly symbols: readonly number[]; readonly endsClause: boolean }[],
  from: number,
): void {
  const { symbols, touched } = window;
  window.from = from;
  window.passable = 0;
  window.ends = 0;
  const to = Math.min(entries.length, from + WINDOW);
  for (let at = from; at < to; at += 1) {
    const entry = entries[at];
    if (entry === undefined) continue;
    const bit = 1 << (at - from);
    if (!entry.endsClause) window.passable |= bit;
    for (const symbol of entry.symbols) {
      const places = symbols[symbol] ?? 0;
      if (places === 0) touched.push(symbol);
      symbols[symbol] = places | bit;
    }
  }
}

/** Clears a window for the next. */
export function closeWindow({ symbols, touched }: Window): void {
  for (const symbol of touched) symbols[symbol] = 0;
  touched.length = 0;
}

function cross(passable: number, places: number, most: number): number {
  let all = places;
  let edge = places;
  for (let step = 0; step < most && edge !== 0; step += 1) {
    edge = (edge & passable) << 1;
    all |= edge;
  }
  return all;
}

/** Returns the places that the steps from one up to another lead to, from all of some places at once. */
function run(window: Window, from: number, to: number, starts: number): number {
  const { steps, symbols } = window;
  let places = starts;
  let at = from;
  while (at < to && places !== 0) {
    const step = steps[at] ?? 0;
    if (step >= FIRST_SYMBOL) {
      places = (places & (symbols[step] ?? 0)) << 1;
      at += 1;
      continue;
    }
    const size = steps[at + 1] ?? 0;
    at += step === START || step === END ? 1 : 2;
    if (step === START) places = window.from === 0 ? places & 1 : 0;
    else if (step === END) places &= window.ends;
    else if (step === GAP) places = cross(window.passable, places, size);
    else if (step === OPTIONAL) {
      places |= run(window, at, at + size, places);
      at += size;
    } else if (step === CHOICE) {
      const starting = places;
      places = 0;
      for (let body = 0; body < size; body += 1) {
        const length = steps[at] ?? 0;
        places |= run(window, at + 1, at + 1 + length, starting);
        at += 1 + length;
      }
    }
  }
  return places;
}

/** Returns the first match of the program from one step up to another that begins at one of some places, or null. */
export function locate(window: Window, from: number, to: number, starts: number): CueMatch | null {
  const first = window.steps[from] ?? 0;
  const possible = first >= FIRST_SYMBOL ? starts & (window.symbols[first] ?? 0) : starts;
  if (possible === 0 || run(window, from, to, possible) === 0) return null;
  for (let left = possible; left !== 0; left &= left - 1) {
    const ends = run(window, from, to, left & -left);
    if (ends === 0) continue;
    const bit = (places: number): number => 31 - Math.clz32(places & -places);
    return { from: window.from + bit(left), to: window.from + bit(ends) };
  }
  return null;
}
