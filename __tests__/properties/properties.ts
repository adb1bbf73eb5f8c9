import { STATEMENTS } from './generated-documents.ts';
import { DIMENSIONS, assessIn, levelsOf, type Subject } from './judge.ts';
import { endsOpen, VARIANTS, type Variant } from './markdown-variants.ts';
import { takeOut } from './take-out.ts';

/** One case of a property: which document, and what it broke there, or null where the property holds. */
export interface Case {
  readonly subject: Subject;
  readonly broken: string | null;
}

/** Something that must hold of every document: its cases in the document that stands at a place of its list. */
export interface Property {
  readonly name: string;
  readonly casesOf: (subject: Subject, place: number) => readonly Case[];
}

/** Statements appended to each document. */
const ADDITIONS = 4;

function change(dimension: number, before: number, after: number): string {
  return `${DIMENSIONS[dimension] ?? ''} ${String(before)} → ${String(after)}`;
}

/** What became of a dimension's level while its evidence was taken out, again and again. */
interface Deletion {
  /** The first step that left the level where it was or raised it. */
  readonly stayed: string | null;
  /** The first step that raised the level or found nothing to take out. */
  readonly rose: string | null;
}

function deletionOf(subject: Subject, dimension: number): Deletion | null {
  let assessed = assessIn(subject, subject.text);
  let text = subject.text;
  let stayed: string | null = null;
  let level = assessed.assessments[dimension]?.level ?? 0;
  if (level === 0) return null;
  while (level > 0) {
    const evidence = assessed.findings[dimension] ?? [];
    const left = takeOut(text, evidence);
    if (left === text) return { stayed, rose: `${change(dimension, level, level)}: nothing to take out` };
    [text, assessed] = [left, assessIn(subject, left)];
    const after = assessed.assessments[dimension]?.level ?? 0;
    const quotes = evidence.map(({ reading }) => reading.statement.text);
    const what = `${change(dimension, level, after)} without ${JSON.stringify(quotes)}`;
    if (after > level) return { stayed: stayed ?? what, rose: what };
    if (after === level) stayed ??= what;
    level = after;
  }
  return { stayed, rose: null };
}

const deletions = new WeakMap<Subject, readonly Deletion[]>();

/** Returns what taking evidence out does to each dimension of a document that is above absent. */
function deletionsOf(subject: Subject): readonly Deletion[] {
  const known = deletions.get(subject);
  if (known !== undefined) return known;
  const found = DIMENSIONS.flatMap((_, dimension) => deletionOf(subject, dimension) ?? []);
  deletions.set(subject, found);
  return found;
}

/** Returns a case for a statement appended to a document as a paragraph, and one for a section of its own. */
function additionCases(subject: Subject, statement: string): readonly Case[] {
  if (endsOpen(subject.text)) return [];
  const before = levelsOf(subject, subject.text);
  const text = subject.text.trimEnd();
  return [`${text}\n\n${statement}\n`, `${text}\n\n## One more thing\n\n${statement}\n`].map((longer) => {
    const after = levelsOf(subject, longer);
    const fallen = before.flatMap((level, at) =>
      (after[at] ?? 0) < level ? [change(at, level, after[at] ?? 0)] : [],
    );
    const broken = fallen.length === 0 ? null : `${fallen.join(', ')} with ${JSON.stringify(statement)}`;
    return { subject, broken };
  });
}

/** Returns the case of a document written in another way, or none where that way writes it the same. */
function variantCases(subject: Subject, variant: Variant): readonly Case[] {
  const text = variant.of(subject.text);
  if (text === subject.text) return [];
  const before = levelsOf(subject, subject.text);
  const after = levelsOf(subject, text);
  const moved = before.flatMap((level, at) =>
    level === after[at] ? [] : [change(at, level, after[at] ?? 0)],
  );
  return [{ subject, broken: moved.length === 0 ? null : moved.join(', ') }];
}

/** What must hold of every document. */
export const PROPERTIES: readonly Property[] = [
  {
    name: 'a level falls at once when the evidence quoted for it is taken out, at every step down',
    casesOf: (subject) => deletionsOf(subject).map(({ stayed }) => ({ subject, broken: stayed })),
  },
  {
    name: 'a level never rises when evidence is taken out, and is absent when none is left',
    casesOf: (subject) => deletionsOf(subject).map(({ rose }) => ({ subject, broken: rose })),
  },
  {
    name: 'no level falls when an honest statement is appended',
    casesOf: (subject, place) =>
      Array.from({ length: ADDITIONS }, (_, at) => STATEMENTS[(place * 7 + at * 31) % STATEMENTS.length])
        .filter((one) => one !== undefined)
        .flatMap(({ text }) => additionCases(subject, text)),
  },
  ...VARIANTS.map((variant): Property => ({
    name: `no level changes with ${variant.name}`,
    casesOf: (subject) => variantCases(subject, variant),
  })),
];
