/** A place in a text: unist's point. Lines and columns count from 1, offsets from 0; the title is line 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a text: unist's position. `end` is the point just past the last character. */
export interface Position {
  readonly start: Point;
  readonly end: Point;
}

/** What kind of document is read; each has norms of its own. */
export const PROFILES = ['pull-request', 'rfc'] as const;
export type Profile = (typeof PROFILES)[number];

/**
 * One thing the author says: a sentence, a list item's sentence, a table row or the title, with the context that
 * gives it its meaning.
 */
export interface Statement {
  readonly kind: 'title' | 'sentence' | 'item' | 'row';
  /** The author's words on one line; inline code keeps its backticks, link targets and markup are gone. */
  readonly text: string;
  readonly position: Position;
  /** Headings above it, outermost first. */
  readonly headings: readonly string[];
  /** The sentence that introduces its list, or null. */
  readonly leadIn: string | null;
  /** Its bold label or the key of its `Key: value`, or null; the text does not repeat it. */
  readonly label: string | null;
  /** The heads of its table's columns, or null outside tables. */
  readonly columns: readonly string[] | null;
  /** The state of its task box, or null where it has none. */
  readonly checked: boolean | null;
  /** Counts the paragraphs, list items and table rows of the document: statements of one block make one point. */
  readonly block: number;
  /** True for the first of its block: what its label stands before. */
  readonly opens: boolean;
  /** Counts the paragraphs, whole lists and whole tables of the document. */
  readonly group: number;
}

/** A heading and its text's place, kept for placeholders and habits. */
export interface Heading {
  readonly text: string;
  readonly depth: number;
  readonly position: Position;
  /** True where nothing of the author's stands between it and the next heading of its depth or above. */
  readonly empty: boolean;
}

/** Words left in place that the author did not write: a template's comment, prompt or placeholder. */
export interface Placeholder {
  readonly text: string;
  readonly position: Position;
  /** True in an HTML comment, which no reader sees. */
  readonly hidden: boolean;
}

/** A text as the engine sees it: only what its author says, in reading order. */
export interface Document {
  readonly profile: Profile;
  readonly title: string | null;
  readonly statements: readonly Statement[];
  readonly headings: readonly Heading[];
  readonly placeholders: readonly Placeholder[];
  /** Scalar values of the front matter, keys in lower case; empty where there is none. */
  readonly frontMatter: Readonly<Record<string, string>>;
  /** Set where the text could not be read as English prose; nothing is judged then. */
  readonly unread: string | null;
}
