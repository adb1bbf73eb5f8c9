import { COMMENT_CHOICES, ENFORCEMENTS, INPUT_NAMES } from '../action-inputs.ts';
import { localAction } from './find-legible.ts';
import { isExpression, type Found, type Setup, type SetupCheck } from './setup.ts';
import type { Step, Workflow } from './workflow.ts';

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const SHORT_COMMIT = /^[0-9a-f]{7,39}$/i;
const VERSION = /^v?\d+(?:\.\d+){0,2}(?:[-+][\w.-]+)?$/;

interface Used {
  readonly workflow: Workflow;
  readonly step: Step;
}

function steps({ jobs }: Setup): readonly Used[] {
  return jobs.flatMap(({ workflow, step }) => (step === null ? [] : [{ workflow, step }]));
}

/** What is wrong with `uses: OWNER/REPO/FOLDER@REF`, or null. */
function refProblem(uses: string): Omit<Found, 'place'> | null {
  const [action = '', ref] = uses.split('@');
  const [owner, name, ...folder] = action.split('/');
  const pinned = `\`uses: ${owner}/${name}@\` and the full commit SHA of a release`;
  if (folder.length > 0)
    return {
      what: `\`${uses}\` names a folder of the repository.`,
      consequence: 'GitHub finds no action there, and the job fails.',
      remedy: `Write ${pinned}: the action is at the root.`,
    };
  if (ref === undefined || ref === '')
    return {
      what: `\`${uses}\` names no version.`,
      consequence: 'GitHub refuses the workflow, and nothing runs.',
      remedy: `Write ${pinned}.`,
    };
  if (COMMIT.test(ref) || VERSION.test(ref)) return null;
  if (SHORT_COMMIT.test(ref))
    return {
      what: `\`${ref}\` is a shortened commit.`,
      consequence: 'GitHub takes whole commits only, and the job fails.',
      remedy: `Write ${pinned}.`,
    };
  return {
    what: `\`${ref}\` is neither a version nor a commit.`,
    consequence: 'A branch can change on any day, and what it holds runs at once with your token.',
    remedy: `Write ${pinned}.`,
  };
}

function versionUnpinned(setup: Setup): readonly Found[] {
  return steps(setup).flatMap(({ workflow, step }) => {
    if (step.uses === null || localAction(step.uses) !== null) return [];
    const problem = refProblem(step.uses);
    return problem === null ? [] : [{ place: workflow.placeOf([...step.keys, 'uses']), ...problem }];
  });
}

function inputUnknown(setup: Setup): readonly Found[] {
  const known: readonly string[] = INPUT_NAMES;
  return steps(setup).flatMap(({ workflow, step }) =>
    [...step.inputs.keys()]
      .filter((name) => !known.includes(name.toLowerCase()))
      .map((name) => ({
        place: workflow.placeOf([...step.keys, 'with', name], 'key'),
        what: `There is no input \`${name}\`.`,
        consequence: 'GitHub warns and runs the Action without it.',
        remedy: `The inputs are ${INPUT_NAMES.map((one) => `\`${one}\``).join(', ')}.`,
      })),
  );
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  enforce: ENFORCEMENTS,
  comment: COMMENT_CHOICES,
};

function inputWrong(setup: Setup): readonly Found[] {
  return steps(setup).flatMap(({ workflow, step }) =>
    Object.entries(CHOICES).flatMap(([name, choices]) => {
      const value = step.inputs.get(name) ?? '';
      if (value === '' || isExpression(value) || choices.includes(value)) return [];
      return [
        {
          place: workflow.placeOf([...step.keys, 'with', name]),
          what: `The input \`${name}\` is \`${value}\`.`,
          consequence: 'Every run stops with an error before it reads anything.',
          remedy: `Write ${choices.map((one) => `\`${one}\``).join(' or ')}, or leave it out.`,
        },
      ];
    }),
  );
}

/** Checks of how a step names the Action and what it passes to it. */
export const USE_CHECKS: readonly SetupCheck[] = [
  { id: 'version-unpinned', find: versionUnpinned },
  { id: 'input-unknown', find: inputUnknown },
  { id: 'input-wrong', find: inputWrong },
];
