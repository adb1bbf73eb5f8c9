import type { Cue, Dimension, Slot } from './dimension.ts';
import type { KnowledgeData } from './knowledge.ts';

/** What of a dimension only few runs ask for: its cues are stored compiled, too. */
interface DimensionCues extends Pick<Dimension, 'topic' | 'hollow' | 'counter' | 'applies' | 'sources'> {
  /** By slot. */
  readonly slots: readonly (readonly Cue[])[];
}

type BareSlot = Omit<Slot, 'cues'>;

interface BareDimension extends Omit<Dimension, keyof DimensionCues> {
  readonly slots: readonly BareSlot[];
}

/** Rule data in parts, each of which can be read by itself. */
export interface KnowledgeParts {
  /** What every review needs. */
  readonly always: Pick<KnowledgeData, 'habits' | 'abbreviations' | 'foreign' | 'statuses'> & {
    readonly dimensions: readonly BareDimension[];
  };
  /** By dimension; for rules of a team. */
  readonly cues: readonly DimensionCues[];
  /** For rules of a team, and for norms. */
  readonly words: Pick<KnowledgeData, 'lists' | 'signals' | 'commonWords' | 'presets'>;
  /** For changes whose files are known. */
  readonly change: Pick<KnowledgeData, 'facts' | 'contradictions'>;
}

function bareOf({
  id,
  title,
  core,
  question,
  byQuestions,
  byReferences,
  headings,
  examples,
  slots,
}: Dimension): BareDimension {
  const bareSlots = slots.map((slot) => ({
    id: slot.id,
    primary: slot.primary,
    reasons: slot.reasons,
    question: slot.question,
  }));
  return { id, title, core, question, byQuestions, byReferences, headings, slots: bareSlots, examples };
}

/** Returns rule data in parts. */
export function splitKnowledge(data: KnowledgeData): KnowledgeParts {
  const { dimensions, lists, signals, commonWords, presets, facts, contradictions, ...rest } = data;
  return {
    always: { ...rest, dimensions: dimensions.map(bareOf) },
    cues: dimensions.map(({ topic, hollow, counter, applies, sources, slots }) => ({
      topic,
      hollow,
      counter,
      applies,
      sources,
      slots: slots.map(({ cues }) => cues),
    })),
    words: { lists, signals, commonWords, presets },
    change: { facts, contradictions },
  };
}

/** How the parts are read: each when it is first asked for. */
export type ReadParts = { readonly [Part in keyof KnowledgeParts]: () => KnowledgeParts[Part] };

function wholeSlot(slot: BareSlot, cues: () => readonly Cue[]): Slot {
  return {
    ...slot,
    get cues() {
      return cues();
    },
  };
}

function wholeDimension(bare: BareDimension, cues: () => DimensionCues): Dimension {
  const [first, ...others] = bare.slots.map((slot, at) => wholeSlot(slot, () => cues().slots[at] ?? []));
  if (first === undefined) throw new Error(`dimension \`${bare.id}\` has no slot`);
  return {
    ...bare,
    slots: [first, ...others],
    get topic() {
      return cues().topic;
    },
    get hollow() {
      return cues().hollow;
    },
    get counter() {
      return cues().counter;
    },
    get applies() {
      return cues().applies;
    },
    get sources() {
      return cues().sources;
    },
  };
}

/** Returns the rule data whose parts are read so. */
export function joinKnowledge({ always, cues, words, change }: ReadParts): KnowledgeData {
  const { dimensions, ...rest } = always();
  const cuesAt = (at: number): DimensionCues => {
    const some = cues()[at];
    if (some === undefined) throw new Error(`no cues of dimension ${at}`);
    return some;
  };
  return {
    ...rest,
    dimensions: dimensions.map((bare, at) => wholeDimension(bare, () => cuesAt(at))),
    get lists() {
      return words().lists;
    },
    get signals() {
      return words().signals;
    },
    get commonWords() {
      return words().commonWords;
    },
    get presets() {
      return words().presets;
    },
    get facts() {
      return change().facts;
    },
    get contradictions() {
      return change().contradictions;
    },
  };
}
