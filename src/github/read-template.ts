import * as v from 'valibot';
import type { Norms } from '../core/norms.ts';
import { isTemplateName, MOST_TEMPLATES, TEMPLATE_FOLDERS } from '../core/usual-template.ts';
import type { Client } from './client.ts';
import { GitHubError } from './problem.ts';
import { readText, textQuestion, type Place } from './read-text.ts';
import type { SettledNorms } from './settle-norms.ts';

type Folder = Place;
const listing = v.union([
  v.array(v.object({ name: v.string(), path: v.string(), type: v.string() })),
  v.pipe(
    v.unknown(),
    v.transform(() => []),
  ),
]);

async function list(client: Client, folder: Folder): Promise<v.InferOutput<typeof listing>> {
  try {
    const { route, parameters } = textQuestion(folder);
    return await client.ask(listing, route, parameters);
  } catch (error: unknown) {
    if (error instanceof GitHubError && error.problem.kind === 'absent') return [];
    throw error;
  }
}

/** The paths of the templates in a folder, and of those in the folder of templates that it may hold. */
async function templatesIn(client: Client, folder: Folder): Promise<readonly string[]> {
  const found = (await list(client, folder)).filter(({ name }) => isTemplateName(name));
  const folders = found.filter(({ type }) => type === 'dir');
  const inside = await Promise.all(folders.map(({ path }) => list(client, { ...folder, path })));
  return [...found, ...inside.flat()].filter(({ type }) => type === 'file').map(({ path }) => path);
}

/** Folders are looked through until one has a template: most often that is the first. */
async function readTemplates(client: Client, base: Omit<Place, 'path'>): Promise<readonly string[]> {
  for (const path of TEMPLATE_FOLDERS) {
    const paths = await templatesIn(client, { ...base, path });
    if (paths.length === 0) continue;
    const answers = await Promise.all(
      paths.slice(0, MOST_TEMPLATES).map((each) => readText(client, { ...base, path: each })),
    );
    return answers.flatMap((answer) => (answer.kind === 'text' ? [answer.text] : []));
  }
  return [];
}

/** Returns the norms with the repository's own pull request template, where they name no other; a note where it cannot be read. */
export async function withUsualTemplate(
  client: Client,
  norms: Norms,
  base: Omit<Place, 'path'>,
): Promise<SettledNorms> {
  if (!norms.usualTemplate) return { norms, notes: [] };
  try {
    const texts = await readTemplates(client, base);
    return { norms: { ...norms, templates: { ...norms.templates, 'pull-request': texts } }, notes: [] };
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    const note = `The pull request template was not read, so its words count as the author's: ${error.message}.`;
    return { norms, notes: [note] };
  }
}
