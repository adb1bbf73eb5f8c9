import type { Level } from '../../src/core/dimension.ts';
import type {
  Contradiction,
  DimensionReview,
  Enforcement,
  Evidence,
  HabitNote,
  Review,
  Status,
} from '../../src/core/review.ts';

import type { RfcStatus } from '../../src/core/rfc-status.ts';

const TITLES: readonly (readonly [id: string, title: string, question: string])[] = [
  ['assumptions', 'Assumptions', 'What must be true for this to work?'],
  ['risk', 'Risk', 'What could this break, and for whom?'],
  ['rollback', 'Rollback', 'How exactly would this be undone?'],
  ['tradeoffs', 'Trade-offs', 'What does this choice cost?'],
  ['constraints', 'Constraints', 'What does any solution have to respect?'],
  ['scope', 'Scope', 'What is deliberately left out?'],
  ['priorities', 'Priorities', 'What problem does this solve, and for whom?'],
  ['sequencing', 'Sequencing', 'In what order does it happen?'],
  ['uncertainty', 'Uncertainty', 'What is not known yet?'],
  ['stabilization', 'Stabilization', 'What stops the damage, apart from the fix?'],
  ['observability', 'Observability', 'How will anyone know that it works?'],
];
const CORE = ['assumptions', 'risk', 'rollback', 'tradeoffs'];
const LEVEL_START: Readonly<Record<Level, number>> = { 0: 0, 1: 20, 2: 70, 3: 91 };

/** What a test says of a dimension; the rest is as the engine would make it. */
export interface Shown {
  readonly level?: Level;
  readonly required?: Level | null;
  readonly status?: Status;
  readonly evidence?: readonly Evidence[];
  readonly waiver?: string;
  readonly question?: string | null;
  readonly title?: string;
  readonly pressing?: number;
  readonly before?: Level;
}

/** What a test says of a review. */
export interface ReviewShape {
  readonly id?: string;
  readonly path?: string | null;
  readonly formerPath?: string;
  readonly enforcement?: Enforcement;
  readonly dimensions?: Readonly<Record<string, Shown>>;
  readonly habits?: readonly HabitNote[];
  readonly contradictions?: readonly Contradiction[];
  readonly exempt?: string;
  readonly unread?: string;
  readonly status?: RfcStatus;
}

/** Returns evidence of one sentence. */
export function evidence(
  slot: string,
  line: number,
  quote: string,
  endLine: number = line,
  more: Partial<Evidence> = {},
): Evidence {
  return { slot, line, endLine, quote, under: null, weight: 0.5, because: [], ...more };
}

function buildDimension(id: string, title: string, question: string, shown: Shown): DimensionReview {
  const level = shown.level ?? 0;
  const required = shown.required ?? null;
  const status: Status =
    shown.status ?? (required === null ? 'not-asked' : level >= required ? 'met' : 'short');
  return {
    id,
    title: shown.title ?? title,
    core: CORE.includes(id),
    level,
    required,
    status,
    score: LEVEL_START[level],
    evidence: shown.evidence ?? [],
    missing: [],
    question: status === 'short' ? (shown.question === undefined ? question : shown.question) : null,
    cause: null,
    pressing: shown.pressing ?? null,
    before: shown.before ?? null,
    waiver: shown.waiver ?? null,
  };
}

/** Returns a review of a pull request's description, or of a file where a path is given. */
export function buildReview(shape: ReviewShape = {}): Review {
  const dimensions = TITLES.map(([id, title, question]) =>
    buildDimension(id, title, question, shape.dimensions?.[id] ?? {}),
  );
  const short = dimensions.some((dimension) => dimension.status === 'short');
  const path = shape.path ?? null;
  return {
    id: shape.id ?? path ?? '#12',
    profile: path === null ? 'pull-request' : 'rfc',
    title: null,
    path,
    ...(shape.formerPath === undefined ? {} : { formerPath: shape.formerPath }),
    score: 64,
    verdict:
      shape.exempt === undefined
        ? { kind: short ? 'falls-short' : 'meets' }
        : { kind: 'exempt', reason: shape.exempt },
    enforcement: shape.enforcement ?? 'advise',
    facts: [],
    dimensions,
    habits: shape.habits ?? [],
    contradictions: shape.contradictions ?? [],
    unread: shape.unread ?? null,
    ...(shape.status === undefined ? {} : { status: shape.status }),
  };
}
