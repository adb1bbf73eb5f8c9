import { readFileSync } from 'node:fs';
import {
  compileKnowledge,
  mapStored,
  type Knowledge,
  type KnowledgeData,
  type StoredKnowledge,
} from './core/knowledge.ts';
import type { ModelData } from './core/model.ts';
import type { FirstTexts } from './core/setup/plan-init.ts';
import type { Range } from './core/stored-programs.ts';

/** Returns a file that `npm run generate` wrote: it lies beside this one, in `src/` as in `dist/`. */
function generated(name: string): Buffer {
  return readFileSync(new URL(`generated/${name}`, import.meta.url));
}

/** The generator writes exactly the type that is asked for. */
function generatedJson<T>(name: string): T {
  return JSON.parse(generated(name).toString('latin1')) as T;
}

/** Returns what the build compiled. Its lists lie in a file of their own: as JSON they would take longer to read than all the rest. */
export function loadStored(): StoredKnowledge<Int32Array> {
  const bytes = generated('lists.bin');
  // The numbers are stored with their lowest byte first, as nearly all machines have them.
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 0) bytes.swap32();
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const listOf = ([start, length]: Range): Int32Array => numbers.subarray(start, start + length);
  return mapStored(generatedJson<StoredKnowledge<Range>>('stored.json'), listOf);
}

/** Returns the trained weights; the table of their features is stored with what the build compiled. */
export function loadWeights(): ModelData {
  const inputs = generated('inputs.bin');
  const weights = generatedJson<Omit<ModelData, 'inputs'>>('weights.json');
  return { ...weights, inputs: new Int8Array(inputs.buffer, inputs.byteOffset, inputs.length) };
}

/** Returns what Legible knows, as `npm run generate` compiled it from `rules/`. */
export function loadKnowledge(): Knowledge {
  return compileKnowledge(generatedJson<KnowledgeData>('knowledge.json'), loadWeights(), loadStored());
}

/** Returns the texts that a first set-up is written from: files of `examples/`, compiled in like the rules. */
export function loadFirstTexts(): FirstTexts {
  return generatedJson<FirstTexts>('first-texts.json');
}
