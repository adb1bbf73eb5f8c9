import type { BaselinePoint } from '../core/baseline.ts';
import { visible } from './visible.ts';
import { counted } from './words.ts';

/** Points that are named in a message; the file, or the JSON, has them all. */
const MOST_NAMED = 10;

/** Returns how many points of how many documents there are: `three points of two documents`. */
export function pointsInWords(points: readonly BaselinePoint[]): string {
  const documents = new Set(points.map(({ document }) => document)).size;
  return `${counted(points.length, 'point')} of ${counted(documents, 'document')}`;
}

/** Returns a line for each point of a baseline, without its line break; of many the first ten, and how many more there are. */
export function namedPoints(points: readonly BaselinePoint[]): readonly string[] {
  const lines = points.slice(0, MOST_NAMED).map(({ document, point }) => `  ${visible(document)}: ${point}`);
  const more = points.length - lines.length;
  return more === 0 ? lines : [...lines, `  and ${more} more`];
}
