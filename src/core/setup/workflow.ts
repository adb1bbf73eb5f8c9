import type { YamlText } from '../parse-yaml.ts';

/** What an event of a workflow is narrowed to; null where the workflow does not say. */
export interface EventFilter {
  readonly types: readonly string[] | null;
  readonly paths: readonly string[] | null;
  readonly pathsIgnore: readonly string[] | null;
  /** The workflows that `workflow_run` follows, by name. */
  readonly workflows: readonly string[] | null;
}

/** What a token may do: a level for each scope that is named, or one word for all. */
export type Permissions =
  | { readonly kind: 'all'; readonly level: 'read' | 'write' }
  | { readonly kind: 'scopes'; readonly levels: ReadonlyMap<string, string> };

/** The runs that share a place, of which one runs at a time. */
export interface Concurrency {
  readonly group: string;
  /** True where a newer run cancels an older one; an expression may, so it counts as one that does. */
  readonly cancels: boolean;
}

/** The keys that lead to a node of the workflow. */
export type Keys = readonly PropertyKey[];

/** A step of a job. */
export interface Step {
  readonly keys: Keys;
  readonly uses: string | null;
  readonly run: string | null;
  /** Inputs as they are written. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly condition: string | null;
  readonly continuesOnError: boolean;
}

/** A job of a workflow. */
export interface Job {
  readonly keys: Keys;
  readonly id: string;
  /** Null: its id is its name. */
  readonly name: string | null;
  readonly condition: string | null;
  readonly needs: readonly string[];
  readonly permissions: Permissions | null;
  readonly concurrency: Concurrency | null;
  /** The workflow that it calls, or null for a job with steps of its own. */
  readonly uses: string | null;
  readonly hasMatrix: boolean;
  readonly continuesOnError: boolean;
  readonly steps: readonly Step[];
}

/** A workflow file, as far as it decides whether Legible works; what is not in GitHub's form is left out. */
export interface Workflow {
  readonly path: string;
  /** Null: its path is its name. */
  readonly name: string | null;
  readonly events: ReadonlyMap<string, EventFilter>;
  readonly permissions: Permissions | null;
  readonly concurrency: Concurrency | null;
  readonly jobs: readonly Job[];
  readonly placeOf: YamlText['placeOf'];
}

/** Returns the events among some names that a workflow listens to. */
export function heardEvents(workflow: Workflow, names: readonly string[]): readonly string[] {
  return names.filter((name) => workflow.events.has(name));
}

/** Returns true where the workflow runs for pull requests, with their own commit as what is checked. */
export function gates(workflow: Workflow): boolean {
  return heardEvents(workflow, ['pull_request', 'pull_request_target']).length > 0;
}
