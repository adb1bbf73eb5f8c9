import { NO_COMMON_WORDS } from '../../src/core/common-words.ts';
import type { Dimension, Level } from '../../src/core/dimension.ts';
import { parseDimension } from '../../src/core/parse-dimension.ts';
import { parseDocument } from '../../src/core/parse-document.ts';
import type { Document, Profile } from '../../src/core/document.ts';
import type { Assessment } from '../../src/core/review.ts';
import type { SharedWords } from '../../src/core/rule-set.ts';

const FILE = `
title: Rollback
core: true
question: How is it undone?
slots:
  trigger: { question: What tells you to undo it?, cues: [above <quantity>] }
  mechanism: { primary: true, question: How would you undo it?, cues: [turn off] }
  residue: { question: What is left behind?, cues: [rows remain] }
topic: [rollback]
`;

/** No word list, no signal, no common word. */
export const NO_WORDS: SharedWords = { lists: {}, signals: {}, commonWords: NO_COMMON_WORDS };

/** A dimension with one primary slot and two further ones. */
export const ROLLBACK: Dimension = parseDimension(FILE, 'rules/rollback.yml', {});

/** Returns a document of a text in which nothing is foreign. */
export function documentOf(text: string, profile: Profile = 'pull-request'): Document {
  return parseDocument(text, {
    profile,
    title: null,
    abbreviations: new Set(),
    foreign: { stretches: [], trailers: [], lines: [], prompts: ['tbd'], guidance: [] },
    template: [],
  });
}

/** Returns an assessment at a level with a statement for each slot. */
export function assessed(level: Exclude<Level, 0>, ...slots: readonly [string, ...string[]]): Assessment {
  const [first, ...rest] = slots.map((slot, at) => ({
    slot,
    line: at + 1,
    endLine: at + 1,
    quote: slot,
    under: null,
    weight: 1,
    because: [],
  }));
  if (first === undefined) throw new Error('an assessment has at least one slot');
  return { kind: 'assessed', dimension: 'rollback', level, evidence: [first, ...rest] };
}
