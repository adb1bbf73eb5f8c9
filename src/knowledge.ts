import { readFileSync } from 'node:fs';
import {
  compileKnowledge,
  type Knowledge,
  type KnowledgeData,
  type StoredPrograms,
} from './core/knowledge.ts';
import type { ModelData } from './core/model.ts';
import type { FirstTexts } from './core/setup/plan-init.ts';

/** Returns a file that `npm run generate` wrote: it lies beside this one, in `src/` as in `dist/`. */
function generated(name: string): Buffer {
  return readFileSync(new URL(`generated/${name}`, import.meta.url));
}

/** The generator writes exactly the type that is asked for. */
function generatedJson<T>(name: string): T {
  return JSON.parse(generated(name).toString('latin1')) as T;
}

/** Returns what Legible knows, as `npm run generate` compiled it from `rules/`. */
export function loadKnowledge(): Knowledge {
  const inputs = generated('inputs.bin');
  const weights = generatedJson<Omit<ModelData, 'inputs'>>('weights.json');
  return compileKnowledge(
    generatedJson<KnowledgeData>('knowledge.json'),
    { ...weights, inputs: new Int8Array(inputs.buffer, inputs.byteOffset, inputs.length) },
    generatedJson<StoredPrograms>('programs.json'),
  );
}

/** Returns the texts that a first set-up is written from: files of `examples/`, compiled in like the rules. */
export function loadFirstTexts(): FirstTexts {
  return generatedJson<FirstTexts>('first-texts.json');
}
