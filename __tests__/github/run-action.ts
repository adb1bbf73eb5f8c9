import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUNDLE = join(import.meta.dirname, '..', '..', 'dist', 'index.js');

/** What the runner gives to the Action. */
export interface ActionOptions {
  readonly apiUrl: string;
  readonly event: string;
  readonly payload: unknown;
  /** Inputs as the workflow writes them; the defaults of `action.yml` fill the rest. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What the Action leaves behind. */
export interface ActionResult {
  readonly code: number | null;
  readonly log: string;
  readonly errors: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Text of a file in the workspace, or null. */
  readonly file: (path: string) => string | null;
}

const DEFAULTS = { token: 'ghs_test', norms: '.github/legible.yml', comment: 'always' };

function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries(Array.from(found, ([, name = '', , value = '']) => [name, value]));
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Returns the environment that the runner gives to the Action, with its files in a folder. */
export function environmentOf(folder: string, options: ActionOptions): NodeJS.ProcessEnv {
  const inputs = Object.entries({ ...DEFAULTS, ...options.inputs });
  return {
    PATH: process.env['PATH'],
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: options.event,
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_WORKSPACE: join(folder),
    ...(options.event.startsWith('pull_request') ? { GITHUB_BASE_REF: 'main' } : {}),
    GITHUB_API_URL: options.apiUrl,
    GITHUB_GRAPHQL_URL: `${options.apiUrl}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '42',
    ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...options.environment,
  };
}

/** Starts the built Action as a process in the environment that GitHub documents. */
export async function runAction(options: ActionOptions): Promise<ActionResult> {
  const folder = mkdtempSync(join(tmpdir(), 'legible-action-'));
  writeFileSync(join(folder, 'event.json'), JSON.stringify(options.payload));
  writeFileSync(join(folder, 'output'), '');
  writeFileSync(join(folder, 'summary.md'), '');
  const child = spawn(process.execPath, [BUNDLE], { cwd: folder, env: environmentOf(folder, options) });
  let log = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  const files = new Map(
    ['review.json', 'review.sarif', 'out/review.json'].map((path) => [path, readIfThere(join(folder, path))]),
  );
  const result = {
    code,
    log,
    errors,
    summary: readIfThere(join(folder, 'summary.md')) ?? '',
    outputs: readOutputs(readIfThere(join(folder, 'output')) ?? ''),
    file: (path: string) => files.get(path) ?? null,
  };
  rmSync(folder, { recursive: true, force: true });
  return result;
}
