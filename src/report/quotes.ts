import { TOPIC_SLOT } from '../core/assess.ts';
import type { Evidence } from '../core/review.ts';
import { idInWords } from './words.ts';

/** One sentence with every slot that it fills: evidence is one entry a slot, a reader wants one line a sentence. */
export interface Quote {
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
  /** What a quote of few words answers, or null. */
  readonly under: string | null;
  readonly weight: number;
  readonly slots: readonly string[];
}

/** Returns a quote as plain text, a few words with what they answer before them. */
export function inContext({ under, text }: Pick<Quote, 'under' | 'text'>): string {
  return under === null ? text : `${under} › ${text}`;
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
    const { line, endLine, quote: text, under, weight } = item;
    quotes.set(key, { line, endLine, text, under, weight, slots });
  }
  return [...quotes.values()];
}

function newSlots(quote: Quote, covered: ReadonlySet<string>): number {
  return quote.slots.filter((slot) => !covered.has(slot)).length;
}

/** The sentence that shows the most new slots; of several, and where none is shown yet, the strongest. */
function nextQuote(left: readonly Quote[], covered: ReadonlySet<string>): Quote | undefined {
  const gain = (quote: Quote): number => (covered.size === 0 ? 0 : newSlots(quote, covered));
  return [...left].sort((one, other) => gain(other) - gain(one) || other.weight - one.weight)[0];
}

/** Returns at most `limit` sentences, in the order of the text: the strongest, and those that show other slots. */
export function bestQuotes(evidence: readonly Evidence[], limit: number): readonly Quote[] {
  const left = [...bySentence(evidence)];
  const covered = new Set<string>();
  const chosen: Quote[] = [];
  while (chosen.length < limit) {
    const best = nextQuote(left, covered);
    // A sentence that shows nothing new is worth its line only where nothing else is shown.
    if (best === undefined || (chosen.length > 0 && newSlots(best, covered) === 0)) break;
    left.splice(left.indexOf(best), 1);
    best.slots.forEach((slot) => covered.add(slot));
    chosen.push(best);
  }
  return chosen.sort((one, other) => one.line - other.line);
}
