import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder } from '../training/dataset.ts';
import { jsonLines } from '../training/json-lines.ts';

/** A document as `review --jsonl` reads it. */
export type BenchLine = Readonly<Record<string, unknown>> & { readonly id: string; readonly text: string };

/** The texts that are measured on, and where they come from. */
export interface BenchTexts {
  readonly from: string;
  readonly rfcs: readonly BenchLine[];
  readonly pulls: readonly BenchLine[];
}

const SENTENCES = [
  'We move the uploads to the new store because the old one loses files under load.',
  'If the error rate passes 0.5%, turn off `new_uploads` and restart the workers.',
  'The cost is one more queue to run; the gain is that a slow disk no longer blocks a request.',
  'Out of scope: the archive, which has an owner and a plan of its own.',
  'We assume that fewer than 200 clients hold a connection open, as the last month shows.',
  'See [the runbook](https://example.com/runbook) for the *exact* steps, and **do not** skip the second.',
  'Nobody has measured the cold cache yet, so the first week runs at ten percent.',
];

/** Returns ordinary text of at least some characters, with headings, lists and prose; the same each time. */
export function ordinaryText(characters: number): string {
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; length < characters; at += 1) {
    const sentence = (step: number): string => SENTENCES[(at * 3 + step) % SENTENCES.length] ?? '';
    const part =
      at % 4 === 0
        ? `## Part ${at / 4 + 1}\n\n${sentence(0)} ${sentence(1)}`
        : at % 4 === 1
          ? `- ${sentence(0)}\n- ${sentence(1)}\n- ${sentence(2)}`
          : `${sentence(0)}\n${sentence(1)} ${sentence(2)}`;
    parts.push(part);
    length += part.length + 2;
  }
  return `${parts.join('\n\n')}\n`;
}

function readLines(name: string): readonly BenchLine[] {
  return jsonLines(join(corpusFolder(), name)).map((line) => JSON.parse(line) as BenchLine);
}

/** Returns texts of a list, evenly spread over it. */
export function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]).filter(
    (one): one is T => one !== undefined,
  );
}

function made(number: number, as: 'pull-request' | 'rfc', characters: number): readonly BenchLine[] {
  return Array.from({ length: number }, (_, at) => ({
    id: `${as}-${at}`,
    as,
    title: `Move part ${at} of the uploads`,
    text: ordinaryText(characters + (at % 7) * (characters >> 2)),
    files: [{ path: 'src/uploads.ts', additions: 40, deletions: 3 }],
  }));
}

/** Returns the corpus' texts where it is there, else as many made ones. */
export function benchTexts(pulls: number, rfcs: number): BenchTexts {
  if (existsSync(join(corpusFolder(), 'prs.dev.jsonl.gz')))
    return {
      from: 'the development part of the corpus',
      rfcs: spread(readLines('rfcs.dev.jsonl.gz'), rfcs),
      pulls: spread(readLines('prs.dev.jsonl.gz'), pulls),
    };
  return {
    from: 'made texts, since the corpus is not here',
    rfcs: made(rfcs, 'rfc', 8_000),
    pulls: made(pulls, 'pull-request', 600),
  };
}
