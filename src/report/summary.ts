import type { Review } from '../core/review.ts';
import { checklistOf, type Detail } from './checklist.ts';
import { codeSpan, prose } from './markdown.ts';
import { askedPoints, isJudged } from './questions.ts';
import { shortStanding, standingOf } from './standing.ts';
import { counted } from './words.ts';

/** The runner drops a step's summary above 1 MiB whole. */
const LARGEST_SUMMARY = 1_000_000;

const WRITING = { quote: (text: string): string => codeSpan(text), prose };

function documentPart(review: Review, detail: Detail): string {
  const name = review.path === null ? 'Description' : codeSpan(review.path);
  const head = `### ${name}\n\n${shortStanding(review, WRITING)}`;
  return isJudged(review) ? [head, ...checklistOf(review, detail)].join('\n\n') : head;
}

function detailFor(reviews: readonly Review[], quotes: number): Detail {
  const asked = askedPoints(reviews);
  return {
    quotes,
    quoteLength: quotes > 0 ? 400 : 80,
    habits: quotes > 0 ? 50 : 5,
    asks: (review, dimension) => asked.some((one) => one.review === review && one.dimension === dimension),
    linkTo: () => null,
  };
}

function rendered(reviews: readonly Review[], notes: readonly string[], quotes: number): string {
  const detail = detailFor(reviews, quotes);
  const parts = reviews.map((review) => documentPart(review, detail));
  const head = [
    `## Legible`,
    `**${standingOf(reviews, WRITING)}**`,
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${prose(note)}`).join('\n')]),
  ].join('\n\n');
  const kept: string[] = [head];
  let bytes = Buffer.byteLength(head);
  for (const [at, part] of parts.entries()) {
    bytes += Buffer.byteLength(part) + 2;
    if (bytes > LARGEST_SUMMARY) {
      kept.push(`${counted(parts.length - at, 'more document')} would not fit here; \`json-file\` has all.`);
      break;
    }
    kept.push(part);
  }
  return `${kept.join('\n\n')}\n`;
}

/** Returns the job summary: every document with its evidence, in less than the runner's limit. */
export function renderSummary(
  reviews: readonly Review[],
  { notes }: { readonly notes: readonly string[] },
): string {
  const whole = rendered(reviews, notes, 5);
  return Buffer.byteLength(whole) <= LARGEST_SUMMARY * 0.9 ? whole : rendered(reviews, notes, 0);
}
