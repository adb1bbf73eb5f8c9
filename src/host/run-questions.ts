import { join, resolve } from 'node:path';
import { deriveFacts } from '../core/derive-facts.ts';
import { exemptionOf, withExemption } from '../core/exemption.ts';
import { matchesAny } from '../core/globs.ts';
import type { Norms } from '../core/norms.ts';
import { reviewDocuments } from '../core/pipeline.ts';
import type { Review } from '../core/review.ts';
import type { ReviewInput } from '../core/review-input.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { describeError } from '../errors.ts';
import { loadKnowledge } from '../knowledge.ts';
import { renderChangeQuestions } from '../report/render-change-questions.ts';
import { fileExists, readTextFile } from './files.ts';
import { gitIn, type Git } from './git.ts';
import { MOST_FILES, readChange, type Change } from './read-change.ts';
import { NORMS_PATH, readNorms, withUsualTemplate } from './read-norms.ts';
import { exitCode, inputOf, readNamed, type Shell } from './run-review.ts';
import type { SetupCommand } from './setup-args.ts';
import { terminalOptions } from './terminal-options.ts';

type QuestionsCommand = Extract<SetupCommand, { kind: 'questions' }>;

/** As many as the Action reviews in one run. */
const MOST_RFCS = 30;

interface Read {
  readonly inputs: readonly ReviewInput[];
  readonly notes: readonly string[];
}

async function description(command: QuestionsCommand, change: Change, shell: Shell): Promise<ReviewInput> {
  const title = command.title ?? change.subject;
  const { files, filesTotal } = change;
  const known = { files, filesTotal };
  if (command.draft !== null) {
    const draft = inputOf(await readNamed(command.draft, shell), { as: 'pull-request', title, rfcs: [] });
    return { ...draft, path: null, ...known };
  }
  const nothing = { id: 'description', text: '', path: null, labels: [], author: null } as const;
  return { ...nothing, profile: 'pull-request', title, ...known };
}

/** The RFC files of the change that are still there, as the Action would read them at the head. */
async function readRfcs(root: string, { files }: Change, norms: Norms): Promise<Read> {
  const paths = files.map(({ path }) => path).filter((path) => matchesAny(path, norms.rfcs));
  const notes: string[] = [];
  const inputs: ReviewInput[] = [];
  for (const path of paths.slice(0, MOST_RFCS)) {
    const place = join(root, path);
    if (!(await fileExists(place))) continue;
    try {
      const text = await readTextFile(place, path);
      inputs.push({ id: path, profile: 'rfc', title: null, text, path, files, labels: [], author: null });
    } catch (error: unknown) {
      notes.push(`Not reviewed: ${describeError(error).message}.`);
    }
  }
  const left = paths.length - MOST_RFCS;
  if (left > 0) notes.push(`The first ${MOST_RFCS} RFC files were reviewed; ${left} more were not.`);
  return { inputs, notes };
}

function notesOn({ files, filesTotal }: Change): readonly string[] {
  return [
    ...(files.some(({ path }) => path === NORMS_PATH)
      ? [
          `The change touches ${NORMS_PATH}: the Action judges it by the file of its base branch, this by the changed one.`,
        ]
      : []),
    ...(filesTotal > MOST_FILES
      ? [`GitHub lists the first ${MOST_FILES} files of a change; only those were seen.`]
      : []),
  ];
}

/** What the branches alone exempt; authors, labels and drafts are not known yet. */
function exempted(reviews: readonly Review[], { base, branch }: Change, norms: Norms): readonly Review[] {
  const exemption = exemptionOf(
    {
      author: '',
      authorIsBot: false,
      draft: false,
      labels: [],
      role: '',
      baseRef: base.name?.replace(/^origin\//, '') ?? '',
      headRef: branch ?? '',
    },
    norms,
  );
  return reviews.map((review) => withExemption(review, exemption));
}

/** Writes what the working tree's change will be asked; the exit code is a review's where a draft is given, else 0. */
export async function runQuestions(command: QuestionsCommand, shell: Shell): Promise<number> {
  const { base: ref, draft } = command;
  const without = draft === null || draft === '-' ? null : resolve(shell.folder, draft);
  const gitOf = (folder: string): Git => gitIn(folder, shell.environment);
  const { root, change } = await readChange(gitOf, shell.folder, { ref, without });
  const builtIn = loadKnowledge();
  // The norms and the template are the repository's, wherever in it the command is run.
  const written = await readNorms(command.norms, command.norms === null ? root : shell.folder, builtIn);
  const norms = await withUsualTemplate(written, root);
  const knowledge = teamKnowledge(builtIn, norms);
  const about = await description(command, change, shell);
  const rfcs = await readRfcs(root, change, norms);
  const inputs = change.filesTotal === 0 ? [] : [about, ...rfcs.inputs];
  const reviews = exempted(reviewDocuments(inputs, knowledge, norms), change, norms);
  const answer = {
    base: change.base,
    filesTotal: change.filesTotal,
    title: about.title,
    titleIsSubject: command.title === null && about.title !== null,
    facts: deriveFacts(knowledge.compiledFacts, about).map(({ id, file, fact }) => ({
      id,
      file,
      quiet: fact.quiet,
      owes: Object.keys(fact.owes),
    })),
    draft,
    reviews,
    notes: [...notesOn(change), ...rfcs.notes],
  };
  const options = terminalOptions(shell.environment, shell.output);
  shell.output.write(renderChangeQuestions(answer, command.format, options));
  return draft === null ? 0 : exitCode(reviews);
}
