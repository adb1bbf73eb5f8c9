import { NO_COMMON_WORDS } from './common-words.ts';
import { byName } from './order.ts';
import { parseCommonWords } from './parse-common-words.ts';
import { DIMENSION_IDS, NOT_A_DIMENSION } from './dimension.ts';
import type { KnowledgeData } from './knowledge.ts';
import { NO_CONTRADICTIONS } from './contradiction-rule.ts';
import { parseChangeFacts } from './parse-change-facts.ts';
import { parseContradictions } from './parse-contradictions.ts';
import { parseDimension } from './parse-dimension.ts';
import { parseForeignText } from './parse-foreign-text.ts';
import { NO_FOREIGN_TEXT } from './not-the-author.ts';
import { parseHabits } from './parse-habits.ts';
import { parseWords } from './parse-words.ts';
import { parseYaml } from './parse-yaml.ts';
import { NO_STATUS_WORDS } from './rfc-status.ts';
import { parseStatusWords } from './parse-status-words.ts';
import * as v from 'valibot';

/** A file of a rules folder. */
export interface RuleFile {
  /** Path as it is shown in messages; the last part names the file. */
  readonly path: string;
  readonly text: string;
}

/** Norms files that come with Legible: `rules/norms/strict.yml` is `legible:strict`. */
const PRESET = /(?:^|\/)norms\/(?<name>[a-z]+)\.yml$/;

function presetsOf(files: readonly RuleFile[]): Readonly<Record<string, string>> {
  const found = files.flatMap(({ path, text }) => {
    const name = PRESET.exec(path)?.groups?.['name'];
    return name === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(found);
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** Orders the rubric's dimensions as the rubric does, a team's own after them by name. */
function rank(id: string): number {
  const place = DIMENSION_IDS.findIndex((known) => known === id);
  return place < 0 ? DIMENSION_IDS.length : place;
}

function parseAbbreviations({ text, path }: RuleFile): readonly string[] {
  return parseYaml(text, path, v.array(v.string()), 'The file is a list of words.').value;
}

/**
 * Returns the knowledge of the files of a rules folder.
 * @throws LegibleError at `path:line:column` for the first mistake.
 */
export function parseRules(all: readonly RuleFile[]): KnowledgeData {
  const files = all.filter(({ path }) => !PRESET.test(path));
  const file = (name: string): RuleFile | undefined => files.find(({ path }) => nameOf(path) === name);
  const words = file('words.yml');
  const lists = words === undefined ? {} : parseWords(words.text, words.path);
  const signals = file('signals.yml');
  const common = file('common-words.yml');
  const habits = file('habits.yml');
  const abbreviations = file('abbreviations.yml');
  const facts = file('change-facts.yml');
  const contradictions = file('contradictions.yml');
  const foreign = file('not-the-author.yml');
  const statuses = file('rfc-status.yml');
  return {
    lists,
    presets: presetsOf(all),
    signals: signals === undefined ? {} : parseWords(signals.text, signals.path, lists),
    commonWords: common === undefined ? NO_COMMON_WORDS : parseCommonWords(common.text, common.path),
    dimensions: files
      .filter(({ path }) => /\.ya?ml$/.test(path) && !NOT_A_DIMENSION.has(nameOf(path).replace(/\.yml$/, '')))
      .map(({ path, text }) => parseDimension(text, path, lists))
      .sort((one, other) => rank(one.id) - rank(other.id) || byName(one.id, other.id)),
    habits: habits === undefined ? [] : parseHabits(habits.text, habits.path, lists),
    facts: facts === undefined ? [] : parseChangeFacts(facts.text, facts.path, lists),
    statuses: statuses === undefined ? NO_STATUS_WORDS : parseStatusWords(statuses.text, statuses.path),
    contradictions:
      contradictions === undefined
        ? NO_CONTRADICTIONS
        : parseContradictions(contradictions.text, contradictions.path, lists),
    foreign: foreign === undefined ? NO_FOREIGN_TEXT : parseForeignText(foreign.text, foreign.path),
    abbreviations: abbreviations === undefined ? [] : parseAbbreviations(abbreviations),
  };
}
