import { resolve } from 'node:path';
import { namesTeams, parseCodeOwners, type CodeOwners } from '../core/code-owners.ts';
import type { HistoryRecord } from '../core/history-record.ts';
import { surveyHistory, type HistoryFrame } from '../core/fold-history.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Norms } from '../core/norms.ts';
import { DEFAULT_NORMS } from '../core/default-norms.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { loadKnowledge } from '../knowledge.ts';
import { VERSION } from '../report/version.ts';
import { readTextFile } from './files.ts';
import { gitHistory } from './git-history.ts';
import { githubHistory, machineWorld } from './github-history.ts';
import type { HistoryRequest } from './history-args.ts';
import type { HistorySource } from './history-source.ts';
import { jsonlHistory, withSpooled } from './jsonl-history.ts';
import { NORMS_PATH, readNorms, withUsualTemplate } from './read-norms.ts';
import { reviewHistory, type HistoryOptions, type ReviewedHistory } from './run-history.ts';
import type { Shell } from './run-review.ts';

/** A history that has been reviewed, with all that its report needs. */
export interface OpenedHistory extends ReviewedHistory {
  readonly norms: Norms;
  readonly knowledge: Knowledge;
  readonly frame: HistoryFrame;
}

async function sourceOf(
  request: HistoryRequest,
  norms: Norms,
  { shell, stop }: { readonly shell: Shell; readonly stop: AbortSignal },
): Promise<HistorySource> {
  const { place, selection } = request;
  const { environment } = shell;
  const options = { selection, rfcs: norms.rfcs, normsPath: request.norms ?? NORMS_PATH, environment };
  switch (place.kind) {
    case 'json-lines':
      return jsonlHistory({ path: resolve(shell.folder, place.path), shown: place.path }, selection);
    case 'local-clone':
      return gitHistory(resolve(shell.folder, place.folder), { ...options, direct: place.direct });
    case 'github':
      return githubHistory(place.repository, options, machineWorld(stop));
    default:
      return place satisfies never;
  }
}

async function ownersOf(
  request: HistoryRequest,
  source: HistorySource,
  shell: Shell,
): Promise<CodeOwners | null> {
  const { owners } = request;
  const text = owners === null ? source.owners : await readTextFile(resolve(shell.folder, owners), owners);
  return text === null ? null : parseCodeOwners(text);
}

/** Stops a run in good order at the first Ctrl-C; the second one ends the process as ever. */
function untilInterrupted(): { readonly stop: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const interrupt = (): void => {
    controller.abort();
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const release = (): void => {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  };
  return { stop: controller.signal, release };
}

/** Returns how histories are reviewed in this process. */
function optionsOf(request: HistoryRequest, shell: Shell, stop: AbortSignal): HistoryOptions {
  const { workers, again } = request;
  const { entry: program, environment } = shell;
  return { workers, again, program, environment, screen: process.stderr, now: Date.now, stop };
}

async function surveyed(
  records: AsyncIterable<HistoryRecord>,
): Promise<Pick<HistoryFrame, 'areas' | 'span'>> {
  const survey = surveyHistory();
  for await (const record of records) survey.add(record);
  return survey.read();
}

async function reviewed(
  request: HistoryRequest,
  shell: Shell,
  compare: string | null,
): Promise<OpenedHistory> {
  const builtIn = loadKnowledge();
  const { place } = request;
  const folder = place.kind === 'local-clone' ? resolve(shell.folder, place.folder) : shell.folder;
  const written = await readNorms(request.norms, request.norms === null ? folder : shell.folder, builtIn);
  // Texts of a clone may have begun as its template; a line of JSON can be from anywhere.
  const settled = (norms: Norms): Promise<Norms> | Norms =>
    place.kind === 'local-clone' ? withUsualTemplate(norms, folder) : norms;
  const norms = await settled(written);
  const compared = compare === null ? null : await settled(await readNorms(compare, shell.folder, builtIn));
  const { stop, release } = untilInterrupted();
  try {
    const source = await sourceOf(request, norms, { shell, stop });
    const owners = await ownersOf(request, source, shell);
    const options = optionsOf(request, shell, stop);
    const history = await reviewHistory(source, { norms, compared, owners }, options);
    const name = written === DEFAULT_NORMS ? 'built in' : (request.norms ?? NORMS_PATH);
    return await opened(history, { source, owners, norms, name, knowledge: teamKnowledge(builtIn, norms) });
  } finally {
    release();
  }
}

/** Returns a reviewed history with what its report needs, after a first look at its records. */
async function opened(
  history: ReviewedHistory,
  {
    source,
    owners,
    norms,
    name,
    knowledge,
  }: Pick<OpenedHistory, 'norms' | 'knowledge'> & {
    readonly source: HistorySource;
    readonly owners: CodeOwners | null;
    /** What messages call the norms. */
    readonly name: string;
  },
): Promise<OpenedHistory> {
  const frame: HistoryFrame = {
    legible: VERSION,
    source: source.about,
    norms: name,
    dimensions: knowledge.dimensions,
    areasBy: owners !== null && namesTeams(owners) ? 'owners' : 'folders',
    changes: source.changes,
    ...(await surveyed(history.records())),
  };
  return { ...history, norms, knowledge, frame };
}

async function closing<T>(history: OpenedHistory, use: (history: OpenedHistory) => Promise<T>): Promise<T> {
  try {
    return await use(history);
  } finally {
    await history.close();
  }
}

/**
 * Reads a history, reviews it and hands it to `use`.
 * @throws LegibleError where the source cannot be read, or the run was stopped.
 */
export async function withHistory<T>(
  request: HistoryRequest,
  { shell, compare = null }: { readonly shell: Shell; readonly compare?: string | null },
  use: (history: OpenedHistory) => Promise<T>,
): Promise<T> {
  const { place } = request;
  if (place.kind !== 'json-lines' || place.path !== '-')
    return closing(await reviewed(request, shell, compare), use);
  return withSpooled(shell.input, async (path) => {
    const spooled = { ...request, place: { ...place, path } };
    const history = await reviewed(spooled, shell, compare);
    const source = { ...history.frame.source, name: 'standard input' };
    return closing({ ...history, frame: { ...history.frame, source } }, use);
  });
}
