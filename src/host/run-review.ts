import { resolve } from 'node:path';
import type { Knowledge } from '../core/knowledge.ts';
import type { ReviewInput } from '../core/review-input.ts';
import type { Profile } from '../core/document.ts';
import type { Review } from '../core/review.ts';
import { LegibleError } from '../errors.ts';
import { loadKnowledge } from '../knowledge.ts';
import { renderers } from '../report/formats.ts';
import { createReviewer } from '../thread/review-apart.ts';
import { answerLines, writeLines } from './answer-lines.ts';
import type { Command } from './args.ts';
import { looksLikeRfc, readStream, readTextFile, shownPath } from './files.ts';
import { batchesOf } from './lines.ts';
import type { Output } from './output.ts';
import { readNorms, withUsualTemplate } from './read-norms.ts';
import { terminalOptions } from './terminal-options.ts';

/** The process as the commands see it: what they read, where they write. */
export interface Shell {
  /** The file that was started: its threads start it again. */
  readonly entry: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadStream;
  readonly output: Output;
}

type ReviewCommand = Extract<Command, { kind: 'review' }>;

/** A text that the command line names, and how it is called. */
export interface NamedText {
  /** From the working folder; null for standard input. */
  readonly path: string | null;
  readonly text: string;
}

/** Returns the text of a file, or of standard input for `-`. */
export async function readNamed(file: string, shell: Shell): Promise<NamedText> {
  if (file === '-') return { path: null, text: await readStream(shell.input) };
  const place = resolve(shell.folder, file);
  return { path: shownPath(place, shell.folder), text: await readTextFile(place, file, 'text') };
}

/** Returns a text of the command line as an input; a path that looks like an RFC's makes it one. */
export function inputOf(
  { path, text }: NamedText,
  options: { readonly as: Profile | null; readonly title: string | null; readonly rfcs: readonly string[] },
): ReviewInput {
  const likely: Profile = path !== null && looksLikeRfc(path, options.rfcs) ? 'rfc' : 'pull-request';
  return {
    id: path ?? 'standard input',
    profile: options.as ?? likely,
    title: options.title,
    text,
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
  const texts = await Promise.all(files.map((file) => readNamed(file, shell)));
  let loaded: Knowledge | null = null;
  const knowledge = (): Knowledge => (loaded ??= loadKnowledge());
  const reviewer = createReviewer(shell.entry, knowledge);
  // The thread of a long text loads the rules beside this one.
  reviewer.expect(texts.map(({ text }) => text.length));
  const written = await readNorms(command.norms, shell.folder, knowledge());
  const norms = await withUsualTemplate(written, shell.folder);
  const options = { as: command.as, title: command.title, rfcs: norms.rfcs };
  const reviews = await reviewer.review(
    texts.map((text) => inputOf(text, options)),
    norms,
  );
  reviewer.end();
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
  const sharing = { workers, program: shell.entry };
  const answers = answerLines(batchesOf(shell.input), { kind: 'review', norms }, sharing);
  await writeLines(answers, shell.output.stream);
  return 0;
}
