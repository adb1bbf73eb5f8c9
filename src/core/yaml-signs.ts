import { isAlias, visit, type Document as YamlDocument, type Node } from 'yaml';

/** Something that YAML takes for its own at the start of a value. */
export interface YamlSign {
  /** Its offset in the text. */
  readonly at: number;
  /** What was found and what was expected. */
  readonly text: string;
}

function signsOf(node: Node, text: string): readonly (readonly [kind: string, at: number])[] {
  const start = node.range?.[0] ?? 0;
  if (isAlias(node)) return [['alias', start]];
  const signs: (readonly [string, number])[] = [];
  if ('anchor' in node && node.anchor !== undefined) signs.push(['anchor', text.lastIndexOf('&', start)]);
  // Of all tags, this one alone is neither known nor warned of.
  if (node.tag === '!') signs.push(['tag', text.lastIndexOf('!', start)]);
  return signs;
}

/**
 * Returns the unknown tags, anchors and aliases of a YAML text, as far as it can be read: mostly they are phrases or globs that
 * lost their quotation marks, and what YAML cannot read after one follows from it.
 */
export function yamlSigns(text: string, document: YamlDocument): readonly YamlSign[] {
  const found = document.warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
    .map(({ pos }) => ['tag', pos[0]] as const);
  const end = document.errors[0]?.pos[0] ?? Infinity;
  const signs: (readonly [string, number])[] = [...found];
  visit(document, { Node: (_, node) => void signs.push(...signsOf(node, text)) });
  return signs
    .filter(([, at]) => at < end)
    .map(([kind, at]) => {
      const word = /^[^\s,[\]{}]*/.exec(text.slice(at, at + 60))?.[0] ?? '';
      const quotes = `quotation marks around what begins with \`${word.slice(0, 1)}\``;
      const expected = kind === 'tag' ? quotes : `the value itself, or ${quotes}`;
      return { at, text: `unexpected YAML ${kind} \`${word}\`, expected ${expected}` };
    });
}
