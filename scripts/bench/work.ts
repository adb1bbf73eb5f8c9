import { reviewDocument } from '../../src/core/pipeline.ts';
import { parseInputLine } from '../../src/host/jsonl.ts';
import { readNorms } from '../../src/host/read-norms.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { remarkParse } from './remark-parse.ts';
import { median, ratioOf, shown } from './pair.ts';
import type { Row } from './start.ts';
import { ordinaryText, type BenchLine } from './texts.ts';

type Reviewer = (text: string, line?: BenchLine) => number;

/** Milliseconds of a call. */
function timed(call: () => unknown): number {
  const before = performance.now();
  call();
  return performance.now() - before;
}

async function reviewer(): Promise<Reviewer> {
  const knowledge = loadKnowledge();
  const norms = await readNorms(null, import.meta.dirname, knowledge);
  return (text, line) => {
    const input = parseInputLine(line ?? { id: 'text', as: 'rfc', text });
    return timed(() => reviewDocument(input, knowledge, norms));
  };
}

/** Rounds that are counted; one before them warms the code up. */
const ROUNDS = 5;

/** Returns how many times longer a review takes than the bare parse of the same text, both warm, text by text in turn. */
export async function measureWarm(rfcs: readonly BenchLine[]): Promise<Row> {
  const review = await reviewer();
  const reviews: number[] = [];
  const parses: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    let [reviewed, parsed] = [0, 0];
    rfcs.forEach((line, at) => {
      const isFirst = (at + round) % 2 === 0;
      if (isFirst) reviewed += review(line.text, line);
      parsed += timed(() => remarkParse(line.text));
      if (!isFirst) reviewed += review(line.text, line);
    });
    if (round >= 0) reviews.push(reviewed);
    if (round >= 0) parses.push(parsed);
  }
  return {
    what: `a warm review, ${rfcs.length} RFCs`,
    against: 'the bare `remark` parse, same extensions, same texts',
    measured: shown(ratioOf(reviews, parses)),
    bound: '1.3',
  };
}

/** Shapes of a text that stay ordinary however long it grows: each is made for a number of repeats. */
const SHAPES: readonly {
  readonly what: string;
  readonly most: number;
  readonly of: (n: number) => string;
}[] = [
  { what: 'ordinary text, 1 KB to 1 MB', most: 1_000_000, of: ordinaryText },
  {
    what: 'one line, to 500 KB',
    most: 500_000,
    of: (n) => ordinaryText(n).replace(/[#*-]+ |\n+/g, ' '),
  },
  {
    what: 'a list, to 10,000 items',
    most: 10_000,
    of: (n) => '- If the queue is full, we drop the oldest file.\n'.repeat(n),
  },
  {
    what: 'a table, to 2,000 rows',
    most: 2_000,
    of: (n) => `| step | risk |\n|---|---|\n${'| move the files | the disk may fill up |\n'.repeat(n)}`,
  },
  {
    what: 'headings six deep, to 4,000',
    most: 4_000,
    of: (n) =>
      Array.from({ length: n }, (_, at) => `${'#'.repeat((at % 6) + 1)} Step ${at}\n\nWe go on.\n`).join(
        '\n',
      ),
  },
];

/** Yields how the time grows with the length, for some shapes. */
export async function* measureGrowth(): AsyncGenerator<Row> {
  const review = await reviewer();
  review(ordinaryText(20_000));
  for (const { what, most, of } of SHAPES) {
    const sizes = [0.001, 0.01, 0.1, 0.5, 1].map((share) => of(Math.max(1, Math.round(most * share))));
    const each = sizes.map((text) =>
      median(Array.from({ length: text.length > 200_000 ? 3 : 7 }, () => review(text))),
    );
    const perKilobyte = each.map((time, at) => time / ((sizes[at] ?? '').length / 1_000));
    const tenth = perKilobyte[2] ?? NaN;
    yield {
      what,
      against: 'time per KB of a tenth of the largest: a 1,000th, a 100th, a half, the whole',
      measured: [0, 1, 3, 4].map((at) => ((perKilobyte[at] ?? NaN) / tenth).toFixed(2)).join(', '),
      bound: 'about 1',
    };
  }
}
