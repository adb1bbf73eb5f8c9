import type { CuePattern, Node } from './cue-pattern.ts';
import { CHOICE, CLASSES, END, FIRST_SYMBOL, GAP, OPTIONAL, START, type CuePrograms } from './cue-program.ts';
import { listAt, type NumberLists } from './number-lists.ts';
import { textsOf } from './text-table.ts';

/** Programs with the texts of their tables, each split once. */
interface Source extends CuePrograms {
  readonly wordTexts: readonly string[];
  readonly prefixTexts: readonly string[];
}

function membersOf(source: Source, symbol: number): readonly Node[] {
  const { words, prefixes, classes, wordTexts, prefixTexts } = source;
  const among = <T>(texts: readonly T[], symbols: NumberLists): readonly T[] =>
    texts.filter((_, at) => listAt(symbols, at).includes(symbol));
  return [
    ...among(wordTexts, words.symbols).map((text): Node => ({ kind: 'word', text })),
    ...among(prefixTexts, prefixes.symbols).map((text): Node => ({ kind: 'prefix', text })),
    ...among(CLASSES, classes).map((name): Node =>
      name === 'any' ? { kind: 'any' } : { kind: 'class', name },
    ),
  ];
}

function decode(source: Source, steps: readonly number[]): readonly Node[] {
  const nodes: Node[] = [];
  let at = 0;
  const next = (): number => steps[at++] ?? 0;
  const body = (): readonly Node[] => {
    const length = next();
    at += length;
    return decode(source, steps.slice(at - length, at));
  };
  while (at < steps.length) {
    const step = next();
    if (step >= FIRST_SYMBOL)
      nodes.push({ kind: 'choice', bodies: membersOf(source, step).map((node) => [node]) });
    if (step === START) nodes.push({ kind: 'start' });
    if (step === END) nodes.push({ kind: 'end' });
    if (step === GAP) nodes.push({ kind: 'gap', most: next() });
    if (step === OPTIONAL) nodes.push({ kind: 'optional', body: body() });
    if (step === CHOICE) nodes.push({ kind: 'choice', bodies: Array.from({ length: next() }, body) });
  }
  return nodes;
}

/** Returns the pattern that a program was made of, or one that matches the same. */
export function patternOf(programs: CuePrograms, id: number): CuePattern {
  const wordTexts = textsOf(programs.words.table);
  const prefixTexts = textsOf(programs.prefixes.table);
  return {
    nodes: decode({ ...programs, wordTexts, prefixTexts }, listAt(programs.programs, id)),
    affirmed: Array.from(programs.affirmed).includes(id),
  };
}
