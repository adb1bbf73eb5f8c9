import { checkNameOf } from './find-legible.ts';
import { heardEvents } from './workflow.ts';
import { gatingJobs, isExpression, type Found, type Setup, type SetupCheck } from './setup.ts';

/** What a condition looks at where it lets some pull requests through unread. */
const DECIDES =
  /\b(?:actor|draft|label|labels|author|author_association|user|sender|title|body|fork|head|head_ref|base|base_ref|changed_files|outputs|vars|secrets)\b/i;
/** Conditions that tell events apart: for a comment's run or a followed one, not for a pull request's. */
const TELLS_EVENTS = /issue_comment|github\.event\.(?:issue|comment)\b|workflow_run/;
const RUNS_ALWAYS = /\balways\(\)|!\s*cancelled\(\)|\bfailure\(\)/;

function leavesOut(condition: string): boolean {
  const bare = condition.replace(/^\s*\$\{\{|\}\}\s*$/g, '').trim();
  return bare === 'false' || (DECIDES.test(bare) && !TELLS_EVENTS.test(bare));
}

function conditionSkips(setup: Setup): readonly Found[] {
  return gatingJobs(setup).flatMap(({ workflow, job, step }) =>
    [job, ...(step === null ? [] : [step])].flatMap(({ condition, keys }) => {
      if (condition === null || !leavesOut(condition)) return [];
      return [
        {
          place: workflow.placeOf([...keys, 'if'], 'key'),
          what: `\`if: ${condition}\` decides whether Legible runs.`,
          consequence: 'What it skips counts as passed: such a pull request is merged unread.',
          remedy: 'Take `if:` out, and say under `exempt` in the norms what is not judged.',
        },
      ];
    }),
  );
}

function needsSkip(setup: Setup): readonly Found[] {
  return gatingJobs(setup).flatMap(({ workflow, job }) => {
    const { condition, needs, keys } = job;
    if (needs.length === 0 || RUNS_ALWAYS.test(condition ?? '')) return [];
    return [
      {
        place: workflow.placeOf([...keys, 'needs'], 'key'),
        what: `The job waits for ${needs.map((name) => `\`${name}\``).join(', ')}.`,
        consequence: 'Where one of them fails, Legible is skipped, and a skipped job counts as passed.',
        remedy: 'Take `needs:` out, or add `if: always()`.',
      },
    ];
  });
}

function errorIgnored(setup: Setup): readonly Found[] {
  return gatingJobs(setup).flatMap(({ workflow, job, step }) =>
    [job, ...(step === null ? [] : [step])]
      .filter(({ continuesOnError }) => continuesOnError)
      .map(({ keys }) => ({
        place: workflow.placeOf([...keys, 'continue-on-error'], 'key'),
        what: '`continue-on-error` is set.',
        consequence: 'A text that falls short, or a wrong norms file, does not fail the check.',
        remedy: 'Take it out; `enforce: advise` in the norms never fails the check.',
      })),
  );
}

function matrixRepeats(setup: Setup): readonly Found[] {
  return gatingJobs(setup)
    .filter(({ job }) => job.hasMatrix)
    .map(({ workflow, job }) => ({
      place: workflow.placeOf([...job.keys, 'strategy', 'matrix'], 'key'),
      what: 'The job runs once for each combination of a matrix.',
      consequence: 'Each run reads and writes the same, and each check has another name to require.',
      remedy: 'Give Legible a job of its own, without a matrix.',
    }));
}

const ON_PULL_REQUESTS = ['pull_request', 'pull_request_target'];

function runsTwice(setup: Setup): readonly Found[] {
  // A gate that writes no comment stands in nobody's way.
  const speaking = gatingJobs(setup).filter(({ step }) => step?.inputs.get('comment') !== 'never');
  const [first, ...others] = speaking;
  if (first === undefined) return [];
  const shown = `\`${first.job.name ?? first.job.id}\` of \`${first.workflow.path}\``;
  return others.map(({ workflow, job }) => ({
    place: workflow.placeOf(job.keys, 'key'),
    what: `Legible runs here on \`${heardEvents(workflow, ON_PULL_REQUESTS)[0]}\`, and in the job ${shown} too.`,
    consequence: 'Each pull request is read twice, and both runs write the same comment.',
    remedy: 'Keep one of the two jobs.',
  }));
}

function checkNameTaken(setup: Setup): readonly Found[] {
  const names = setup.jobs.map(checkNameOf);
  return gatingJobs(setup).flatMap(({ workflow, step }) => {
    const name = step?.inputs.get('check-name') ?? '';
    if (step === null || name === '' || isExpression(name) || !names.includes(name)) return [];
    return [
      {
        place: workflow.placeOf([...step.keys, 'with', 'check-name'], 'key'),
        what: `\`check-name\` is \`${name}\`, and so is the name of the job.`,
        consequence: 'The commit has two checks of one name, and it is not clear which one is required.',
        remedy: "Leave `check-name` out: the job's own check is enough. Or give it another name.",
      },
    ];
  });
}

/** Checks of the jobs that run Legible. */
export const JOB_CHECKS: readonly SetupCheck[] = [
  { id: 'condition-skips', find: conditionSkips },
  { id: 'needs-skip', find: needsSkip },
  { id: 'error-ignored', find: errorIgnored },
  { id: 'matrix-repeats', find: matrixRepeats },
  { id: 'runs-twice', find: runsTwice },
  { id: 'check-name-taken', find: checkNameTaken },
];
