import { checkNameOf, type LegibleJob } from './find-legible.ts';
import { gatingJobs, isExpression, normsOf, type Found, type Setup, type SetupCheck } from './setup.ts';

/** The checks that a job makes: its own, and the one that it publishes. Null where one of them cannot be told. */
function namesOf(job: LegibleJob): readonly string[] | null {
  const own = checkNameOf(job);
  const published = job.step?.inputs.get('check-name') ?? '';
  if (own === null || isExpression(published)) return null;
  return published === '' ? [own] : [own, published];
}

/** GitHub tells the names of checks apart without regard to case. */
function includes(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

function placeOfName({ workflow, job }: LegibleJob): string {
  return workflow.placeOf(job.name === null ? job.keys : [...job.keys, 'name'], 'key');
}

interface Named {
  readonly first: LegibleJob;
  readonly names: readonly string[];
}

/** The gating jobs with the names of their checks, where all can be told. */
function named(setup: Setup): Named | null {
  const jobs = gatingJobs(setup);
  const names = jobs.map(namesOf);
  const [first] = jobs;
  if (first === undefined || names.includes(null)) return null;
  return { first, names: names.flatMap((one) => one ?? []) };
}

function requiredUnknown(setup: Setup): readonly Found[] {
  const { required } = setup;
  const known = named(setup);
  if (required === null || known === null) return [];
  const { first, names } = known;
  return required.names
    .filter((name) => /legible/i.test(name) && !includes(names, name))
    .map((name) => ({
      place: placeOfName(first),
      what: `\`${required.branch}\` requires the check \`${name}\`, and the job's check is called \`${names[0]}\`.`,
      consequence: 'The required check never comes, and every pull request waits for ever.',
      remedy: `Write \`name: ${name}\` for the job, or require \`${names[0]}\` in the branch's rules.`,
    }));
}

function checkNotRequired(setup: Setup): readonly Found[] {
  const { required } = setup;
  const known = named(setup);
  if (required === null || known === null) return [];
  const { first, names } = known;
  const enforced = gatingJobs(setup).some((job) => {
    const given = job.step?.inputs.get('enforce') ?? '';
    return (given === '' ? normsOf(job, setup).enforce : given) === 'require';
  });
  // A check of a like name is told by the other check.
  if (!enforced || required.names.some((name) => includes(names, name) || /legible/i.test(name))) return [];
  return [
    {
      place: placeOfName(first),
      what: `The norms require, and \`${required.branch}\` does not require the check \`${names[0]}\`.`,
      consequence: 'A text that falls short fails the job, and can be merged all the same.',
      remedy: `Add \`${names[0]}\` to the required checks of \`${required.branch}\`.`,
    },
  ];
}

/** Checks of what GitHub says that the branch requires; silent where it was not asked. */
export const REQUIRED_CHECKS: readonly SetupCheck[] = [
  { id: 'required-unknown', find: requiredUnknown },
  { id: 'check-not-required', find: checkNotRequired },
];
