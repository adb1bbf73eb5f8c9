import { LEVEL_NAMES, type DimensionId, type Level } from '../core/dimension.ts';
import type { Review } from '../core/review.ts';
import { firstWithin } from './first-within.ts';
import { isJudged } from './questions.ts';

/** A level that changed between two versions of a text. */
export interface Change {
  readonly document: string;
  readonly dimension: DimensionId;
  readonly from: Level;
  readonly to: Level;
}

/** What the comment remembers of itself between two runs, hidden in it. */
export interface CommentState {
  readonly levels: ReadonlyMap<string, ReadonlyMap<DimensionId, Level>>;
  /** The change last shown: it stays until levels change again. */
  readonly changes: readonly Change[];
  readonly headSha: string;
  readonly runUrl: string | null;
}

/** The state must not fill the comment: the levels of further documents are forgotten. */
const MOST_DOCUMENTS = 60;
const MOST_CHANGES = 60;
/** Characters of a state as it is hidden; a longer one is none of ours. */
const LONGEST_STATE = 40_000;
/** Bytes of what is remembered, as JSON: encoded, beside the commit and the run, they are fewer than `LONGEST_STATE`. */
const MOST_BYTES = 28_000;
/** Of them for the changes, which are shown too and so go first. */
const MOST_BYTES_OF_CHANGES = 10_000;

const STATE = /^<!-- legible:state ([A-Za-z0-9_-]+) -->$/m;

/** Returns a name for the document that stays the same from run to run. */
export function documentKey(review: Review): string {
  return review.path ?? '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toLevel(value: unknown): Level | null {
  return value === 0 || value === 1 || value === 2 || value === 3 ? value : null;
}

function parseLevels(value: unknown): ReadonlyMap<string, ReadonlyMap<DimensionId, Level>> {
  const documents = isRecord(value) ? Object.entries(value) : [];
  return new Map(
    documents.map(([document, levels]) => {
      const pairs = isRecord(levels) ? Object.entries(levels) : [];
      return [
        document,
        new Map(pairs.flatMap(([id, level]) => (toLevel(level) === null ? [] : [[id, toLevel(level) ?? 0]]))),
      ];
    }),
  );
}

function parseChange(value: unknown): readonly Change[] {
  if (!Array.isArray(value)) return [];
  const [document, dimension, from, to] = value as readonly unknown[];
  const before = toLevel(from);
  const after = toLevel(to);
  if (typeof document !== 'string' || typeof dimension !== 'string') return [];
  return before === null || after === null ? [] : [{ document, dimension, from: before, to: after }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Returns the state hidden in a comment of ours, or null where there is none that can be read: then nothing is compared. */
export function readState(comment: string | null, marker: string): CommentState | null {
  if (comment === null || !comment.startsWith(marker)) return null;
  // Only the head of the comment is ours alone: a quote further down cannot forge a state.
  const encoded = STATE.exec(comment.split('\n', 2)[1] ?? '')?.[1];
  if (encoded === undefined || encoded.length > LONGEST_STATE) return null;
  const value = parseJson(Buffer.from(encoded, 'base64url').toString('utf8'));
  if (!isRecord(value)) return null;
  const changes = Array.isArray(value['changes']) ? (value['changes'] as readonly unknown[]) : [];
  return {
    levels: parseLevels(value['levels']),
    changes: changes.flatMap(parseChange),
    headSha: typeof value['head'] === 'string' ? value['head'] : '',
    runUrl: typeof value['run'] === 'string' ? value['run'] : null,
  };
}

function asArray({ document, dimension, from, to }: Change): readonly unknown[] {
  return [document, dimension, from, to];
}

/** Returns the line that hides a state in a comment. Encoded, so that no path in it can close the comment or mention anyone. */
export function hiddenState(state: CommentState): string {
  const levels = Object.fromEntries(
    [...state.levels].map(([document, of]) => [document, Object.fromEntries(of)]),
  );
  const changes = state.changes.map(asArray);
  const json = JSON.stringify({ levels, changes, head: state.headSha, run: state.runUrl });
  return `<!-- legible:state ${Buffer.from(json, 'utf8').toString('base64url')} -->`;
}

/** Bytes of an item of the hidden JSON with its comma: a path may have thousands. */
function bytesOf(item: unknown): number {
  return Buffer.byteLength(JSON.stringify(item)) + 1;
}

/** Returns as much of a state as can be read back from a comment: only what is remembered is shown. */
function remembered({ levels, changes, ...run }: CommentState): CommentState {
  const kept = firstWithin(changes.slice(0, MOST_CHANGES), MOST_BYTES_OF_CHANGES, (change) =>
    bytesOf(asArray(change)),
  );
  const left = kept.reduce((bytes, change) => bytes - bytesOf(asArray(change)), MOST_BYTES);
  const documents = firstWithin([...levels].slice(0, MOST_DOCUMENTS), left, ([document, of]) =>
    bytesOf([document, Object.fromEntries(of)]),
  );
  return { ...run, levels: new Map(documents), changes: kept };
}

function levelsOf(review: Review): ReadonlyMap<DimensionId, Level> {
  return new Map(review.dimensions.map((dimension) => [dimension.id, dimension.level]));
}

function changesOf(review: Review, before: CommentState): readonly Change[] {
  const document = documentKey(review);
  // A file that was renamed meanwhile is the same document.
  const former = before.levels.get(document) ?? before.levels.get(review.formerPath ?? document);
  return review.dimensions.flatMap(({ id, level }) => {
    const from = former?.get(id);
    return from === undefined || from === level ? [] : [{ document, dimension: id, from, to: level }];
  });
}

/** Returns the state after these reviews: what changed since the state before, or the change that was shown last. */
export function nextState(
  before: CommentState | null,
  reviews: readonly Review[],
  run: { readonly headSha: string; readonly runUrl: string | null },
): CommentState {
  const judged = reviews.filter(isJudged);
  const changed = before === null ? [] : judged.flatMap((review) => changesOf(review, before));
  const present = new Set(reviews.map(documentKey));
  const kept = (before?.changes ?? []).filter((change) => present.has(change.document));
  // A text that cannot be judged now keeps the levels that it had: they are compared when it can be again.
  const former = [...(before?.levels ?? [])].filter(([document]) => present.has(document));
  return remembered({
    levels: new Map([...former, ...judged.map((review) => [documentKey(review), levelsOf(review)] as const)]),
    changes: changed.length > 0 ? changed : kept,
    headSha: run.headSha,
    runUrl: run.runUrl,
  });
}

/** Returns a change in words: `absent → stated`. */
export function changeInWords(change: Change): string {
  return `${LEVEL_NAMES[change.from]} → ${LEVEL_NAMES[change.to]}`;
}
