import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IS_LITTLE_ENDIAN } from './core/byte-order.ts';
import { compileKnowledge, mapStored, type Knowledge, type StoredKnowledge } from './core/knowledge.ts';
import { lazily } from './core/lazily.ts';
import type { ModelData } from './core/model.ts';
import type { FirstTexts } from './core/setup/plan-init.ts';
import { joinKnowledge, type KnowledgeParts } from './core/split-knowledge.ts';
import type { ListRange, TextRange } from './core/stored-programs.ts';

/** Returns the folder that holds all of the program, its rules and weights too: `dist/`, or `src/` where the sources run. */
export function programFolder(): string {
  return fileURLToPath(new URL('.', import.meta.url));
}

/** Returns a file that `npm run generate` wrote: it lies beside this one, in `src/` as in `dist/`. */
function generated(name: string): Buffer {
  return readFileSync(new URL(`generated/${name}`, import.meta.url));
}

/** The generator writes exactly the type that is asked for. */
function generatedJson<T>(name: string): T {
  return JSON.parse(generated(name).toString('latin1')) as T;
}

/** Numbers as they are stored. */
export type StoredList = Int32Array | Int16Array | Uint16Array;

function listIn(bytes: Buffer, [start, length, size]: ListRange): StoredList {
  const from = bytes.byteOffset + start;
  switch (size) {
    case 2:
      if (!IS_LITTLE_ENDIAN) bytes.subarray(start, start + length * 2).swap16();
      return new Uint16Array(bytes.buffer, from, length);
    case -2:
      if (!IS_LITTLE_ENDIAN) bytes.subarray(start, start + length * 2).swap16();
      return new Int16Array(bytes.buffer, from, length);
    case -4:
      if (!IS_LITTLE_ENDIAN) bytes.subarray(start, start + length * 4).swap32();
      return new Int32Array(bytes.buffer, from, length);
    default:
      return size satisfies never;
  }
}

/** Returns what the build compiled. Its lists and texts lie in a file of their own: as JSON they would take longer to read than all the rest. */
export function loadStored(): StoredKnowledge<StoredList> {
  const bytes = generated('tables.bin');
  return mapStored(generatedJson<StoredKnowledge<ListRange, TextRange>>('stored.json'), {
    list: (range) => listIn(bytes, range),
    text: ([start, length]) => bytes.toString('latin1', start, start + length),
  });
}

/** Returns the trained weights; the table of their features is stored with what the build compiled. */
export function loadWeights(): ModelData {
  const inputs = generated('inputs.bin');
  const weights = generatedJson<Omit<ModelData, 'inputs'>>('weights.json');
  return { ...weights, inputs: new Int8Array(inputs.buffer, inputs.byteOffset, inputs.length) };
}

/** Returns what Legible knows, as `npm run generate` compiled it from `rules/`. */
export function loadKnowledge(): Knowledge {
  const part = <Name extends keyof KnowledgeParts>(name: Name): (() => KnowledgeParts[Name]) =>
    lazily(() => generatedJson<KnowledgeParts[Name]>(`${name}.json`));
  const data = joinKnowledge({
    always: part('always'),
    cues: part('cues'),
    words: part('words'),
    change: part('change'),
  });
  return compileKnowledge(data, loadWeights(), loadStored());
}

/** Returns the texts that a first set-up is written from: files of `examples/`, compiled in like the rules. */
export function loadFirstTexts(): FirstTexts {
  return generatedJson<FirstTexts>('first-texts.json');
}
