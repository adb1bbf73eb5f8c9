import type { Profile } from '../../src/core/document.ts';
import { assessText, type Assessed } from '../../src/core/pipeline.ts';
import { loadKnowledge } from '../../src/knowledge.ts';

/** A document that properties are checked on. */
export interface Subject {
  readonly name: string;
  readonly profile: Profile;
  readonly title: string | null;
  readonly text: string;
}

const knowledge = loadKnowledge();

/** The dimensions, in the order in which an `Assessed` has its findings and assessments. */
export const DIMENSIONS = knowledge.rules.dimensions.map(({ id }) => id);

/** What was found in each subject's own text, which every property asks for. */
const known = new WeakMap<Subject, Assessed>();

/** Returns what the engine finds in a text that stands in a subject's place. */
export function assessIn(subject: Subject, text: string): Assessed {
  const found = text === subject.text ? known.get(subject) : undefined;
  if (found !== undefined) return found;
  const { name, profile, title } = subject;
  const input = { id: name, profile, title, text, path: null, files: [], labels: [], author: null };
  const assessed = assessText(input, knowledge);
  if (text === subject.text) known.set(subject, assessed);
  return assessed;
}

/** Returns the level of each dimension for a text that stands in a subject's place. */
export function levelsOf(subject: Subject, text: string): readonly number[] {
  return assessIn(subject, text).assessments.map(({ level }) => level);
}
