import {
  compileKnowledge,
  type Knowledge,
  type KnowledgeData,
  type StoredPrograms,
} from './core/knowledge.ts';
import type { ModelData } from './core/model.ts';
import type { FirstTexts } from './core/setup/plan-init.ts';
import data from './generated/knowledge.json' with { type: 'json' };
import firstTexts from './generated/first-texts.json' with { type: 'json' };
import programs from './generated/programs.json' with { type: 'json' };
import weights from './generated/weights.json' with { type: 'json' };

/** Returns what Legible knows, as `npm run generate` compiled it from `rules/`; the bundle needs no file beside it. */
export function loadKnowledge(): Knowledge {
  // The generator writes exactly this type; JSON modules lose tuples and literals.
  return compileKnowledge(
    data as unknown as KnowledgeData,
    weights as unknown as ModelData,
    programs as unknown as StoredPrograms,
  );
}

/** Returns the texts that a first set-up is written from: files of `examples/`, compiled in like the rules. */
export function loadFirstTexts(): FirstTexts {
  return firstTexts;
}
