import * as v from 'valibot';
import type { LineRule } from './change-fact.ts';
import type { WordLists } from './cue-pattern.ts';
import { FILE_FORM, isFileEntry, toChangedFile, unfoldGlobs, type GlobLists } from './glob-lists.ts';
import { checkPhrase } from './parse-cues.ts';
import type { YamlText } from './parse-yaml.ts';
import type { ChangedFile } from './review-input.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const texts = v.optional(v.array(text), []);
const PHRASES = ['added', 'removed', 'changed', 'unless', 'nowhere', 'until'] as const;

const lineRule = v.pipe(
  v.strictObject({
    in: v.pipe(v.array(text), v.nonEmpty()),
    added: texts,
    removed: texts,
    changed: texts,
    unless: texts,
    nowhere: texts,
    until: texts,
  }),
  v.check(
    ({ added, removed, changed }) => added.length + removed.length + changed.length > 0,
    'phrases of lines that were `added`, `removed` or `changed`',
  ),
);

/** The schema of a fact's `hunks`. */
export const lineRules = v.optional(v.array(lineRule), []);
type LineRuleText = v.InferOutput<typeof lineRule>;

const path = v.pipe(v.string(), v.check(isFileEntry, FILE_FORM));

/** The schema of a changed file of an example: its path with its lines, or with its patch, whose lines are counted. */
export const exampleFile = v.union(
  [path, v.strictObject({ file: path, patch: v.pipe(v.string(), v.nonEmpty()) })],
  `${FILE_FORM}, or one as \`file\` with its \`patch\``,
);

/** Returns the changed file of an example. */
export function toExampleFile(entry: v.InferOutput<typeof exampleFile>): ChangedFile {
  if (typeof entry === 'string') return toChangedFile(entry);
  const { file, patch } = entry;
  const count = (sign: string): number => patch.split('\n').filter((line) => line.startsWith(sign)).length;
  return { path: toChangedFile(file).path, additions: count('+'), deletions: count('-'), patch };
}

/**
 * Returns the rules about changed lines that stand at `keys`.
 * @throws LegibleError at `path:line:column` for a phrase outside the cue language, or a list of globs that is not known.
 */
export function lineRulesAt(
  rules: readonly LineRuleText[],
  keys: readonly PropertyKey[],
  source: { readonly yaml: YamlText; readonly lists: WordLists; readonly globLists: GlobLists },
): readonly LineRule<string>[] {
  const { yaml, lists, globLists } = source;
  return rules.map((rule, at) => {
    const placeOf = (key: string, index: number): string => yaml.placeOf([...keys, at, key, index]);
    for (const key of PHRASES)
      rule[key].forEach((phrase, index) => checkPhrase(phrase, placeOf(key, index), lists));
    const { unless, nowhere, until } = rule;
    return {
      in: unfoldGlobs(rule.in, globLists, (index) => placeOf('in', index)),
      added: [...rule.added, ...rule.changed],
      removed: [...rule.removed, ...rule.changed],
      unless,
      nowhere,
      until,
    };
  });
}
