import { TOPIC_SLOT, type Finding } from './assess.ts';
import { namesNothing } from './common-words.ts';
import { cuesOf, type CueFinding } from './cue-findings.ts';
import type { Level } from './dimension.ts';
import { cueInWords } from './feature-words.ts';
import type { Reading } from './read-statements.ts';
import type { RuleSet } from './rule-set.ts';

/** Fewer words than these cannot make a claim under a heading that another could dispute. */
const FEWEST_WORDS_OF_A_CLAIM = 5;

function words(reading: Reading): number {
  return reading.tokens.filter((token) => token.kind !== 'mark').length;
}

function hasPrimary({ slots }: CueFinding): boolean {
  if (slots.size > 0) for (const slot of slots.keys()) if (slot.primary) return true;
  return false;
}

function hasFurther({ slots }: CueFinding): boolean {
  if (slots.size > 0) for (const slot of slots.keys()) if (!slot.primary && slot.reasons) return true;
  return false;
}

type SlotEvidence = Finding['slots'][number];

function slotList(cues: CueFinding): readonly SlotEvidence[] {
  return [...cues.slots].map(([slot, because]) => ({ id: slot.id, because: because.map(cueInWords) }));
}

/** Further slots of the neighbours in the same paragraph, item or row: they belong to the same point. */
function neighbourReasons(readings: readonly Reading[], at: number, dimension: number): boolean {
  const block = readings[at]?.statement.block;
  return [readings[at - 1], readings[at + 1]].some((neighbour) => {
    if (neighbour === undefined || neighbour.statement.block !== block) return false;
    const cues = cuesOf(neighbour, dimension);
    return cues.counter.length === 0 && hasFurther(cues);
  });
}

function levelOfCues(cues: CueFinding, reading: Reading, under: boolean, near: boolean): Level {
  if (cues.counter.length > 0 && !under) return 0;
  const primary = hasPrimary(cues);
  const further = hasFurther(cues);
  if (cues.hollow.length > 0) return further && under ? 2 : 1;
  if (primary) return further || near ? 3 : 2;
  // An unticked box without a claim is a template's line, not an answer.
  if (reading.statement.checked === false) return 0;
  if (under) return words(reading) >= FEWEST_WORDS_OF_A_CLAIM ? (further ? 3 : 2) : 1;
  return cues.topic.length > 0 ? 1 : 0;
}

/** Words of an answer that says nothing without its question: `No.`, `N/A`, `Not applicable`. */
const WORDS_OF_A_BARE_ANSWER = 2;

/** True for a word or two that answer something else: `N/A` under a heading of another dimension, or of none. */
function isBareAnswer(reading: Reading, under: boolean): boolean {
  const count = words(reading);
  if (under || count > WORDS_OF_A_BARE_ANSWER) return false;
  return count <= 1 || namesNothing(reading.particulars);
}

/** Answers that say nothing without their question. */
const PLAIN_ANSWER = /^(?:yes|no|nope|none|nothing|nil|n\/?a|not (?:applicable|needed|required))[.!]*$/i;

/** Returns true for an answer such as `No.`, which speaks of the dimensions that it stands under alone; a label is read with it. */
export function isPlainAnswer({ statement: { label, text } }: Reading): boolean {
  return label === null && PLAIN_ANSWER.test(text);
}

/** True for words that no reader could check: only common ones, a list that is no sentence, a question where none is owed. */
function claimsNothing({ tokens, particulars }: Reading, byQuestions: boolean): boolean {
  return namesNothing(particulars) || (!byQuestions && tokens.at(-1)?.text === '?');
}

/** True for words that only send the reader elsewhere: `See #812 for the risks.` */
function onlyRefers({ particulars }: Reading): boolean {
  const { count, references } = particulars;
  return references > 0 && references === count;
}

/** What the cues of a statement settle, whatever the model finds in its words. */
export type CueVerdict =
  /** Another sense of the dimension's words, or no word on it: a box that nobody ticked, a "No." to another question. */
  | 'other'
  /** Touches the topic and claims nothing. */
  | 'hollow'
  /** Claims nothing, and may not even touch the topic. */
  | 'bare'
  /** Answers under the dimension's own label or heading, in words that fill a primary slot. */
  | 'answer'
  /** Stands under the dimension's own label or heading. */
  | 'under'
  | 'open';

/** Returns what the cues and the common words of a statement settle for a dimension. */
export function cueVerdict(reading: Reading, dimension: number, rules: RuleSet): CueVerdict {
  const under = reading.under.includes(dimension);
  const cues = cuesOf(reading, dimension);
  const primary = hasPrimary(cues);
  if (cues.counter.length > 0 && !under && !primary) return 'other';
  if (!primary && reading.statement.checked === false) return 'other';
  const isTouched = primary || cues.hollow.length > 0 || cues.topic.length > 0;
  if (!isTouched && isBareAnswer(reading, under)) return 'other';
  const definition = rules.dimensions[dimension];
  if (
    claimsNothing(reading, definition?.byQuestions === true) ||
    (!primary && definition?.byReferences !== true && onlyRefers(reading)) ||
    (!primary && !under && reading.particulars.oneThing)
  )
    return under || cues.hollow.length > 0 ? 'hollow' : 'bare';
  if (cues.hollow.length > 0 && !primary) return 'hollow';
  if (!under) return 'open';
  return primary ? 'answer' : 'under';
}

/** Returns the level that a statement's cues and heading alone would give it. */
export function cueLevel(readings: readonly Reading[], at: number, dimension: number): Level {
  const reading = readings[at];
  if (reading === undefined || reading.statement.kind === 'title') return 0;
  const under = reading.under.includes(dimension);
  const cues = cuesOf(reading, dimension);
  if (!under && cues.slots.size === 0 && cues.topic.length === 0 && cues.hollow.length === 0) return 0;
  return levelOfCues(cues, reading, under, neighbourReasons(readings, at, dimension));
}

/** Returns the slots that a statement's cues fill, each with the cues that carried it. */
export function cueSlots(reading: Reading, dimension: number): readonly SlotEvidence[] {
  const cues = cuesOf(reading, dimension);
  return cues.counter.length > 0 ? [] : slotList(cues);
}

/** Returns what one statement shows of one dimension by its cues and its heading alone, or null. */
export function judgeByCues(
  readings: readonly Reading[],
  at: number,
  dimension: number,
  rules: RuleSet,
): Finding | null {
  const reading = readings[at];
  const definition = rules.dimensions[dimension];
  const level = cueLevel(readings, at, dimension);
  if (reading === undefined || definition === undefined || level === 0) return null;
  const found = level === 1 ? [] : cueSlots(reading, dimension);
  const fallback =
    level === 1
      ? { id: TOPIC_SLOT, because: cuesOf(reading, dimension).topic.map(cueInWords) }
      : { id: definition.slots[0].id, because: ['standing under its heading'] };
  return { reading, level, weight: 1, slots: found.length > 0 ? found : [fallback] };
}
