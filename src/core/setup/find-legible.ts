import type { Job, Step, Workflow } from './workflow.ts';

/** How a workflow runs Legible: the job, and the step where the job has steps of its own. */
export interface LegibleJob {
  readonly workflow: Workflow;
  readonly job: Job;
  /** Null where the job calls a workflow that runs Legible. */
  readonly step: Step | null;
}

/** `OWNER/REPO`, where `legible` is a word of the repository's name; a subfolder and a ref may follow. */
const ACTION = /^[\w.-]+\/(?:[\w.-]+[-_.])?legible(?:[-_.][\w.-]+)?(?:\/[^@]*)?(?:@.*)?$/i;
/** A workflow of another repository, or of this one. */
const CALLED = /^(?:\.\/|[\w.-]+\/[\w.-]+\/)\.github\/workflows\/(?<file>[^@]+\.ya?ml)(?:@.*)?$/i;

/** Returns the path of a folder of the repository that a step uses as an action, or null where it uses no such folder. */
export function localAction(uses: string): string | null {
  if (uses !== '.' && !uses.startsWith('./')) return null;
  return uses.replace(/^\.\/?/, '').replace(/\/+$/, '');
}

/** Returns true where an `action.yml` is Legible's. */
export function isLegibleAction(text: string): boolean {
  return /^name:\s*['"]?Legible review['"]?\s*$/m.test(text);
}

function isLegibleStep({ uses }: Step, own: readonly string[]): boolean {
  if (uses === null) return false;
  const folder = localAction(uses);
  return folder === null ? ACTION.test(uses) : own.includes(folder);
}

function callsLegible({ uses }: Job, paths: readonly string[]): boolean {
  const file = CALLED.exec(uses ?? '')?.groups?.['file'];
  if (uses === null || file === undefined) return false;
  return uses.startsWith('./') ? paths.includes(`.github/workflows/${file}`) : /legible/i.test(uses);
}

function jobsIn(workflow: Workflow, own: readonly string[]): readonly LegibleJob[] {
  return workflow.jobs.flatMap((job) =>
    job.steps.filter((step) => isLegibleStep(step, own)).map((step) => ({ workflow, job, step })),
  );
}

/**
 * Returns the jobs that run Legible, in the order of their files. `own` are folders of the repository whose `action.yml` is
 * Legible's: its own repository uses itself.
 */
export function findLegible(
  workflows: readonly Workflow[],
  own: readonly string[] = [],
): readonly LegibleJob[] {
  const direct = workflows.flatMap((workflow) => jobsIn(workflow, own));
  const paths = direct.map(({ workflow }) => workflow.path);
  const calling = workflows.flatMap((workflow) =>
    workflow.jobs.filter((job) => callsLegible(job, paths)).map((job) => ({ workflow, job, step: null })),
  );
  return [...direct, ...calling];
}

/** Returns the name of the check that a job makes, or null where an expression or a called workflow decides it. */
export function checkNameOf({ job, step }: LegibleJob): string | null {
  const name = job.name ?? job.id;
  return step === null || job.hasMatrix || name.includes('${{') ? null : name;
}
