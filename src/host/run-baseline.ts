import { rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  baselineOf,
  baselineRest,
  baselineText,
  splitBaseline,
  type Baseline,
  type BaselinePoint,
} from '../core/baseline.ts';
import { parseBaseline } from '../core/parse-baseline.ts';
import type { ReadFile } from '../core/load-norms.ts';
import type { Review } from '../core/review.ts';
import { USUAL_BASELINE } from '../core/setup/setup.ts';
import { LegibleError } from '../errors.ts';
import { loadKnowledge } from '../knowledge.ts';
import { namedPoints } from '../report/baseline-points.ts';
import { counted } from '../report/words.ts';
import { fileExists, readTextFile, shownPath } from './files.ts';
import type { HistoryCommand } from './history-args.ts';
import { folderReader, readNorms, today, withUsualTemplate } from './read-norms.ts';
import { rfcFiles, reviewApart } from './rfc-files.ts';
import { readNamed, type Shell } from './run-review.ts';

type BaselineCommand = Extract<HistoryCommand, { kind: 'baseline' }>;

const HOLDS_DAYS = 90;

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function named(points: readonly BaselinePoint[]): string {
  return namedPoints(points)
    .map((line) => `${line}\n`)
    .join('');
}

/** How many points a baseline holds. */
function size({ documents }: Baseline): number {
  return Object.values(documents).reduce(
    (sum, { levels, habits }) => sum + Object.keys(levels).length + Object.keys(habits).length,
    0,
  );
}

function written(baseline: Baseline, place: string): string {
  const documents = Object.keys(baseline.documents).length;
  return `${place} holds ${counted(size(baseline), 'point')} of ${counted(documents, 'document')}, until ${baseline.expires}.\n`;
}

/** What a baseline is made of, and what it is called. */
interface Written {
  readonly reviews: readonly Review[];
  /** True where the files were named: nothing is known of any other document. */
  readonly named: boolean;
  readonly expires: string | null;
  readonly place: string;
}

/** A first baseline takes everything in; a later one only gets smaller, so that nothing new slips into it. */
function settle(
  known: Baseline | null,
  { reviews, named: onlyThese, expires, place }: Written,
): { readonly baseline: Baseline; readonly message: string } {
  const day = today();
  if (known === null) {
    const baseline = baselineOf(reviews, { made: day, expires: expires ?? daysFrom(day, HOLDS_DAYS) });
    return { baseline, message: written(baseline, place) };
  }
  const paths = reviews.flatMap(({ path }) => (path === null ? [] : [path]));
  const { named: looked, others } = onlyThese ? splitBaseline(known, paths) : { named: known, others: null };
  const { tightened, mended, worse, added } = baselineRest(looked, reviews, day);
  const baseline: Baseline = {
    ...known,
    expires: expires ?? known.expires,
    documents: { ...others?.documents, ...tightened.documents },
  };
  const counting = [...worse, ...added];
  const message = [
    written(baseline, place),
    mended.length === 0 ? '' : `${mended.length} are mended and went out of it:\n${named(mended)}`,
    counting.length === 0 ? '' : `${counting.length} are new or got worse, and count:\n${named(counting)}`,
  ];
  return { baseline, message: message.join('') };
}

async function knownAt(path: string, shown: string): Promise<Baseline | null> {
  return (await fileExists(path)) ? parseBaseline(await readTextFile(path, shown), shown) : null;
}

/** Norms may name the file that is about to be written: to write it, nothing of it has to be there. */
function withoutBaseline(path: string): (root: string) => ReadFile {
  const text = baselineText({ made: today(), expires: today(), documents: {} });
  return (root) => (place) =>
    place.repository === null && resolve(root, place.path) === path
      ? Promise.resolve({ kind: 'text', text })
      : folderReader(root)(place);
}

/** Writes beside and moves into place: a baseline that is cut short would stop every review. */
async function write(path: string, shown: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text)
    .then(() => rename(`${path}.new`, path))
    .catch((error: unknown) => {
      throw new LegibleError(`\`${shown}\` cannot be written`, {
        hint: `Make the folder \`${dirname(shown)}\`, or name another file with \`--output\`.`,
        cause: error,
      });
    });
}

/** Writes what files fall short of today and returns the exit code. */
export async function runBaseline(command: BaselineCommand, shell: Shell): Promise<number> {
  const place = command.output ?? USUAL_BASELINE;
  const path = resolve(shell.folder, place);
  const known = await knownAt(path, place);
  const knowledge = loadKnowledge();
  const read = await readNorms(command.norms, shell.folder, knowledge, withoutBaseline(path));
  const norms = { ...(await withUsualTemplate(read, shell.folder)), baseline: null };
  const files = command.files.length > 0 ? command.files : await rfcFiles(shell.folder, norms.rfcs);
  if (files.length === 0)
    throw new LegibleError('no file is an RFC by these norms', {
      hint: 'Name the files, or say under `rfcs.files` of the norms which ones they are.',
    });
  const texts = await Promise.all(files.map((file) => readNamed(file, shell)));
  const reviews = reviewApart(texts, knowledge, norms);
  const { baseline, message } = settle(known, {
    reviews,
    named: command.files.length > 0,
    expires: command.expires,
    place: shownPath(path, shell.folder),
  });
  await write(path, place, baselineText(baseline));
  shell.output.write(message);
  return 0;
}
