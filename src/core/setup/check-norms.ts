import type { Level } from '../dimension.ts';
import { LEVEL_NAMES } from '../dimension.ts';
import { matchesAny } from '../globs.ts';
import { assessText } from '../pipeline.ts';
import { DEFAULT_NORMS } from '../default-norms.ts';
import { teamKnowledge } from '../team-knowledge.ts';
import { splitPlace } from '../place.ts';
import {
  normsPathOf,
  USUAL_NORMS,
  type Found,
  type Setup,
  type SetupCheck,
  type SetupFile,
} from './setup.ts';

function normsMissing({ jobs, norms }: Setup): readonly Found[] {
  return jobs.flatMap((one) => {
    const { workflow, step } = one;
    const path = normsPathOf(one);
    if (step === null || path === null || (step.inputs.get('norms') ?? '') === '') return [];
    if (norms.get(path)?.kind !== 'absent') return [];
    return [
      {
        place: workflow.placeOf([...step.keys, 'with', 'norms']),
        what: `There is no file \`${path}\`.`,
        consequence: 'The built-in norms hold, and nothing says so: what your team asks for is not asked.',
        remedy: `Name the norms file by its path from the root, or leave \`norms\` out for \`${USUAL_NORMS}\`.`,
      },
    ];
  });
}

function normsWrong({ norms }: Setup): readonly Found[] {
  return [...norms].flatMap(([path, state]) => {
    if (state.kind !== 'wrong') return [];
    return state.messages.map((message) => {
      const { place, text } = splitPlace(message, path);
      return {
        place,
        what: `The norms are wrong: ${text.replace(/\.$/, '')}.`,
        consequence: 'Every run stops here: no pull request is judged, and the job fails.',
        remedy: state.hint,
      };
    });
  });
}

function normsUnread({ lookalikes }: Setup): readonly Found[] {
  return lookalikes.map((path) => ({
    place: `${path}:1:1`,
    what: 'This looks like a norms file, and no run reads it.',
    consequence: 'What it says is not asked.',
    remedy: `Rename it to \`${USUAL_NORMS}\`, or name it under \`with: norms\` in the workflow.`,
  }));
}

function globUnmatched({ norms, paths }: Setup): readonly Found[] {
  if (paths === null) return [];
  const known = paths;
  return [...norms.values()].flatMap((state) => {
    if (state.kind !== 'read') return [];
    const { value, placeOf } = state.file;
    const globs = [
      ...(value.rfcs?.files ?? []).map((glob, at) => ({ glob, keys: ['rfcs', 'files', at] })),
      ...(value.when ?? []).flatMap((clause, at) =>
        (clause.paths ?? []).map((glob, index) => ({ glob, keys: ['when', at, 'paths', index] })),
      ),
    ];
    return globs
      .filter(({ glob }) => !glob.startsWith('!') && !known.some((path) => matchesAny(path, [glob])))
      .map(({ glob, keys }) => ({
        place: placeOf(keys),
        what: `No file of the repository matches \`${glob}\`.`,
        consequence:
          keys[0] === 'rfcs' ? 'No RFC is read by it.' : 'The clause holds for no file that there is today.',
        remedy: "Write it from the repository's root, with `**` across folders; or take it out.",
      }));
  });
}

/** The words of a template that are taken for an author's, at the highest level that they reach. */
function countedIn(
  { text }: SetupFile,
  { norms, knowledge }: Setup,
): {
  readonly line: number;
  readonly level: Level;
  readonly dimension: string;
  readonly quote: string;
} | null {
  const state = norms.get(USUAL_NORMS);
  const known = state?.kind === 'read' ? state.norms : DEFAULT_NORMS;
  const input = { id: '', profile: 'pull-request', title: null, text, path: null, files: [] } as const;
  const { assessments } = assessText(
    { ...input, labels: [], author: null },
    teamKnowledge(knowledge, known),
    known.templates['pull-request'],
  );
  const counted = assessments
    .flatMap((one) => (one.kind === 'assessed' ? [one] : []))
    .reduce<(typeof assessments)[number] | null>(
      (best, one) => (one.level > (best?.level ?? 0) ? one : best),
      null,
    );
  if (counted?.kind !== 'assessed') return null;
  const [{ line, quote }] = counted.evidence;
  return { line, quote, level: counted.level, dimension: counted.dimension };
}

function templateCounts(setup: Setup): readonly Found[] {
  const state = setup.norms.get(USUAL_NORMS);
  const named = state?.kind === 'read' && !state.norms.usualTemplate;
  return setup.templates.flatMap((template) => {
    const counted = countedIn(template, setup);
    if (counted === null) return [];
    const { line, quote, level, dimension } = counted;
    return [
      {
        place: `${template.path}:${line}:1`,
        what: `The template's own words count as \`${dimension}: ${LEVEL_NAMES[level]}\`: "${quote}".`,
        consequence: 'An author who fills in nothing has said that much.',
        remedy: named
          ? `The norms name other templates: add \`${template.path}\` to \`templates\`, or take that key out.`
          : 'Put the words in an HTML comment, or write them as a question.',
      },
    ];
  });
}

/** Checks of the norms and of what they are held against. */
export const NORMS_CHECKS: readonly SetupCheck[] = [
  { id: 'norms-missing', find: normsMissing },
  { id: 'norms-wrong', find: normsWrong },
  { id: 'norms-unread', find: normsUnread },
  { id: 'glob-unmatched', find: globUnmatched },
  { id: 'template-counts', find: templateCounts },
];
