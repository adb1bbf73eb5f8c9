import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function textOf(root: string, path: string): string {
  return readFileSync(join(root, 'node_modules', path), 'utf8').trim();
}

/** `format` says in its readme who wrote it and that its licence is MIT, and has no file with the words. */
function formatLicense(root: string): string {
  const holder = /^Copyright .+$/m.exec(textOf(root, 'format/Readme.md'))?.[0];
  if (holder === undefined)
    throw new Error('The readme of `format` names no holder of its copyright any more.');
  return textOf(root, 'is-plain-obj/license').replace(/^Copyright .+$/m, holder);
}

/**
 * Completes the licences that the bundler collected, in place: it finds no text where a package has no file for it, and no package
 * whose code another one carries inside (`internmap` in `d3-array`).
 */
export function completeLicenses(root: string, file: string): void {
  const collected = readFileSync(file, 'utf8');
  const formatted = collected.replace(/^format\nMIT\n/m, () => `format\nMIT\n${formatLicense(root)}\n\n`);
  const inlined = /^d3-array\n/m.test(collected)
    ? `\ninternmap\nISC\n${textOf(root, 'internmap/LICENSE')}\n`
    : '';
  writeFileSync(file, formatted + inlined);
}
