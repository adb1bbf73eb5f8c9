import { TOPIC_SLOT } from '../core/assess.ts';
import type { Evidence } from '../core/review.ts';
import { idInWords } from './words.ts';

/** One sentence with every slot that it fills: evidence is one entry a slot, a reader wants one line a sentence. */
export interface Quote {
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
  readonly slots: readonly string[];
}

/** Returns the slots that some evidence fills, each once, in order; the topic alone fills none. */
export function slotsFound(evidence: readonly Evidence[]): readonly string[] {
  const found = evidence.map((item) => item.slot).filter((slot) => slot !== TOPIC_SLOT);
  return [...new Set(found)].map(idInWords);
}

function bySentence(evidence: readonly Evidence[]): readonly Quote[] {
  const quotes = new Map<string, Quote>();
  for (const item of evidence) {
    const key = `${item.line}\n${item.quote}`;
    const known = quotes.get(key);
    const slots = [...(known?.slots ?? []), item.slot];
    quotes.set(key, { line: item.line, endLine: item.endLine, text: item.quote, slots });
  }
  return [...quotes.values()];
}

function newSlots(quote: Quote, covered: ReadonlySet<string>): number {
  return quote.slots.filter((slot) => !covered.has(slot)).length;
}

/** Returns at most `limit` sentences that show the most slots together, in the order of the text. */
export function bestQuotes(evidence: readonly Evidence[], limit: number): readonly Quote[] {
  const left = [...bySentence(evidence)];
  const covered = new Set<string>();
  const chosen: Quote[] = [];
  while (chosen.length < limit && left.length > 0) {
    const best = left.reduce((one, other) =>
      newSlots(other, covered) > newSlots(one, covered) ? other : one,
    );
    // A sentence that shows nothing new is worth its line only where nothing else is shown.
    if (chosen.length > 0 && newSlots(best, covered) === 0) break;
    left.splice(left.indexOf(best), 1);
    best.slots.forEach((slot) => covered.add(slot));
    chosen.push(best);
  }
  return chosen.sort((one, other) => one.line - other.line);
}
