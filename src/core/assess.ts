import { cuesOf } from './cue-findings.ts';
import type { Dimension, Level } from './dimension.ts';
import type { Statement } from './document.ts';
import type { Reading } from './read-statements.ts';
import type { Assessment, Evidence, NonEmpty } from './review.ts';
import type { RuleSet } from './rule-set.ts';

/** What one statement shows of one dimension. */
export interface Finding {
  readonly reading: Reading;
  readonly level: Exclude<Level, 0>;
  /** How strongly it carries the level, 0 to 1. */
  readonly weight: number;
  /** The slots it fills, each with the cues that carried it; the topic alone fills none. */
  readonly slots: readonly { readonly id: string; readonly because: readonly string[] }[];
}

/** The slot name of evidence that touches the topic and fills no slot. */
export const TOPIC_SLOT = 'topic';

/** Quotes of fewer words are shown with what they answer. */
const SPEAKS_FOR_ITSELF = 7;

/** What a few words answer (`Yes` below "Backwards compatibility"), or null: a label stands in the quote itself. */
function answered({ text, label, leadIn, headings }: Statement): string | null {
  if (label !== null || text.split(' ').length >= SPEAKS_FOR_ITSELF) return null;
  return leadIn ?? headings.at(-1) ?? null;
}

/** What a statement says, its label among it; words that introduce a list say it with the first item. */
function quoted(
  reading: Reading,
  readings: readonly Reading[],
): Pick<Evidence, 'line' | 'endLine' | 'quote'> {
  const { statement } = reading;
  const { start, end } = statement.position;
  const isLabelled = statement.label !== null && statement.opens;
  const quote = isLabelled ? `${statement.label}: ${statement.text}` : statement.text;
  const next = quote.endsWith(':') ? readings[readings.indexOf(reading) + 1]?.statement : undefined;
  const isItem = next?.kind === 'item' && next.block === statement.block + 1;
  return isItem
    ? { line: start.line, endLine: next.position.end.line, quote: `${quote} ${next.text}` }
    : { line: start.line, endLine: end.line, quote };
}

function toEvidence(finding: Finding, readings: readonly Reading[]): readonly Evidence[] {
  const { statement } = finding.reading;
  const place = {
    ...quoted(finding.reading, readings),
    under: answered(statement),
    weight: finding.weight,
  };
  return finding.slots.map((slot) => ({
    slot: slot.id,
    // Read through: the model's reasons are made when they are asked for.
    get because() {
      return slot.because;
    },
    ...place,
  }));
}

function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}

/**
 * Returns the highest level that any statement reaches, with every statement that reaches it: take these out and the
 * level falls; add an honest sentence and it does not.
 */
export function assess(
  dimension: Dimension,
  findings: readonly Finding[],
  readings: readonly Reading[],
): Assessment {
  const level = findings.reduce<Level>(
    (highest, finding) => (finding.level > highest ? finding.level : highest),
    0,
  );
  const evidence = findings
    .filter((finding) => finding.level === level)
    .flatMap((finding) => toEvidence(finding, readings));
  if (level === 0 || !isNonEmpty(evidence)) return { kind: 'absent', dimension: dimension.id, level: 0 };
  return { kind: 'assessed', dimension: dimension.id, level, evidence };
}

/** True where a text is one that the dimension speaks to: a repair for stabilization, any text for most. */
function applies(dimension: Dimension, place: number, readings: readonly Reading[]): boolean {
  return dimension.applies.length === 0 || readings.some((reading) => cuesOf(reading, place).applies);
}

/** Returns the assessment of every dimension of a rule set from the findings of its statements, one list a dimension. */
export function assessAll(
  rules: RuleSet,
  findings: readonly (readonly Finding[])[],
  readings: readonly Reading[],
): readonly Assessment[] {
  return rules.dimensions.map((dimension, at) => {
    const assessment = assess(dimension, findings[at] ?? [], readings);
    if (assessment.kind === 'assessed' || applies(dimension, at, readings)) return assessment;
    return { kind: 'not-applicable', dimension: dimension.id, level: 0 };
  });
}
