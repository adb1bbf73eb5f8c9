import { join } from 'node:path';
import { baselineRest } from '../core/baseline.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { BaselineNaming } from '../core/load-norms.ts';
import type { Norms } from '../core/norms.ts';
import type { BaselineState } from '../core/setup/setup.ts';
import { LegibleError } from '../errors.ts';
import { readTextFile } from './files.ts';
import { reviewApart, rfcFiles } from './rfc-files.ts';

/** Norms that name a baseline. */
export interface BaselineNorms {
  /** The path of the norms file. */
  readonly path: string;
  readonly norms: Norms;
  readonly naming: BaselineNaming;
}

/** What is left of baselines, and sentences that say of which it could not be found out, and why. */
export interface ReadBaselines {
  readonly baselines: readonly BaselineState[];
  readonly unchecked: readonly string[];
}

interface Day {
  readonly knowledge: Knowledge;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

async function readBaseline(
  root: string,
  { path, norms, naming }: BaselineNorms,
  { knowledge, today }: Day,
): Promise<BaselineState | null> {
  if (norms.baseline === null || naming.file.repository !== null) return null;
  const files = await rfcFiles(root, norms.rfcs);
  const texts = await Promise.all(
    files.map(async (file) => ({ path: file, text: await readTextFile(join(root, file), file) })),
  );
  const reviews = reviewApart(texts, knowledge, { ...norms, baseline: null });
  const rest = baselineRest(norms.baseline, reviews, today);
  return { norms: path, where: naming.where, path: naming.file.path, rest };
}

/**
 * Returns what is left of the baselines of a repository's norms on a day. It reviews every RFC file of each, as
 * `legible baseline` would.
 */
export async function readBaselines(
  root: string,
  all: readonly BaselineNorms[],
  day: Day,
): Promise<ReadBaselines> {
  const baselines: BaselineState[] = [];
  const unchecked: string[] = [];
  for (const each of all) {
    try {
      const state = await readBaseline(root, each, day);
      if (state !== null) baselines.push(state);
    } catch (error: unknown) {
      if (!(error instanceof LegibleError)) throw error;
      const { path } = each.naming.file;
      unchecked.push(`What is left of the baseline \`${path}\` was not checked: ${error.message}.`);
    }
  }
  return { baselines, unchecked };
}
