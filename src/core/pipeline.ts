import { askFew } from './ask-few.ts';
import { setAside } from './baseline.ts';
import { assessAll, type Finding } from './assess.ts';
import { demandOf, keeping } from './demand.ts';
import { deriveFacts } from './derive-facts.ts';
import type { DimensionId, Level } from './dimension.ts';
import type { Document, Profile } from './document.ts';
import { findContradictions } from './find-contradictions.ts';
import { findHabits } from './find-habits.ts';
import { withoutWaivers } from './find-waivers.ts';
import { judgeByCues } from './judge-by-cues.ts';
import { judgeByModel } from './judge-by-model.ts';
import { judgeHabits } from './judge-habits.ts';
import { judgeDimension, verdictOf } from './judge-norms.ts';
import type { Knowledge } from './knowledge.ts';
import type { Norms } from './norms.ts';
import { parseDocument, unreadDocument } from './parse-document.ts';
import { readStatements, type Reading } from './read-statements.ts';
import { whatIsSaid } from './what-is-said.ts';
import type { Assessment, Review } from './review.ts';
import type { ReviewInput } from './review-input.ts';
import { statusOf, statusWords } from './rfc-status.ts';
import { overallScore } from './score.ts';
import { withTeamCues } from './team-knowledge.ts';

/** A text with everything that was found in it, before any norm is applied. */
export interface Assessed {
  readonly document: Document;
  readonly readings: readonly Reading[];
  readonly findings: readonly (readonly Finding[])[];
  readonly assessments: readonly Assessment[];
}

/** The model judges the dimensions it was trained on; a team's own are judged by their cues. */
function judgeAll(
  readings: readonly Reading[],
  profile: Profile,
  knowledge: Knowledge,
): readonly (readonly Finding[])[] {
  const { rules, model } = knowledge;
  const byModel = model === null ? [] : judgeByModel(readings, rules, profile, model);
  return rules.dimensions.map((dimension, at) => {
    if (model?.data.dimensions.includes(dimension.id) === true)
      return withTeamCues(byModel[at] ?? [], readings, { dimension: at, knowledge });
    return readings.flatMap((_, place) => judgeByCues(readings, place, at, rules) ?? []);
  });
}

/** Returns a text as statements with all that is looked up in them: parse, read. */
export function readText(
  { text, title, profile }: Pick<ReviewInput, 'text' | 'title' | 'profile'>,
  { abbreviationSet: abbreviations, foreign, rules }: Knowledge,
  templates: readonly string[] = [],
): Pick<Assessed, 'document' | 'readings'> {
  const template = templates.flatMap((each) => each.split('\n'));
  const document = parseDocument(text, { profile, title, abbreviations, foreign, template });
  const readings = document.unread === null ? readStatements(withoutWaivers(document), rules) : [];
  return { document, readings };
}

/** Returns what a text shows of every dimension: read, judge, assess. */
export function assessText(
  input: ReviewInput,
  knowledge: Knowledge,
  templates: readonly string[] = [],
): Assessed {
  const { document, readings } = readText(input, knowledge, templates);
  const findings = judgeAll(readings, input.profile, knowledge);
  return { document, readings, findings, assessments: assessAll(knowledge.rules, findings, readings) };
}

/** Levels by dimension. */
type Levels = ReadonlyMap<DimensionId, Level>;

/** A text of a change with what was found in it, and the levels of the text that the change found. */
interface Read {
  readonly input: ReviewInput;
  readonly assessed: Assessed;
  /** Null where the text is new or its former one is not known. */
  readonly before: Levels | null;
}

function levelsOf({ assessments }: Assessed): Levels {
  return new Map(assessments.map(({ dimension, level }) => [dimension, level]));
}

/** What is found in a text that is not read. */
function notRead(input: ReviewInput, reason: string, { rules }: Knowledge): Assessed {
  const document = unreadDocument(input, reason);
  return { document, readings: [], findings: [], assessments: assessAll(rules, [], []) };
}

function readInput(input: ReviewInput, knowledge: Knowledge, norms: Norms): Read {
  const templates = norms.templates[input.profile];
  if (input.unread !== undefined)
    return { input, assessed: notRead(input, input.unread, knowledge), before: null };
  const assessed = assessText(input, knowledge, templates);
  if (input.before === undefined) return { input, assessed, before: null };
  const former = assessText({ ...input, text: input.before }, knowledge, templates);
  return { input, assessed, before: former.document.unread === null ? levelsOf(former) : null };
}

/** From here a level is a claim: that a topic was touched is no loss when it is not. */
const WORTH_KEEPING: Level = 2;

/** The levels that a text had and has no more, and that no new RFC of the change took over: an RFC can be split. */
function lostLevels({ input, assessed, before }: Read, all: readonly Read[]): Levels {
  const parts = all.filter((other) => other.input.profile === 'rfc' && other.input.before === undefined);
  const now = [assessed, ...parts.map((part) => part.assessed)].map(levelsOf);
  const former = [...(input.profile === 'rfc' ? (before ?? []) : [])];
  const lost = former.filter(
    ([dimension, level]) =>
      level >= WORTH_KEEPING && now.every((levels) => (levels.get(dimension) ?? 0) < level),
  );
  return new Map(lost);
}

/** What decides on a text, read once for all its dimensions. */
function demandFor(read: Read, all: readonly Read[], { norms, knowledge }: Judging) {
  const { input, assessed } = read;
  const { document } = assessed;
  // Without files nothing is known of the change, so what is looked for in it is not even read.
  const facts = input.files.length === 0 ? [] : deriveFacts(knowledge.compiledFacts, input);
  const isRfc = input.profile === 'rfc';
  const { text } = input;
  const said = isRfc ? statusWords({ text, frontMatter: document.frontMatter }, knowledge.statuses) : [];
  const status = isRfc && norms.byStatus ? statusOf(said, knowledge.statuses) : null;
  const demand = demandOf(document, input, { norms, facts, status, statusWords: said });
  const kept = norms.keepLevels && document.unread === null && status?.kind !== 'ended';
  return { facts, status, demand: kept ? keeping(demand, lostLevels(read, all)) : demand };
}

interface Judging {
  readonly norms: Norms;
  readonly knowledge: Knowledge;
}

function judgeRead(read: Read, all: readonly Read[], judging: Judging): Review {
  const { input, assessed, before } = read;
  const { norms, knowledge } = judging;
  const { document, readings, assessments } = assessed;
  const { facts, status, demand } = demandFor(read, all, judging);
  const against = knowledge.rules.dimensions.flatMap((dimension, at) => {
    const assessment = assessments[at];
    if (assessment === undefined) return [];
    const said = whatIsSaid(readings, at, demand.pressures.get(dimension.id) ?? null);
    return [
      judgeDimension(dimension, assessment, demand, { said, before: before?.get(dimension.id) ?? null }),
    ];
  });
  const noted = judgeHabits(findHabits(knowledge.compiledHabits, document, readings), norms.habits);
  const judged = { dimensions: against, habits: noted };
  const { dimensions, habits } = setAside(judged, input.path, norms.baseline);
  return {
    id: input.id,
    profile: input.profile,
    title: input.title,
    path: input.path,
    ...(input.formerPath === undefined ? {} : { formerPath: input.formerPath }),
    score: overallScore(dimensions.filter((dimension) => dimension.status !== 'not-applicable')),
    verdict: verdictOf(dimensions, habits),
    enforcement: status?.kind === 'draft' ? 'advise' : norms.enforce,
    facts: facts.map((fact) => fact.id),
    dimensions,
    habits,
    contradictions:
      input.files.length === 0 ? [] : findContradictions(knowledge.compiledContradictions, readings, input),
    unread: document.unread,
    ...(status === null ? {} : { status }),
    ...(norms.waivers === 'author' ? {} : { waivable: false }),
  };
}

/** Returns the reviews of the texts of one change, in order, with at most three questions among them. */
export function reviewDocuments(
  inputs: readonly ReviewInput[],
  knowledge: Knowledge,
  norms: Norms,
): readonly Review[] {
  const all = inputs.map((input) => readInput(input, knowledge, norms));
  return askFew(all.map((read) => judgeRead(read, all, { norms, knowledge })));
}

/** Returns the review of one text against the norms, with at most three questions. */
export function reviewDocument(input: ReviewInput, knowledge: Knowledge, norms: Norms): Review {
  const read = readInput(input, knowledge, norms);
  const review = judgeRead(read, [read], { norms, knowledge });
  return askFew([review])[0] ?? review;
}
