import { join } from 'node:path';
import type { Labelled } from './dataset.ts';
import { jsonLines } from './json-lines.ts';

/** The files of the corpus that hold the texts of our own labels: whole documents, and sections of others. */
export const TEXT_FILES = ['prs.dev.jsonl.gz', 'rfcs.dev.jsonl.gz', 'sections.dev.jsonl.gz'] as const;

/** A text of the corpus, whole or a part. */
export type CorpusText = Omit<Labelled, 'gold'>;

/** A section in the form of `sections.dev.jsonl.gz`. */
export interface Section {
  /** The id of its document and its first line: `acme/shop:rfc/1.md#L20`. */
  readonly id: string;
  /** The file of an RFC; null in a pull request. */
  readonly path: string | null;
  /** The headings over its text, the outermost first, its own last. */
  readonly heading_path: readonly string[];
  readonly text: string;
}

/** What the corpus holds. */
export interface CorpusTexts {
  /** Whole documents, by id. */
  readonly documents: ReadonlyMap<string, CorpusText>;
  /** Sections, those of other documents among them, by id. */
  readonly sections: ReadonlyMap<string, Section>;
}

/** A Markdown heading has no more marks than these. */
const DEEPEST = 6;

function rowsOf<Row extends { readonly id: string }>(folder: string, name: string): ReadonlyMap<string, Row> {
  // The corpus is ours and its form is fixed.
  const rows = jsonLines(join(folder, name)).map((line) => JSON.parse(line) as Row);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Returns the texts of the corpus in a folder; throws where one of its files cannot be read. */
export function corpusTexts(folder: string): CorpusTexts {
  const [pulls, rfcs, sections] = TEXT_FILES;
  return {
    documents: new Map([...rowsOf<CorpusText>(folder, pulls), ...rowsOf<CorpusText>(folder, rfcs)]),
    sections: rowsOf<Section>(folder, sections),
  };
}

/** Returns the headings over a section that do not stand over the one before it, as lines; its own one always. */
function headingLines(path: readonly string[], before: readonly string[]): readonly string[] {
  const shared = path.findIndex((heading, depth) => heading !== before[depth]);
  const from = shared < 0 ? path.length - 1 : shared;
  return path.flatMap((heading, depth) =>
    depth < from ? [] : [`${'#'.repeat(Math.min(DEEPEST, depth + 1))} ${heading}`, ''],
  );
}

/** Returns sections of one document as one Markdown text: each below its headings. */
export function joinSections(sections: readonly Section[]): string {
  let before: readonly string[] = [];
  const lines: string[] = [];
  for (const { heading_path, text } of sections) {
    lines.push(...headingLines(heading_path, before), text.replace(/^\n+|\n+$/g, ''), '');
    before = heading_path;
  }
  return lines.join('\n').replace(/\n+$/, '');
}

function sectionsOf(id: string, base: string, starts: string, texts: CorpusTexts): CorpusText | undefined {
  const wanted = starts.split(',');
  const sections = wanted.flatMap((start) => texts.sections.get(`${base}#${start}`) ?? []);
  const [first] = sections;
  // Lines count from the first section on, so that a missing one would move all labels behind it.
  if (first === undefined || sections.length < wanted.length) return undefined;
  return { id, as: first.path === null ? 'pull-request' : 'rfc', text: joinSections(sections) };
}

/**
 * Returns the text that an id names, or undefined where the corpus lacks it. `id` names a document; `id@L20-80` its lines
 * 20 to 80; `id#L20,L41` the sections of a document that begin at its lines 20 and 41.
 */
export function textOf(id: string, texts: CorpusTexts): CorpusText | undefined {
  const sections = /^(?<base>.*)#(?<starts>L\d+(?:,L\d+)*)$/.exec(id)?.groups;
  if (sections !== undefined) return sectionsOf(id, sections['base'] ?? '', sections['starts'] ?? '', texts);
  const excerpt = /^(?<whole>.*)@L(?<from>\d+)-(?<to>\d+)$/.exec(id)?.groups;
  if (excerpt === undefined) return texts.documents.get(id);
  const whole = texts.documents.get(excerpt['whole'] ?? '');
  if (whole === undefined) return undefined;
  const lines = whole.text.split('\n').slice(Number(excerpt['from']) - 1, Number(excerpt['to']));
  return { ...whole, id, text: lines.join('\n') };
}
