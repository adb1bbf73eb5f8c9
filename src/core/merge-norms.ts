import { levelOf, type LevelName } from './dimension.ts';
import type { Clause, Norms, RequiredLevels } from './norms.ts';
import type { NormsText } from './norms-schema.ts';
import { type NormsFile } from './parse-norms.ts';
import { DEFAULT_NORMS } from './default-norms.ts';

type LevelNames = Readonly<Record<string, LevelName | undefined>>;

function levelsOf(names: LevelNames | undefined): RequiredLevels {
  return Object.fromEntries(
    Object.entries(names ?? {}).flatMap(([id, name]) =>
      name === undefined ? [] : [[id, levelOf(name)] as const],
    ),
  );
}

function textsOf(texts: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts ?? {}).flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const])),
  );
}

function clauseOf(clause: NonNullable<NormsText['when']>[number]): Clause {
  return {
    facts: clause.facts ?? [],
    paths: clause.paths ?? [],
    labels: clause.labels ?? [],
    title: clause.title ?? [],
    status: [],
    required: levelsOf(clause['pull-requests']),
    questions: textsOf(clause.questions),
    asksNothing: clause.ask === 'none',
  };
}

function rfcClauseOf(clause: NonNullable<NonNullable<NormsText['rfcs']>['when']>[number]): Clause {
  return {
    facts: clause.facts ?? [],
    paths: clause.paths ?? [],
    labels: clause.labels ?? [],
    title: [],
    status: clause.status ?? [],
    required: levelsOf(clause.levels),
    questions: textsOf(clause.questions),
    asksNothing: clause.ask === 'none',
  };
}

function rfcsOver(
  base: Norms,
  rfcs: NormsText['rfcs'],
): Pick<Norms, 'rfcs' | 'rfcWhen' | 'keepLevels' | 'byStatus'> {
  const byStatus = rfcs?.['by-status'];
  return {
    rfcs: rfcs?.files ?? base.rfcs,
    rfcWhen: [...base.rfcWhen, ...(rfcs?.when ?? []).map(rfcClauseOf)],
    keepLevels: rfcs?.['keep-levels'] ?? base.keepLevels,
    byStatus: byStatus === undefined ? base.byStatus : byStatus === 'on',
  };
}

function exemptionsOver(base: Norms['exempt'], exempt: NormsText['exempt']): Norms['exempt'] {
  return {
    bots: exempt?.bots ?? base.bots,
    drafts: exempt?.drafts ?? base.drafts,
    labels: exempt?.labels ?? base.labels,
    authors: exempt?.authors ?? base.authors,
    roles: exempt?.roles ?? base.roles,
    baseBranches: exempt?.['base-branches'] ?? base.baseBranches,
    headBranches: exempt?.['head-branches'] ?? base.headBranches,
  };
}

function habitsOver(base: Norms['habits'], habits: NormsText['habits']): Norms['habits'] {
  const given = Object.entries(habits ?? {}).flatMap(([id, norm]) =>
    norm === undefined ? [] : [[id, norm] as const],
  );
  return { ...base, ...Object.fromEntries(given) };
}

/** Maps are laid over maps key by key, clauses are added, everything else is replaced. */
function layOver(base: Norms, { value, builtIn }: NormsFile): Norms {
  const levels = levelsOf(value['pull-requests']);
  return {
    ...base,
    enforce: value.enforce ?? base.enforce,
    since: value.since ?? base.since,
    required: {
      'pull-request': { ...base.required['pull-request'], ...levels },
      rfc: { ...base.required.rfc, ...levelsOf(value.rfcs?.levels) },
    },
    written: { ...base.written, ...levels },
    insisted: builtIn ? base.insisted : { ...base.insisted, ...levels },
    ...rfcsOver(base, value.rfcs),
    when: [...base.when, ...(value.when ?? []).map(clauseOf)],
    questions: { ...base.questions, ...textsOf(value.questions) },
    habits: habitsOver(base.habits, value.habits),
    waivers: value.waivers?.allow ?? base.waivers,
    exempt: exemptionsOver(base.exempt, value.exempt),
  };
}

/**
 * Returns the norms of some files, later ones laid over earlier ones and all over the built-in norms. Unless a file says so,
 * facts raise levels only while no file names one for descriptions.
 */
export function mergeNorms(files: readonly NormsFile[]): Norms {
  const merged = files.reduce(layOver, DEFAULT_NORMS);
  const facts = files.findLast(({ value }) => value.facts !== undefined)?.value.facts;
  const silent = Object.keys(merged.written).length === 0;
  return { ...merged, byFacts: facts === undefined ? silent : facts === 'on' };
}
