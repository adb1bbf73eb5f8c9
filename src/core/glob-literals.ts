/** What of a glob may stand for something else than itself, apart from `*` and plain braces. */
const SPECIAL = /[\\[\]()?!+@|^$<>"'`]|\.\.|[^\0-\x7f]|\{[^{}]*[{*]|^\{?\}/;
const PIECES = /\{(?<choice>[^{}]*)\}|(?<text>[^{}*]+)|\*+/g;

/** Slashes and dots at the ends may be taken by what stands beside them: `a/**` matches `a`. */
function core(text: string): string {
  return text.replace(/^[./]+|[./]+$/g, '').toLowerCase();
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map((text) => text.length));
}

/**
 * Returns texts in lower case of which every path that a glob matches holds at least one, in lower case too; none where that
 * cannot be told. Looking for them is cheaper than making a regular expression of the glob.
 */
export function literalsOf(glob: string): readonly string[] {
  if (SPECIAL.test(glob)) return [];
  const needs = [...glob.matchAll(PIECES)]
    .map(({ groups }) => (groups?.['choice']?.split(',') ?? [groups?.['text'] ?? '']).map(core))
    .filter((texts) => texts.every((text) => text !== ''));
  return needs.reduce<readonly string[]>(
    (best, texts) => (best.length === 0 || shortest(texts) > shortest(best) ? texts : best),
    [],
  );
}
