import { statSync } from 'node:fs';
import { join } from 'node:path';
import { loadModel, type Model } from '../../src/core/model.ts';
import { reviewDocument } from '../../src/core/pipeline.ts';
import { parseInputLine } from '../../src/host/jsonl.ts';
import { readNorms } from '../../src/host/read-norms.ts';
import { loadKnowledge, loadStored, loadWeights } from '../../src/knowledge.ts';
import { median, pairedRatio, shown } from './pair.ts';
import { remarkParse } from './remark-parse.ts';
import type { Row } from './start.ts';
import { ordinaryText, type BenchLine } from './texts.ts';

const GENERATED = join(import.meta.dirname, '..', '..', 'src', 'generated');
const LOADS = 20;
/** Characters of the document whose review is measured. */
const LENGTH = 30_000;
/** Calls before anything is counted, which warm the code up, and pairs that are. */
const WARMING = 20;
const ROUNDS = 20;

function milliseconds(call: () => unknown): number {
  const before = performance.now();
  call();
  return performance.now() - before;
}

/** Returns the size in the bundle of the weights (figures, inputs, names of features), and of the table that finds a feature, in MB. */
function sizeOfWeights(): { readonly weights: string; readonly withTable: string } {
  const { lines, starts, slots } = loadStored().features;
  const files = ['weights.json', 'inputs.bin'].map((name) => statSync(join(GENERATED, name)).size);
  const weights = files.reduce((sum, size) => sum + size, lines.length);
  const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
  return {
    weights: inMegabytes(weights),
    withTable: inMegabytes(weights + starts.byteLength + slots.byteLength),
  };
}

function measureLoad(): Row {
  const { weights, withTable } = sizeOfWeights();
  const load = (): Model => loadModel(loadWeights(), loadStored().features);
  const times = Array.from({ length: LOADS }, () => milliseconds(load));
  return {
    what: `the weights, ${weights} MB in the bundle (${withTable} with the table that finds a feature), read and made ready`,
    against: `nothing: the median of ${LOADS}`,
    measured: `${median(times).toFixed(1)} ms (${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)})`,
    bound: 'under 1.5 MB, under 20 ms',
  };
}

/** The real text whose length is nearest, or a made one where none is near. */
function documentOf(lines: readonly BenchLine[]): BenchLine {
  const far = (line: BenchLine): number => Math.abs(line.text.length - LENGTH);
  const nearest = [...lines].sort((one, other) => far(one) - far(other))[0];
  if (nearest !== undefined && far(nearest) < LENGTH / 10) return nearest;
  return { id: 'made', as: 'rfc', text: ordinaryText(LENGTH) };
}

async function measureOne(rfcs: readonly BenchLine[]): Promise<Row> {
  const knowledge = loadKnowledge();
  const norms = await readNorms(null, import.meta.dirname, knowledge);
  const line = documentOf(rfcs);
  const input = parseInputLine(line);
  const review = (): number => milliseconds(() => reviewDocument(input, knowledge, norms));
  const parse = (): number => milliseconds(() => remarkParse(line.text));
  await pairedRatio(review, parse, WARMING);
  return {
    what: `a warm review of one ${line.id === 'made' ? 'made text' : 'RFC'} of ${(line.text.length / 1_000).toFixed(0)} KB`,
    against: 'the bare `remark` parse, same extensions, same text',
    measured: shown(await pairedRatio(review, parse, ROUNDS)),
    bound: '1.5',
  };
}

/** Returns how large the weights are and how long they take to load, and what a review costs beside its parse. */
export async function measureWeights(rfcs: readonly BenchLine[]): Promise<readonly Row[]> {
  return [measureLoad(), await measureOne(rfcs)];
}
