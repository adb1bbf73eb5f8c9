import { readYaml } from '../parse-yaml.ts';
import type { Concurrency, EventFilter, Job, Permissions, Step, Workflow } from './workflow.ts';

/** GitHub takes workflows of half a megabyte; those that a person wrote are a tenth. */
const LARGEST_WORKFLOW = 256 * 1024;
/** Aliases are allowed in workflows since 2025. */
const MOST_ALIASES = 100;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** A value as YAML writes it: a workflow's `true` and `12` are text to GitHub where text is expected. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** One text or a list of them, as `types` and `needs` take it; null where there is none. */
function textsOf(value: unknown): readonly string[] | null {
  const one = textOf(value);
  if (one !== null) return [one];
  return Array.isArray(value) ? value.flatMap((item) => textOf(item) ?? []) : null;
}

function filterOf(value: unknown): EventFilter {
  const fields = fieldsOf(value);
  return {
    types: textsOf(fields['types']),
    paths: textsOf(fields['paths']),
    pathsIgnore: textsOf(fields['paths-ignore']),
    workflows: textsOf(fields['workflows']),
  };
}

/** `on` is one event, a list of events, or a map of them with their filters. */
function eventsOf(value: unknown): ReadonlyMap<string, EventFilter> {
  const names = textsOf(value) ?? Object.keys(fieldsOf(value));
  return new Map(names.map((name) => [name, filterOf(fieldsOf(value)[name])]));
}

function permissionsOf(value: unknown): Permissions | null {
  if (value === 'read-all' || value === 'write-all')
    return { kind: 'all', level: value === 'read-all' ? 'read' : 'write' };
  if (!isFields(value)) return null;
  const levels = Object.entries(value).map(([scope, level]) => [scope, textOf(level) ?? 'none'] as const);
  return { kind: 'scopes', levels: new Map(levels) };
}

function concurrencyOf(value: unknown): Concurrency | null {
  const group = textOf(value) ?? textOf(fieldsOf(value)['group']);
  if (group === null) return null;
  const cancels = textOf(fieldsOf(value)['cancel-in-progress']) ?? 'false';
  return { group, cancels: cancels !== 'false' };
}

function stepOf(value: unknown, keys: Step['keys']): Step {
  const fields = fieldsOf(value);
  const inputs = Object.entries(fieldsOf(fields['with'])).map(
    ([name, given]) => [name, textOf(given) ?? ''] as const,
  );
  return {
    keys,
    uses: textOf(fields['uses']),
    run: textOf(fields['run']),
    inputs: new Map(inputs),
    condition: textOf(fields['if']),
    continuesOnError: (textOf(fields['continue-on-error']) ?? 'false') !== 'false',
  };
}

function jobOf(id: string, value: unknown): Job {
  const fields = fieldsOf(value);
  const keys = ['jobs', id];
  return {
    keys,
    id,
    name: textOf(fields['name']),
    condition: textOf(fields['if']),
    needs: textsOf(fields['needs']) ?? [],
    permissions: permissionsOf(fields['permissions']),
    concurrency: concurrencyOf(fields['concurrency']),
    uses: textOf(fields['uses']),
    hasMatrix: fieldsOf(fields['strategy'])['matrix'] !== undefined,
    continuesOnError: (textOf(fields['continue-on-error']) ?? 'false') !== 'false',
    steps: listOf(fields['steps']).map((step, at) => stepOf(step, [...keys, 'steps', at])),
  };
}

/**
 * Returns a workflow file as far as it decides whether Legible works. What GitHub itself would refuse is left out and not
 * told: GitHub tells it.
 * @throws LegibleError at `path:line:column` where the text is not YAML.
 */
export function parseWorkflow(text: string, path: string): Workflow {
  const yaml = readYaml(text, path, { largest: LARGEST_WORKFLOW, aliases: MOST_ALIASES });
  const fields = fieldsOf(yaml.value);
  return {
    path,
    name: textOf(fields['name']),
    events: eventsOf(fields['on']),
    permissions: permissionsOf(fields['permissions']),
    concurrency: concurrencyOf(fields['concurrency']),
    jobs: Object.entries(fieldsOf(fields['jobs'])).map(([id, job]) => jobOf(id, job)),
    placeOf: yaml.placeOf,
  };
}
