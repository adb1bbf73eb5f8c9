import { LegibleError } from '../errors.ts';
import type { KnowledgeData } from './knowledge.ts';
import type { Baseline } from './baseline.ts';
import { LARGEST_BASELINE, parseBaseline } from './parse-baseline.ts';
import { checkExtending, checkLayers } from './extending-limits.ts';
import { mergeNorms } from './merge-norms.ts';
import type { Norms } from './norms.ts';
import type { Vocabulary } from './norms-schema.ts';
import { checkNames, parseNormsFile, type NormsFile } from './parse-norms.ts';
import { LARGEST_YAML } from './parse-yaml.ts';
import { parseFilePlace, parseReference, shownPlace, type FilePlace } from './reference.ts';
import { isDimensionFile, parseTeamRules, type RuleText, type TeamRules } from './team-rules.ts';

/** The text of a file, or why there is none: `reason` ends the sentence `the file …`. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly hint: string };

/** Reads a file that a norms file names, from wherever the caller keeps them. */
export type ReadFile = (place: FilePlace) => Promise<FileText>;

/** What Legible knows, as far as norms can name it. */
export type NormsKnowledge = Pick<KnowledgeData, 'dimensions' | 'facts' | 'habits' | 'lists' | 'presets'>;

const MOST_RULES = 16;
const MOST_TEMPLATES = 8;

interface Loading {
  readonly read: ReadFile;
  readonly knowledge: NormsKnowledge;
  readonly vocabulary: Vocabulary;
  /** Files read so far, each once however many extend it. */
  readonly texts: Map<string, string>;
  /** Norms files parsed so far, each once too; built-in ones by the name that `extends` gives them. */
  readonly parsed: Map<string, NormsFile>;
  /** Norms files laid so far, the lowest first. */
  readonly laid: Layer[];
}

/** A norms file, and where it stands. */
interface Layer {
  readonly file: NormsFile;
  readonly place: FilePlace;
}

/** Returns the names that norms can use. */
export function vocabularyOf({ dimensions, facts, habits }: NormsKnowledge): Vocabulary {
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return { dimensions: ids(dimensions), facts: ids(facts), habits: ids(habits) };
}

function fail(where: string, what: string, hint: string): never {
  throw new LegibleError(`${where}: ${what}`, { hint });
}

async function textOf(
  place: FilePlace,
  where: string,
  loading: Loading,
  largest: number = LARGEST_YAML,
): Promise<string> {
  const shown = shownPlace(place);
  const known = loading.texts.get(shown);
  if (known !== undefined) return known;
  const answer = await loading.read(place);
  if (answer.kind === 'unreadable') return fail(where, `\`${shown}\` ${answer.reason}`, answer.hint);
  if (answer.text.length > largest)
    return fail(
      where,
      `\`${shown}\` has ${answer.text.length} characters, expected at most ${largest}`,
      'Split the file or shorten it.',
    );
  loading.texts.set(shown, answer.text);
  return answer.text;
}

function parsedOnce(name: string, { parsed }: Loading, parse: () => NormsFile): NormsFile {
  const file = parsed.get(name) ?? parse();
  parsed.set(name, file);
  return file;
}

/** Lays the files that one extends, with all that they extend themselves, in order. */
async function layUnder({ file, place }: Layer, chain: readonly string[], loading: Loading): Promise<void> {
  const given = file.value.extends ?? [];
  const list = typeof given === 'string' ? [given] : given;
  for (const [at, text] of list.entries()) {
    const where = file.placeOf(typeof given === 'string' ? ['extends'] : ['extends', at]);
    await layEntry(text, { from: place, where, chain }, loading);
  }
}

interface Entry {
  readonly from: FilePlace;
  readonly where: string;
  /** Files that led here, the norms file first. */
  readonly chain: readonly string[];
}

function builtInLayer(name: string, { from }: Entry, loading: Loading): Layer {
  const { knowledge, vocabulary } = loading;
  const path = `legible:${name}`;
  const parse = (): NormsFile =>
    parseNormsFile(knowledge.presets[name] ?? '', path, { vocabulary, builtIn: true });
  return { file: parsedOnce(path, loading, parse), place: from };
}

/** Lays what an entry of `extends` names over all that is laid, its own `extends` first. */
async function layEntry(text: string, entry: Entry, loading: Loading): Promise<void> {
  const { where, chain } = entry;
  const { knowledge, vocabulary, texts, laid } = loading;
  // The files that led here are laid after it, all but the norms file by an entry.
  checkLayers(where, laid.length + chain.length - 1);
  const builtIn = Object.keys(knowledge.presets);
  const reference = parseReference(text, entry.from, { where, builtIn });
  if (reference.kind === 'built-in') {
    laid.push(builtInLayer(reference.name, entry, loading));
    return;
  }
  const { place } = reference;
  const shown = shownPlace(place);
  checkExtending({ where, shown, chain, files: texts });
  const body = await textOf(place, where, loading);
  // Its place begins with a dot, so that a file is not taken for a built-in one of the same name.
  const file = parsedOnce(`./${shown}`, loading, () => parseNormsFile(body, shown, { vocabulary }));
  await layUnder({ file, place }, [...chain, shown], loading);
  laid.push({ file, place });
}

/** Reads the files that a key of the norms files names; each is read once. */
async function filesNamed(
  entries: readonly { readonly text: string; readonly where: string; readonly from: FilePlace }[],
  { most, loading }: { readonly most: number; readonly loading: Loading },
): Promise<readonly (RuleText & { readonly where: string })[]> {
  const files = new Map<string, RuleText & { readonly where: string }>();
  for (const { text, where, from } of entries) {
    const place = parseFilePlace(text, from, where);
    const path = shownPlace(place);
    if (files.has(path)) continue;
    if (files.size >= most)
      fail(where, `\`${path}\` is file ${most + 1}, expected at most ${most}`, 'Merge some of the files.');
    files.set(path, { path, where, text: await textOf(place, where, loading) });
  }
  return [...files.values()];
}

function entriesOf(layers: readonly Layer[], key: 'rules' | 'templates') {
  return [...new Map(layers.map((layer) => [layer.file, layer])).values()].flatMap(({ file, place }) =>
    (file.value[key] ?? []).map((text, at) => ({ text, from: place, where: file.placeOf([key, at]) })),
  );
}

async function teamRules(layers: readonly Layer[], loading: Loading): Promise<TeamRules | null> {
  const files = await filesNamed(entriesOf(layers, 'rules'), { most: MOST_RULES, loading });
  for (const { path, where } of files)
    if (!isDimensionFile(path))
      fail(
        where,
        `unexpected rule file \`${path}\`, expected one named after a dimension, in lower case`,
        'A rule file is `<dimension>.yml`, of a built-in dimension or a new one.',
      );
  const { dimensions, lists } = loading.knowledge;
  return files.length === 0 ? null : parseTeamRules(files, dimensions, lists);
}

/** The templates of the last file that names any. */
async function templatesOf(layers: readonly Layer[], loading: Loading): Promise<readonly string[] | null> {
  const layer = layers.findLast(({ file }) => file.value.templates !== undefined);
  if (layer === undefined) return null;
  const files = await filesNamed(entriesOf([layer], 'templates'), { most: MOST_TEMPLATES, loading });
  return files.map(({ text }) => text);
}

/** Where norms name a baseline, and which file it is. */
export interface BaselineNaming {
  /** `path:line:column` of what the norms name it with. */
  readonly where: string;
  readonly file: FilePlace;
}

/** The baseline that the last file that names one names. */
function namingIn(layers: readonly Layer[]): BaselineNaming | null {
  const layer = layers.findLast(({ file }) => file.value.baseline !== undefined);
  if (layer === undefined) return null;
  const where = layer.file.placeOf(['baseline']);
  return { where, file: parseFilePlace(layer.file.value.baseline ?? '', layer.place, where) };
}

async function baselineFrom(layers: readonly Layer[], loading: Loading): Promise<Baseline | null> {
  const naming = namingIn(layers);
  if (naming === null) return null;
  const { file, where } = naming;
  return parseBaseline(await textOf(file, where, loading, LARGEST_BASELINE), shownPlace(file));
}

/** A norms file as it was read: its text, and where it stands. */
export interface NormsRoot {
  readonly text: string;
  readonly place: FilePlace;
}

/** The norms file with all that it extends, itself last. */
async function allLayers({ text, place }: NormsRoot, loading: Loading): Promise<readonly Layer[]> {
  const shown = shownPlace(place);
  const top = { file: parseNormsFile(text, shown, { vocabulary: loading.vocabulary }), place };
  await layUnder(top, [shown], loading);
  return [...loading.laid, top];
}

function startLoading({ text, place }: NormsRoot, read: ReadFile, knowledge: NormsKnowledge): Loading {
  const texts = new Map([[shownPlace(place), text]]);
  return { read, knowledge, vocabulary: vocabularyOf(knowledge), texts, parsed: new Map(), laid: [] };
}

/**
 * Returns where a norms file, or one that it extends, names the baseline that holds; null where none does.
 * @throws LegibleError as `loadNorms` does.
 */
export async function baselineNaming(
  root: NormsRoot,
  read: ReadFile,
  knowledge: NormsKnowledge,
): Promise<BaselineNaming | null> {
  return namingIn(await allLayers(root, startLoading(root, read, knowledge)));
}

/**
 * Returns the norms of a file and of all that it extends and names.
 * @throws LegibleError at `path:line:column` of the entry or value that is wrong; what `read` throws passes through.
 */
export async function loadNorms(root: NormsRoot, read: ReadFile, knowledge: NormsKnowledge): Promise<Norms> {
  const loading = startLoading(root, read, knowledge);
  const layers = await allLayers(root, loading);
  const team = await teamRules(layers, loading);
  const slots = new Map(
    (team?.dimensions ?? knowledge.dimensions).map((one) => [one.id, one.slots.map((slot) => slot.id)]),
  );
  for (const layer of layers) checkNames(layer.file, slots);
  const templates = await templatesOf(layers, loading);
  return {
    ...mergeNorms(layers.map((layer) => layer.file)),
    team,
    baseline: await baselineFrom(layers, loading),
    templates: { 'pull-request': templates ?? [], rfc: templates ?? [] },
    usualTemplate: templates === null,
  };
}
