import { byName } from './order.ts';

/** A place in its parts: the path may hold colons. Lines and columns count from 1. */
export interface PlaceParts {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Returns the parts of `path:line:column`. */
export function partsOf(place: string): PlaceParts {
  const groups = /^(?<path>.*):(?<line>\d+):(?<column>\d+)$/.exec(place)?.groups;
  return {
    path: groups?.['path'] ?? place,
    line: Number(groups?.['line'] ?? 1),
    column: Number(groups?.['column'] ?? 1),
  };
}

/** Orders places by path, line and column. */
export function byPlace(one: PlaceParts, other: PlaceParts): number {
  return byName(one.path, other.path) || one.line - other.line || one.column - other.column;
}

/** Returns the place that an error's message begins with, and the rest; the file's first place where it has none. */
export function splitPlace(message: string, path: string): { readonly place: string; readonly text: string } {
  const groups = /^(?<place>\S.*?:\d+:\d+): (?<text>[\s\S]*)$/.exec(message)?.groups;
  return { place: groups?.['place'] ?? `${path}:1:1`, text: groups?.['text'] ?? message };
}
