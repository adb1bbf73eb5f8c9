import { gatingJobs, gatingWorkflows, normsOf, type Found, type Setup, type SetupCheck } from './setup.ts';
import { gates, heardEvents, type Workflow } from './workflow.ts';

const TYPES = 'types: [opened, edited, reopened, synchronize, ready_for_review]';
/** What GitHub runs for where `types` is left out. */
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened'];

/** One of a workflow's events of a pull request, with the types that it hears. */
interface Heard {
  readonly workflow: Workflow;
  readonly event: string;
  readonly types: readonly string[];
  readonly place: string;
}

function heard(workflows: readonly Workflow[]): readonly Heard[] {
  return workflows.flatMap((workflow) =>
    heardEvents(workflow, ['pull_request', 'pull_request_target']).map((event) => {
      const types = workflow.events.get(event)?.types ?? null;
      const keys = types === null ? ['on', event] : ['on', event, 'types'];
      const place = workflow.placeOf(keys, 'key');
      return { workflow, event, types: types ?? DEFAULT_TYPES, place };
    }),
  );
}

function named(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

const noWorkflow = ({ jobs, unreadable }: Setup): readonly Found[] =>
  jobs.length > 0 || unreadable.length > 0
    ? []
    : [
        {
          place: '.github/workflows:1:1',
          what: 'No workflow runs Legible.',
          consequence: 'No pull request is read.',
          remedy: 'Write the workflow with `legible init`.',
        },
      ];

const notYaml = ({ unreadable }: Setup): readonly Found[] =>
  unreadable.map(({ place, message }) => ({
    place,
    what: `The workflow is not YAML: ${message}.`,
    consequence: 'GitHub does not run it.',
    remedy: 'Mend it there; an editor with a YAML schema shows more.',
  }));

/** A workflow that others call has no events of its own. */
function isCalled({ events }: Workflow): boolean {
  return events.size === 1 && events.has('workflow_call');
}

function noGate(setup: Setup): readonly Found[] {
  const first = setup.jobs.find(({ workflow }) => !isCalled(workflow));
  if (first === undefined || setup.jobs.some(({ workflow }) => gates(workflow))) return [];
  return [
    {
      place: first.workflow.placeOf(['on'], 'key'),
      what: 'No workflow that runs Legible listens to `pull_request`.',
      consequence: 'Nothing runs when a pull request is opened or edited; a required check waits for ever.',
      remedy: `Under \`on:\`, add \`pull_request:\` with \`${TYPES}\`.`,
    },
  ];
}

function editedMissing(setup: Setup): readonly Found[] {
  return heard(gatingWorkflows(setup))
    .filter(({ types }) => !types.includes('edited'))
    .map(({ event, place }) => ({
      place,
      what: `\`${event}\` does not run on \`edited\`.`,
      consequence: 'A corrected description is not read again: comment and check stay as they were.',
      remedy: `Write \`${TYPES}\`.`,
    }));
}

function typesMissing(setup: Setup): readonly Found[] {
  return heard(gatingWorkflows(setup)).flatMap(({ event, types, place }) => {
    const missing = DEFAULT_TYPES.filter((type) => !types.includes(type));
    if (missing.length === 0) return [];
    return [
      {
        place,
        what: `\`${event}\` does not run on ${named(missing)}.`,
        consequence: missing.includes('synchronize')
          ? 'After a push the new commit has no check: where it is required, the pull request waits for ever.'
          : 'Such a pull request has no check until its next push: where it is required, it waits.',
        remedy: `Write \`${TYPES}\`.`,
      },
    ];
  });
}

/** Types by which a change of labels or of the draft state is heard, where the norms look at them. */
function typesForNorms(workflow: Workflow, setup: Setup): readonly string[] {
  const norms = gatingJobs(setup)
    .filter((job) => job.workflow === workflow)
    .map((job) => normsOf(job, setup));
  const labels = norms.some(
    ({ exempt, when }) => exempt.labels.length > 0 || when.some((clause) => clause.labels.length > 0),
  );
  const drafts = norms.some(({ exempt }) => exempt.drafts);
  return [...(labels ? ['labeled', 'unlabeled'] : []), ...(drafts ? ['ready_for_review'] : [])];
}

function normsUnheard(setup: Setup): readonly Found[] {
  return heard(gatingWorkflows(setup)).flatMap(({ workflow, event, types, place }) => {
    const missing = typesForNorms(workflow, setup).filter((type) => !types.includes(type));
    if (missing.length === 0) return [];
    const draft = missing.includes('ready_for_review');
    return [
      {
        place,
        what: `The norms look at ${draft ? 'drafts' : 'labels'}, and \`${event}\` does not run on ${named(missing)}.`,
        consequence: draft
          ? 'A draft passes as exempt, and keeps that answer when it becomes ready, until its next push or edit.'
          : 'A label that is set or taken away counts only from the next push or edit on.',
        remedy: `Add ${named(missing)} to \`types\`.`,
      },
    ];
  });
}

function mergeGroupMissing(setup: Setup): readonly Found[] {
  const [first] = gatingWorkflows(setup);
  const listens = setup.jobs.some(({ workflow }) => workflow.events.has('merge_group'));
  // Where GitHub says that the branch has no queue, nothing waits.
  if (first === undefined || listens || setup.required?.hasMergeQueue === false) return [];
  const certain = setup.required?.hasMergeQueue === true;
  return [
    {
      place: first.placeOf(['on'], 'key'),
      what: 'No workflow that runs Legible listens to `merge_group`.',
      consequence: `${certain ? 'The merge queue' : 'A merge queue'} waits for the required check until it gives up, and nothing is merged.`,
      remedy: 'Under `on:`, add `merge_group:`; without a queue it does nothing.',
    },
  ];
}

function pathFilter(setup: Setup): readonly Found[] {
  return gatingWorkflows(setup).flatMap((workflow) =>
    heardEvents(workflow, ['pull_request', 'pull_request_target']).flatMap((event) => {
      const filter = workflow.events.get(event);
      const key = filter?.paths != null ? 'paths' : filter?.pathsIgnore != null ? 'paths-ignore' : null;
      if (key === null) return [];
      return [
        {
          place: workflow.placeOf(['on', event, key], 'key'),
          what: `\`${event}\` is narrowed by \`${key}\`.`,
          consequence:
            'A pull request that the filter leaves out has no check: where it is required, it stays pending for ever.',
          remedy: `Take \`${key}\` out; what a change owes follows from its files, and the norms can say more with \`when\`.`,
        },
      ];
    }),
  );
}

function runNotFollowed(setup: Setup): readonly Found[] {
  const names = setup.workflows.map(({ name, path }) => name ?? path);
  const gate = gatingWorkflows(setup).map(({ name, path }) => name ?? path);
  const following = [...new Set(setup.jobs.map(({ workflow }) => workflow))];
  return following.flatMap((workflow) =>
    (workflow.events.get('workflow_run')?.workflows ?? []).flatMap((name, at) => {
      if (names.includes(name)) return [];
      return [
        {
          place: workflow.placeOf(['on', 'workflow_run', 'workflows', at]),
          what: `\`workflow_run\` follows the workflow \`${name}\`, and none is called so.`,
          consequence: 'It never runs, so its comment never appears.',
          remedy: `Write the \`name:\` of the workflow that is the gate${gate.length === 0 ? '' : `: ${named(gate)}`}.`,
        },
      ];
    }),
  );
}

/** Checks of what a workflow listens to. */
export const EVENT_CHECKS: readonly SetupCheck[] = [
  { id: 'no-workflow', find: noWorkflow },
  { id: 'not-yaml', find: notYaml },
  { id: 'no-gate', find: noGate },
  { id: 'edited-missing', find: editedMissing },
  { id: 'types-missing', find: typesMissing },
  { id: 'norms-unheard', find: normsUnheard },
  { id: 'merge-group-missing', find: mergeGroupMissing },
  { id: 'path-filter', find: pathFilter },
  { id: 'run-not-followed', find: runNotFollowed },
];
