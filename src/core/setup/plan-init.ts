import type { Dimension, DimensionId } from '../dimension.ts';
import { USUAL_NORMS } from './setup.ts';

/** The texts that come with Legible: its example of a workflow, and a norms file to start from. */
export interface FirstTexts {
  readonly workflow: string;
  readonly norms: string;
}

/** What a repository has before it is set up. */
export interface Present {
  /** Paths of the three files that are there already. */
  readonly files: readonly string[];
  /** Workflow files that run Legible. */
  readonly workflows: readonly string[];
  /** The pull request templates that GitHub shows. */
  readonly templates: readonly string[];
}

/** What becomes of one file. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  readonly act: 'write' | 'replace' | 'keep';
  /** Why a file is kept, as a clause; null where it is written. */
  readonly reason: string | null;
}

/** How the set-up is to be written. */
export interface InitOptions {
  /** `OWNER/REPO@REF`, or null for the one of the example. */
  readonly uses: string | null;
  readonly force: boolean;
}

export const WORKFLOW_PATH = '.github/workflows/legible.yml';
export const TEMPLATE_PATH = '.github/pull_request_template.md';
/** The three files of a set-up. */
export const FIRST_PATHS = [WORKFLOW_PATH, USUAL_NORMS, TEMPLATE_PATH] as const;

/** How the example names the Action. */
const EXAMPLE = { action: 'legible-dev/legible', ref: 'v1' } as const;

/** The points that a description owes most often, in the order in which a reader wants them. */
const PROMPTED: readonly DimensionId[] = ['priorities', 'risk', 'rollback', 'tradeoffs', 'assumptions'];

const TEMPLATE_HEAD = `<!-- The questions of Legible. Write what your change owes under each heading, and delete the headings that do not
     apply; what is left as it is counts for nothing. \`legible questions\` shows what a change will be asked. -->`;

function withReference(text: string, uses: string | null): string {
  if (uses === null) return text;
  const [action = '', ref = ''] = uses.split('@');
  const { action: example, ref: version } = EXAMPLE;
  return (
    text
      .replaceAll(`${example}@${version}`, `${action}@${ref}`)
      // What is pinned to a commit needs no advice to do so.
      .replace(/(@[0-9a-f]{40}) # better: .*/, '$1')
      .replaceAll(`/${example}/${version}/`, `/${action}/${ref}/`)
  );
}

/** The heading under which the dimension's answer is looked for, with its questions as a comment that nobody sees. */
function promptOf({ headings, title, question, slots }: Dimension): string {
  const heading = headings[0] ?? title.toLowerCase();
  const [primary] = slots;
  return `## ${heading.slice(0, 1).toUpperCase()}${heading.slice(1)}\n\n<!-- ${question}\n     ${primary.question} -->`;
}

/** Returns a pull request template whose prompts are the questions of the dimensions; none of its words is evidence. */
export function templateText(dimensions: readonly Dimension[]): string {
  const prompted = PROMPTED.flatMap((id) => dimensions.find((dimension) => dimension.id === id) ?? []);
  return `${[TEMPLATE_HEAD, ...prompted.map(promptOf)].join('\n\n')}\n`;
}

function planned(path: string, text: string, { files }: Present, force: boolean): PlannedFile {
  if (!files.includes(path)) return { path, text, act: 'write', reason: null };
  if (force) return { path, text, act: 'replace', reason: null };
  return { path, text, act: 'keep', reason: 'it is there already' };
}

function planWorkflow(text: string, present: Present, force: boolean): PlannedFile {
  // A second workflow would read every pull request twice.
  const other = present.workflows.find((path) => path !== WORKFLOW_PATH);
  if (other !== undefined) return { path: other, text, act: 'keep', reason: 'it runs Legible already' };
  return planned(WORKFLOW_PATH, text, present, force);
}

function planTemplate(text: string, present: Present, force: boolean): PlannedFile {
  const [first, ...others] = present.templates;
  if (first === undefined) return planned(TEMPLATE_PATH, text, present, force);
  if (others.length > 0)
    return { path: first, text, act: 'keep', reason: `it and ${others.length} more are shown by GitHub` };
  if (force) return { path: first, text, act: 'replace', reason: null };
  return {
    path: first,
    text,
    act: 'keep',
    reason: 'GitHub shows it already; its words never count as an author’s',
  };
}

/** Returns what becomes of the three files of a set-up, in the order in which a person meets them. */
export function planInit(
  texts: FirstTexts,
  dimensions: readonly Dimension[],
  { present, uses, force }: InitOptions & { readonly present: Present },
): readonly PlannedFile[] {
  return [
    planWorkflow(withReference(texts.workflow, uses), present, force),
    planned(USUAL_NORMS, withReference(texts.norms, uses), present, force),
    planTemplate(templateText(dimensions), present, force),
  ];
}
