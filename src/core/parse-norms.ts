import * as v from 'valibot';
import { DIMENSION_IDS, LEVEL_NAMES, levelOf } from './dimension.ts';
import type { Norms, RequiredLevels } from './norms.ts';
import { parseYaml, readYaml } from './parse-yaml.ts';

const level = v.picklist(LEVEL_NAMES, 'level');
const levels = v.optional(
  v.strictObject(Object.fromEntries(DIMENSION_IDS.map((id) => [id, v.optional(level)]))),
  {},
);
const name = v.pipe(v.string(), v.trim(), v.nonEmpty());
const names = v.optional(v.array(name));

const normsSchema = v.strictObject({
  enforce: v.optional(v.picklist(['require', 'advise'], 'enforcement')),
  'pull-requests': levels,
  rfcs: v.optional(v.strictObject({ files: names, levels })),
  exempt: v.optional(
    v.strictObject({
      bots: v.optional(v.boolean()),
      drafts: v.optional(v.boolean()),
      labels: names,
      authors: names,
    }),
    {},
  ),
});

/** Where repositories keep their design documents, by the habits of the public ones. */
const RFC_GLOBS = [
  'rfcs/**/*.md',
  'rfc/**/*.md',
  'docs/rfcs/**/*.md',
  'docs/rfc/**/*.md',
  'proposals/**/*.md',
  'docs/proposals/**/*.md',
  'enhancements/**/*.md',
  'docs/adr/**/*.md',
  'adr/**/*.md',
  'docs/design/**/*.md',
  '!**/README.md',
  '!**/*template*.md',
];

/** What a repository without a norms file gets: advice on the core dimensions that a change can owe. */
export const DEFAULT_NORMS: Norms = {
  enforce: 'advise',
  byFacts: true,
  required: {
    'pull-request': { priorities: 1, risk: 2, rollback: 2 },
    rfc: { assumptions: 2, risk: 2, rollback: 1, tradeoffs: 3, scope: 2, priorities: 2 },
  },
  rfcs: RFC_GLOBS,
  exempt: { bots: true, drafts: false, labels: [], authors: [] },
};

function required(
  file: Readonly<Record<string, (typeof LEVEL_NAMES)[number] | undefined>>,
  base: RequiredLevels,
): RequiredLevels {
  const given = Object.entries(file).flatMap(([id, name]) =>
    name === undefined ? [] : [[id, levelOf(name)] as const],
  );
  return { ...base, ...Object.fromEntries(given) };
}

/**
 * Returns the norms of a norms file; what it does not say is as in the built-in norms.
 * @throws LegibleError at `path:line:column` with what was expected.
 */
export function parseNorms(text: string, path: string): Norms {
  // A file of comments alone is the usual start: every key is there to be switched on.
  if (readYaml(text, path).value === null) return DEFAULT_NORMS;
  const { value } = parseYaml(text, path, normsSchema, 'The keys are described in docs/norms.md.');
  const base = DEFAULT_NORMS;
  return {
    enforce: value.enforce ?? base.enforce,
    byFacts: Object.keys(value['pull-requests']).length === 0,
    required: {
      'pull-request': required(value['pull-requests'], base.required['pull-request']),
      rfc: required(value.rfcs?.levels ?? {}, base.required.rfc),
    },
    rfcs: value.rfcs?.files ?? base.rfcs,
    exempt: {
      bots: value.exempt.bots ?? base.exempt.bots,
      drafts: value.exempt.drafts ?? base.exempt.drafts,
      labels: value.exempt.labels ?? base.exempt.labels,
      authors: value.exempt.authors ?? base.exempt.authors,
    },
  };
}
