import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { baselineText } from '../core/baseline.ts';
import type { Knowledge } from '../core/knowledge.ts';
import {
  baselineNaming,
  loadNorms,
  vocabularyOf,
  type BaselineNaming,
  type ReadFile,
} from '../core/load-norms.ts';
import { parseNormsFile } from '../core/parse-norms.ts';
import { shownPlace } from '../core/reference.ts';
import { findLegible, isLegibleAction, localAction, type LegibleJob } from '../core/setup/find-legible.ts';
import { splitPlace } from '../core/place.ts';
import { parseWorkflow } from '../core/setup/parse-workflow.ts';
import {
  normsPathOf,
  USUAL_NORMS,
  type NormsState,
  type RequiredChecks,
  type Setup,
  type SetupFile,
} from '../core/setup/setup.ts';
import type { Workflow } from '../core/setup/workflow.ts';
import { MOST_TEMPLATES } from '../core/usual-template.ts';
import { LegibleError } from '../errors.ts';
import { fileExists, readTextFile } from './files.ts';
import type { Git } from './git.ts';
import { readBaselines, type BaselineNorms } from './read-baselines.ts';
import { folderReader, usualTemplates, withUsualTemplate } from './read-norms.ts';

/** A set-up as it was read, and what could not be looked at. */
export interface ReadSetup {
  readonly setup: Setup;
  /** Sentences: what was left out, and why. */
  readonly unchecked: readonly string[];
}

/** What a set-up is read with. */
export interface Around {
  readonly git: Git;
  readonly knowledge: Knowledge;
  /** Null where GitHub was not asked. */
  readonly required: RequiredChecks | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Where people put norms that no run reads. */
const LOOKALIKES = ['.github/legible.yaml', 'legible.yml', 'legible.yaml', '.legible.yml', '.legible.yaml'];

/** Workflow files of a repository, and which of them cannot be parsed. */
export interface ReadWorkflows {
  readonly workflows: readonly Workflow[];
  readonly unreadable: Setup['unreadable'];
  readonly jobs: readonly LegibleJob[];
}

/**
 * Returns the root that a folder names.
 * @throws LegibleError where it is no folder, or a folder inside a repository: GitHub looks at the root alone.
 */
export async function repositoryRoot(folder: string, shown: string): Promise<string> {
  const about = await stat(folder).catch(() => null);
  if (about?.isDirectory() !== true)
    throw new LegibleError(`no folder \`${shown}\``, {
      hint: "Name the repository's root, or run it there.",
    });
  const isRoot = async (place: string): Promise<boolean> =>
    (await stat(join(place, '.git')).catch(() => null)) !== null;
  for (let at = folder; ; at = join(at, '..')) {
    if (await isRoot(at)) {
      if (at === folder) return folder;
      throw new LegibleError(`\`${shown}\` is inside the repository \`${at}\``, {
        hint: `GitHub reads workflows, norms and templates at the root alone: name \`${at}\`.`,
      });
    }
    if (at === join(at, '..')) return folder;
  }
}

async function workflowFiles(root: string): Promise<readonly SetupFile[]> {
  const folder = join(root, '.github', 'workflows');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const path = `.github/workflows/${name}`;
      return { path, text: await readTextFile(join(folder, name), path) };
    }),
  );
}

/** Folders of the repository that a workflow uses as actions and that are Legible itself. */
async function ownActions(root: string, workflows: readonly Workflow[]): Promise<readonly string[]> {
  const uses = workflows.flatMap(({ jobs }) => jobs.flatMap(({ steps }) => steps.map((step) => step.uses)));
  const folders = [...new Set(uses.flatMap((each) => localAction(each ?? '') ?? []))];
  const found = await Promise.all(
    folders.map(async (folder) => {
      const text = await readTextFile(join(root, folder, 'action.yml')).catch(() => '');
      return isLegibleAction(text) ? [folder] : [];
    }),
  );
  return found.flat();
}

/** Returns the workflows of a repository, and the jobs in them that run Legible. */
export async function readWorkflows(root: string): Promise<ReadWorkflows> {
  const workflows: Workflow[] = [];
  const unreadable: { place: string; message: string }[] = [];
  for (const { path, text } of await workflowFiles(root)) {
    try {
      workflows.push(parseWorkflow(text, path));
    } catch (error: unknown) {
      if (!(error instanceof LegibleError)) throw error;
      // Another's broken workflow is GitHub's to tell.
      if (!/legible/i.test(text)) continue;
      const { place, text: message } = splitPlace(error.message, path);
      unreadable.push({ place, message: message.replace(/(?: at line \d+, column \d+)?[.:]?$/, '') });
    }
  }
  return { workflows, unreadable, jobs: findLegible(workflows, await ownActions(root, workflows)) };
}

/** A norms file as the checks see it, and where it names a baseline. */
interface NormsRead {
  readonly state: NormsState;
  readonly naming: BaselineNaming | null;
}

/** What another repository adds is read as an empty text, which is no baseline: one from there is read as one that holds nothing. */
function withoutElsewhere(naming: BaselineNaming | null, read: ReadFile): ReadFile {
  const text = baselineText({ made: '1970-01-01', expires: '1970-01-01', documents: {} });
  return async (place) => {
    const answer = await read(place);
    const isBaseline = naming !== null && shownPlace(naming.file) === shownPlace(place);
    return isBaseline && place.repository !== null ? { kind: 'text', text } : answer;
  };
}

async function normsState(
  root: string,
  path: string,
  { knowledge, read }: { readonly knowledge: Knowledge; readonly read: ReadFile },
): Promise<NormsRead> {
  const without = (state: NormsState): NormsRead => ({ state, naming: null });
  const answer = await read({ repository: null, path, ref: null });
  if (answer.kind === 'unreadable') {
    if (!(await fileExists(join(root, path)))) return without({ kind: 'absent' });
    const messages = [`${path}:1:1: the file ${answer.reason}`];
    return without({ kind: 'wrong', messages, hint: answer.hint });
  }
  try {
    const written = { text: answer.text, place: { repository: null, path, ref: null } };
    const naming = await baselineNaming(written, read, knowledge);
    const loaded = await loadNorms(written, withoutElsewhere(naming, read), knowledge);
    const file = parseNormsFile(answer.text, path, { vocabulary: vocabularyOf(knowledge) });
    const norms = await withUsualTemplate(loaded, root);
    return { state: { kind: 'read', file, norms }, naming };
  } catch (error: unknown) {
    if (!(error instanceof LegibleError)) throw error;
    return without({ kind: 'wrong', messages: [error.message, ...error.others], hint: error.hint });
  }
}

/** The norms files that jobs name and the usual one, and those of them that name a baseline. */
async function readAllNorms(
  root: string,
  jobs: readonly LegibleJob[],
  reading: { readonly knowledge: Knowledge; readonly read: ReadFile },
): Promise<{ readonly norms: Setup['norms']; readonly withBaseline: readonly BaselineNorms[] }> {
  const norms = new Map<string, NormsState>();
  const withBaseline: BaselineNorms[] = [];
  for (const path of new Set([USUAL_NORMS, ...jobs.flatMap((job) => normsPathOf(job) ?? [])])) {
    const { state, naming } = await normsState(root, path, reading);
    norms.set(path, state);
    if (state.kind === 'read' && naming !== null) withBaseline.push({ path, norms: state.norms, naming });
  }
  return { norms, withBaseline };
}

/** Paths of the working tree as git knows it, or null outside git and where there is no git. */
async function pathsOf(git: Git): Promise<readonly string[] | null> {
  const answer = await git(['ls-files', '--cached', '--others', '--exclude-standard', '-z']).catch(
    () => null,
  );
  return answer?.kind === 'output' ? answer.text.split('\0').filter((path) => path !== '') : null;
}

async function existing(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => ((await fileExists(join(root, path))) ? [path] : [])),
  );
  return found.flat();
}

async function templatesOf(root: string): Promise<readonly SetupFile[]> {
  const paths = usualTemplates(root).slice(0, MOST_TEMPLATES);
  return Promise.all(
    paths.map(async (place) => {
      const path = relative(root, place).split(sep).join('/');
      return { path, text: await readTextFile(place, path) };
    }),
  );
}

/**
 * Returns a repository's set-up: its workflows, norms, templates and paths. Where norms name a baseline, it also reviews the RFC
 * files, to find what is left of it today.
 * @throws LegibleError where a file that is there cannot be read as text.
 */
export async function readSetup(
  root: string,
  { git, knowledge, required, today }: Around,
): Promise<ReadSetup> {
  const found = await readWorkflows(root);
  const elsewhere = new Set<string>();
  const inFolder = folderReader(root);
  // What another repository adds cannot be seen from here; the rest is checked without it.
  const read: ReadFile = (place) => {
    if (place.repository === null) return inFolder(place);
    elsewhere.add(shownPlace(place));
    return Promise.resolve({ kind: 'text', text: '' });
  };
  const { norms, withBaseline } = await readAllNorms(root, found.jobs, { knowledge, read });
  const { baselines, unchecked } = await readBaselines(root, withBaseline, { knowledge, today });
  const paths = await pathsOf(git);
  return {
    setup: {
      ...found,
      norms,
      baselines,
      lookalikes: (await existing(root, LOOKALIKES)).filter((path) => !norms.has(path)),
      paths,
      templates: await templatesOf(root),
      required,
      knowledge,
    },
    unchecked: [
      ...[...elsewhere].map((place) => `\`${place}\` is in another repository and was not read.`),
      ...unchecked,
      ...(paths === null ? ['Whether globs match a file was not checked: this is no git repository.'] : []),
    ],
  };
}
