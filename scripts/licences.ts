import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The folder of the package that a module belongs to, or null for a module of our own. */
function packageFolder(module: string): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.[0] ?? null;
}

/** `format` says in its readme who wrote it and that its licence is MIT, and has no file with the words. */
function licenceInReadme(folder: string): string {
  const readme = readFileSync(join(folder, 'Readme.md'), 'utf8');
  const holder = /^Copyright .+$/m.exec(readme)?.[0];
  if (holder === undefined || !/\bMIT\b/.test(readme))
    throw new Error(
      `${folder}: no licence file, and a readme that does not say who holds the copyright under MIT`,
    );
  const words = readFileSync(join(folder, '..', 'is-plain-obj', 'license'), 'utf8').trim();
  return words.replace(/^Copyright .+$/m, holder);
}

function licenceOf(folder: string): { readonly name: string; readonly text: string } {
  const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly license?: string;
  };
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)\b/i.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const words = texts.length === 0 ? ['MIT', licenceInReadme(folder)] : [license ?? '', ...texts];
  return { name, text: `${[name, ...words].join('\n')}\n` };
}

/** Packages whose code another one carries inside, by that other's name. */
const CARRIED: Readonly<Record<string, string>> = { 'd3-array': 'internmap' };

/** Returns the licences of the packages that some modules come from, by name, each once. */
export function licencesOf(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((module) => packageFolder(module) ?? []));
  const carried = [...folders].flatMap((folder) => {
    const name = CARRIED[basename(folder)];
    return name === undefined ? [] : [join(folder, '..', name)];
  });
  return [...new Set([...folders, ...carried])]
    .map(licenceOf)
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ text }) => text)
    .join('\n\n');
}
