import { cueLevel } from './judge-by-cues.ts';
import type { Reading } from './read-statements.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** Longer words are identifiers or noise. */
const LONGEST_WORD = 24;
/** More things named than these make no difference. */
const MOST_PARTICULARS = 4;
/** Words of a neighbour or a heading that are looked at. */
const MOST_CONTEXT = 30;
/** Characters of a heading or lead-in in which these are looked for: a long one is met at every statement below it. */
const LONGEST_CONTEXT = 1_000;

function wordOf(token: Token): string | null {
  switch (token.kind) {
    case 'word':
      return token.text.length > LONGEST_WORD ? '<code>' : stem(token.text);
    case 'code':
      return token.text.includes(' ') ? '<command>' : '<code>';
    case 'number':
    case 'quantity':
    case 'version':
    case 'ref':
      return `<${token.kind}>`;
    case 'mark':
      return token.text === '?' || token.text === '!' || token.text === ':' ? token.text : null;
    default:
      return token.kind satisfies never;
  }
}

/** Returns the words of a reading in the form of features: stems, and classes for figures, code and references. */
export function featureWords(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => wordOf(token) ?? []);
}

function lengthClass(words: number): string {
  if (words <= 2) return '2';
  if (words <= 5) return '5';
  if (words <= 10) return '10';
  if (words <= 20) return '20';
  return words <= 35 ? '35' : 'more';
}

function addNgrams(into: Set<string>, words: readonly string[]): void {
  let before = '^';
  let earlier = '';
  for (const word of words) {
    into.add(word);
    into.add(`${before} ${word}`);
    if (earlier !== '') into.add(`${earlier} ${before} ${word}`);
    earlier = before;
    before = word;
  }
}

function addContext(into: Set<string>, prefix: string, text: string | null | undefined): void {
  if (text === null || text === undefined) return;
  const words =
    text
      .slice(0, LONGEST_CONTEXT)
      .toLowerCase()
      .match(/[\p{L}]+/gu) ?? [];
  for (const word of words.slice(0, MOST_CONTEXT)) into.add(prefix + stem(word));
}

function addHits(into: Set<string>, prefix: string, reading: Reading, names: readonly string[]): void {
  for (const { entry } of reading.hits) {
    const name = names[entry.dimension] ?? '';
    const slot = entry.role.kind === 'slot' ? entry.role.slot.id : entry.role.kind;
    into.add(`${prefix}${name}/${slot}`);
  }
  for (const signal of reading.signals) into.add(`${prefix}@${signal}`);
}

/** The statements before and after that are looked at: their places from here, and what their features begin with. */
const NEIGHBOURS = [
  [-1, 'p:'],
  [1, 'n:'],
  [-2, 'pp:'],
  [2, 'nn:'],
] as const;

/** Cues of the statements around in the same paragraph or list, and words of the nearest; other paragraphs are other points. */
function addNeighbours(
  into: Set<string>,
  readings: readonly Reading[],
  at: number,
  names: readonly string[],
): void {
  for (const [distance, prefix] of NEIGHBOURS) {
    const near = readings[at + distance];
    if (near === undefined || near.statement.kind === 'title') continue;
    if (near.statement.group !== readings[at]?.statement.group) continue;
    addHits(into, `${prefix}cue:`, near, names);
    const words = Math.abs(distance) === 1 ? near.words.slice(0, MOST_CONTEXT) : [];
    for (const word of words) into.add(`${prefix}${word}`);
  }
}

function addShape(into: Set<string>, { statement, words, particulars }: Reading): void {
  into
    .add(`kind:${statement.kind}`)
    .add(`length:${lengthClass(words.length)}`)
    .add(`names:${Math.min(particulars.count, MOST_PARTICULARS)}`);
  if (particulars.list) into.add('list');
  if (particulars.oneThing) into.add('one-thing');
  if (statement.checked !== null) into.add(`checked:${statement.checked}`);
  if (statement.label !== null) into.add('labelled');
  if (statement.opens) into.add('first');
}

/**
 * Returns the features of one statement: its words, where it stands, which cues and signals it holds, and the words and
 * cues of its neighbours. Each is a short name that a person can read.
 */
export function featuresOf(
  readings: readonly Reading[],
  at: number,
  names: readonly string[],
  profile: string,
): ReadonlySet<string> {
  const into = new Set<string>();
  const reading = readings[at];
  if (reading === undefined) return into;
  const { statement } = reading;
  addNgrams(into, reading.words);
  addContext(into, 'h:', statement.headings.at(-1));
  addContext(into, 'hh:', statement.headings.at(-2));
  addContext(into, 'l:', statement.label);
  addContext(into, 'i:', statement.leadIn);
  addHits(into, 'cue:', reading, names);
  names.forEach((name, dimension) => {
    const level = cueLevel(readings, at, dimension);
    if (level > 0) into.add(`level:${name}:${level}`);
  });
  addNeighbours(into, readings, at, names);
  for (const dimension of reading.under)
    into
      .add(`under:${names[dimension] ?? ''}`)
      .add(`under:${names[dimension] ?? ''}:${lengthClass(reading.words.length)}`);
  into.add(`as:${profile}`);
  addShape(into, reading);
  const title = readings[0];
  if (title?.statement.kind === 'title')
    for (const word of title.words.slice(0, MOST_CONTEXT)) into.add(`t:${word}`);
  return into;
}
