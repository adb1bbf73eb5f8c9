import type { BaselineRest } from '../baseline.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Norms } from '../norms.ts';
import type { NormsFile } from '../parse-norms.ts';
import { DEFAULT_NORMS } from '../default-norms.ts';
import type { LegibleJob } from './find-legible.ts';
import { gates, type Workflow } from './workflow.ts';

/** Something in a set-up that will not work. */
export interface Finding {
  /** The check that found it: its name in the table of checks. */
  readonly check: string;
  /** `path:line:column`, from the root of the repository. */
  readonly place: string;
  /** What is wrong; like the other two a sentence, and it quotes what is written in backticks. */
  readonly what: string;
  /** What will happen because of it. */
  readonly consequence: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** What a check finds, before the table names the check. */
export type Found = Omit<Finding, 'check'>;

/** The norms file at a path: not there, read, or wrong with the error that a run would stop with. */
export type NormsState =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'read';
      readonly file: NormsFile;
      /** With the repository's own template where the file names none. */
      readonly norms: Norms;
    }
  | { readonly kind: 'wrong'; readonly messages: readonly string[]; readonly hint: string };

/** A baseline that norms name, held against the repository's documents as they stand. */
export interface BaselineState {
  /** The norms file whose runs it bears on. */
  readonly norms: string;
  /** `path:line:column` of what names it: there, or in a file that the norms extend. */
  readonly where: string;
  /** The baseline's own path. */
  readonly path: string;
  readonly rest: BaselineRest;
}

/** What GitHub says that a branch requires. */
export interface RequiredChecks {
  readonly branch: string;
  /** Names of the checks that have to pass. */
  readonly names: readonly string[];
  readonly hasMergeQueue: boolean;
}

/** A file as it stands in the repository. */
export interface SetupFile {
  readonly path: string;
  readonly text: string;
}

/** A repository's set-up: all that the checks look at, read and parsed. */
export interface Setup {
  readonly workflows: readonly Workflow[];
  /** Workflow files that name Legible and are not YAML, with the place and the parser's words. */
  readonly unreadable: readonly { readonly place: string; readonly message: string }[];
  /** The jobs that run Legible. */
  readonly jobs: readonly LegibleJob[];
  /** The norms files that the jobs name, by path; the usual one is always among them. */
  readonly norms: ReadonlyMap<string, NormsState>;
  /** The baselines that the norms name, with what is left of each. */
  readonly baselines: readonly BaselineState[];
  /** Files that look like norms and stand where none are read. */
  readonly lookalikes: readonly string[];
  /** Paths of the repository's files, or null where they are not known. */
  readonly paths: readonly string[] | null;
  /** The templates that GitHub shows, in the order in which they are read. */
  readonly templates: readonly SetupFile[];
  /** Null where GitHub was not asked. */
  readonly required: RequiredChecks | null;
  readonly knowledge: Knowledge;
}

/** A named rule of the set-up: a pure function from all that was read to what it finds. */
export interface SetupCheck {
  readonly id: string;
  readonly find: (setup: Setup) => readonly Found[];
}

/** Where the norms are, unless a workflow names another file. */
export const USUAL_NORMS = '.github/legible.yml';
/** Where a baseline is written, unless the command line says otherwise. */
export const USUAL_BASELINE = '.github/legible-baseline.json';

/** Returns the jobs whose result is a check on the pull request. */
export function gatingJobs({ jobs }: Setup): readonly LegibleJob[] {
  return jobs.filter(({ workflow }) => gates(workflow));
}

/** Returns the workflows that gate, each once. */
export function gatingWorkflows(setup: Setup): readonly Workflow[] {
  return [...new Set(gatingJobs(setup).map(({ workflow }) => workflow))];
}

/** Returns true where a value is worked out when the workflow runs. */
export function isExpression(value: string): boolean {
  return value.includes('${{');
}

/** Returns the path of the norms file that a job reads; null where an expression decides it. */
export function normsPathOf({ step }: LegibleJob): string | null {
  const given = step?.inputs.get('norms') ?? '';
  if (given === '') return USUAL_NORMS;
  return isExpression(given) ? null : given.replace(/^(?:\.\/)+/, '');
}

/** Returns the norms that a job is judged by, as far as they could be read. */
export function normsOf(job: LegibleJob, { norms }: Setup): Norms {
  const state = norms.get(normsPathOf(job) ?? USUAL_NORMS);
  return state?.kind === 'read' ? state.norms : DEFAULT_NORMS;
}
