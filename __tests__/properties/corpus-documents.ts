import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spread } from '../../scripts/bench/texts.ts';
import { corpusFolder } from '../../scripts/training/dataset.ts';
import { jsonLines } from '../../scripts/training/json-lines.ts';
import type { Subject } from './judge.ts';

interface Line {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

/** Where an excerpt of an RFC ends at the latest, in characters; it ends before a heading. */
const LONGEST_EXCERPT = 6_000;
/** Shorter descriptions have next to nothing to rewrite. */
const SHORTEST = 200;

function linesOf(path: string): readonly Line[] {
  return jsonLines(join(corpusFolder(), path))
    .map((line) => JSON.parse(line) as Line)
    .filter(({ text }) => text.length >= SHORTEST);
}

function excerpt(text: string): string {
  if (text.length <= LONGEST_EXCERPT) return text;
  const heading = text.slice(0, LONGEST_EXCERPT).search(/\n#{1,6} [^\n]*\n(?![\s\S]*\n#{1,6} )/);
  return text.slice(
    0,
    heading > LONGEST_EXCERPT / 4 ? heading + 1 : text.lastIndexOf('\n', LONGEST_EXCERPT) + 1,
  );
}

/** Returns true where the real documents are at hand. */
export function hasCorpus(): boolean {
  return existsSync(join(corpusFolder(), 'labels', 'pr.dev.jsonl'));
}

/** Returns 100 real pull requests and 30 excerpts of real RFCs, the same each time; call it where `hasCorpus` is true. */
export function corpusDocuments(): readonly Subject[] {
  const pulls = [...spread(linesOf('labels/pr.dev.jsonl'), 50), ...spread(linesOf('prs.dev.jsonl.gz'), 50)];
  const rfcs = [...linesOf('labels/rfc.dev.jsonl'), ...spread(linesOf('rfcs.dev.jsonl.gz'), 20)];
  return [
    ...pulls.map(({ id, title, text }): Subject => ({
      name: id,
      profile: 'pull-request',
      title: title ?? null,
      text,
    })),
    ...rfcs.map(({ id, title, text }): Subject => ({
      name: id,
      profile: 'rfc',
      title: title ?? null,
      text: excerpt(text),
    })),
  ];
}
