import { resolve } from 'node:path';
import { reviewDocuments } from '../core/pipeline.ts';
import type { ReviewInput } from '../core/review-input.ts';
import type { Profile } from '../core/document.ts';
import type { Review } from '../core/review.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { LegibleError } from '../errors.ts';
import { loadKnowledge } from '../knowledge.ts';
import { renderers } from '../report/formats.ts';
import { answerLines, writeLines } from './answer-lines.ts';
import type { Command } from './args.ts';
import { looksLikeRfc, readStream, readTextFile, shownPath } from './files.ts';
import { batchesOf } from './lines.ts';
import { readNorms, withUsualTemplate } from './read-norms.ts';
import { terminalOptions } from './terminal-options.ts';

/** The process as the commands see it: what they read, where they write. */
export interface Shell {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** The file that worker threads run, or null where there is none. */
  readonly program: string | null;
}

type ReviewCommand = Extract<Command, { kind: 'review' }>;

/** Returns a text of the command line as an input: a file, or standard input for `-`. */
export async function readInput(
  file: string,
  options: { readonly as: Profile | null; readonly title: string | null; readonly rfcs: readonly string[] },
  shell: Shell,
): Promise<ReviewInput> {
  const standard = file === '-';
  const place = resolve(shell.folder, file);
  const path = standard ? null : shownPath(place, shell.folder);
  const likely: Profile = path !== null && looksLikeRfc(path, options.rfcs) ? 'rfc' : 'pull-request';
  return {
    id: path ?? 'standard input',
    profile: options.as ?? likely,
    title: options.title,
    text: standard ? await readStream(shell.input) : await readTextFile(place, file),
    path,
    files: [],
    labels: [],
    author: null,
  };
}

function filesOf(command: ReviewCommand, shell: Shell): readonly string[] {
  if (command.files.filter((file) => file === '-').length > 1) {
    throw new LegibleError('`-` stands twice', { hint: 'Standard input can be read once.' });
  }
  if (command.files.length > 0) return command.files;
  if (!shell.input.isTTY) return ['-'];
  throw new LegibleError('nothing to review', {
    hint: 'Name a file, pipe a text in, or try `legible review examples/pull-request.md`.',
  });
}

/** Returns 1 where a review falls short and its norms require more, else 0. */
export function exitCode(reviews: readonly Review[]): number {
  const fails = reviews.some(
    (review) => review.verdict.kind === 'falls-short' && review.enforcement === 'require',
  );
  return fails ? 1 : 0;
}

/** Reviews files, writes the report and returns the exit code. */
export async function runReview(command: ReviewCommand, shell: Shell): Promise<number> {
  const files = filesOf(command, shell);
  const knowledge = loadKnowledge();
  const written = await readNorms(command.norms, shell.folder, knowledge);
  const norms = await withUsualTemplate(written, shell.folder);
  const options = { as: command.as, title: command.title, rfcs: norms.rfcs };
  const inputs = await Promise.all(files.map((file) => readInput(file, options, shell)));
  const reviews = reviewDocuments(inputs, teamKnowledge(knowledge, norms), norms);
  shell.output.write(renderers[command.format](reviews, terminalOptions(shell.environment, shell.output)));
  return exitCode(reviews);
}

/** Answers JSON lines until they end and returns the exit code: a verdict is the line's own, never the stream's. */
export async function runReviewLines(
  { norms: path, workers }: Extract<Command, { kind: 'review-lines' }>,
  shell: Shell,
): Promise<number> {
  // The lines are texts of anywhere, so the working folder's own template is no part of them.
  const norms = await readNorms(path, shell.folder, loadKnowledge());
  const sharing = { workers, program: shell.program };
  const answers = answerLines(batchesOf(shell.input), { kind: 'review', norms }, sharing);
  await writeLines(answers, shell.output);
  return 0;
}
