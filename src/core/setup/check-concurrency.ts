import { gatingJobs, gatingWorkflows, type Found, type Setup, type SetupCheck } from './setup.ts';
import { heardEvents, type Concurrency, type Workflow } from './workflow.ts';

const GROUP =
  '`group: ${{ github.workflow }}-${{ github.event_name }}-${{ github.event.pull_request.number || github.ref }}`';

/** A group of runs, and where it is named. */
interface Named {
  readonly workflow: Workflow;
  readonly concurrency: Concurrency;
  readonly place: string;
}

function groupsOf(workflow: Workflow): readonly Named[] {
  const at = (concurrency: Concurrency | null, keys: readonly PropertyKey[]): readonly Named[] =>
    concurrency === null
      ? []
      : [{ workflow, concurrency, place: workflow.placeOf([...keys, 'concurrency', 'group'], 'key') }];
  return [...at(workflow.concurrency, []), ...workflow.jobs.flatMap((job) => at(job.concurrency, job.keys))];
}

function concurrencyMissing(setup: Setup): readonly Found[] {
  return gatingJobs(setup)
    .filter(
      ({ workflow, job, step }) => step !== null && workflow.concurrency === null && job.concurrency === null,
    )
    .map(({ workflow, job }) => ({
      place: workflow.placeOf(job.keys, 'key'),
      what: 'No `concurrency` is named, for the workflow or the job.',
      consequence: 'An edit and a push run at once: both write, and the older run may have the last word.',
      remedy: `Add \`concurrency:\` with ${GROUP} and \`cancel-in-progress: true\`.`,
    }));
}

/** What tells one pull request from another in an expression. */
const OWN = /number|head|run_id|github\.(?:sha|ref|ref_name)\b|inputs\./;
/** The same on `pull_request_target`, where ref and commit are the base branch's. */
const OWN_ON_TARGET = /number|head|run_id|inputs\./;

/** The same in a merge queue, whose payload has no pull request. */
const OWN_IN_QUEUE = /run_id|run_number|merge_group\.|github\.(?:sha|ref|ref_name)\b/;

function expressionsOf({ group }: Concurrency): string {
  return (group.match(/\$\{\{.*?\}\}/gs) ?? []).join(' ');
}

function isShared({ workflow, concurrency }: Named): boolean {
  const expressions = expressionsOf(concurrency);
  const onTarget = workflow.events.has('pull_request_target');
  return !(onTarget ? OWN_ON_TARGET : OWN).test(expressions);
}

function concurrencyShared(setup: Setup): readonly Found[] {
  return gatingWorkflows(setup)
    .flatMap(groupsOf)
    .filter(isShared)
    .map(({ concurrency, place }) => ({
      place,
      what: `All pull requests share the group \`${concurrency.group}\`.`,
      consequence: concurrency.cancels
        ? 'A run for one pull request cancels that of another, whose check is then neither passed nor failed.'
        : 'Runs wait for those of other pull requests, and of three at once one is cancelled.',
      remedy: `Name the pull request in it: ${GROUP}.`,
    }));
}

function concurrencyQueue(setup: Setup): readonly Found[] {
  return gatingWorkflows(setup)
    .filter(({ events }) => events.has('merge_group'))
    .flatMap(groupsOf)
    .filter((named) => !isShared(named) && !OWN_IN_QUEUE.test(expressionsOf(named.concurrency)))
    .map(({ concurrency, place }) => ({
      place,
      what: `In a merge queue all runs share the group \`${concurrency.group}\`: its payload has no pull request.`,
      consequence: concurrency.cancels
        ? 'A run for one entry of the queue cancels that of another, which then leaves the queue.'
        : 'The entries of the queue wait for each other, and of three at once one is cancelled.',
      remedy: `End it with \`|| github.ref\`: ${GROUP}.`,
    }));
}

/** A comment's run has the number of its issue, and the default branch as its ref. */
function meetsComments({ concurrency: { group } }: Named): boolean {
  return !group.includes('github.event_name') && /issue\.number|event\.number/.test(group);
}

function otherOnComments(named: Named, { workflows }: Setup): Workflow | null {
  if (named.concurrency.group.includes('github.workflow')) return null;
  const other = workflows.find(
    (workflow) =>
      workflow !== named.workflow &&
      workflow.events.has('issue_comment') &&
      groupsOf(workflow).some(({ concurrency }) => concurrency.group === named.concurrency.group),
  );
  return other ?? null;
}

function concurrencyComment(setup: Setup): readonly Found[] {
  return gatingWorkflows(setup)
    .flatMap(groupsOf)
    .flatMap((named) => {
      if (isShared(named) || !meetsComments(named)) return [];
      const own = heardEvents(named.workflow, ['issue_comment']).length > 0;
      const other = own ? null : otherOnComments(named, setup);
      if (!own && other === null) return [];
      return [
        {
          place: named.place,
          what: `A comment's run shares the group \`${named.concurrency.group}\`${other === null ? '' : ` in \`${other.path}\``}.`,
          consequence: 'Whoever may comment can cancel the check of a pull request, again and again.',
          remedy: `Name the event in it: ${GROUP}.`,
        },
      ];
    });
}

/** Checks of the runs that may go on at once. */
export const CONCURRENCY_CHECKS: readonly SetupCheck[] = [
  { id: 'concurrency-missing', find: concurrencyMissing },
  { id: 'concurrency-shared', find: concurrencyShared },
  { id: 'concurrency-queue', find: concurrencyQueue },
  { id: 'concurrency-comment', find: concurrencyComment },
];
