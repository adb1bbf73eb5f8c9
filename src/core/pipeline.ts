import { assessAll, type Finding } from './assess.ts';
import { demandOf } from './demand.ts';
import { deriveFacts } from './derive-facts.ts';
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
import type { Assessment, Review } from './review.ts';
import type { ReviewInput } from './review-input.ts';
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

/** Returns what the norms make of a text with all that was found in it. */
function reviewOf(
  { document, readings, assessments }: Assessed,
  input: ReviewInput,
  { knowledge, norms }: { readonly knowledge: Knowledge; readonly norms: Norms },
): Review {
  const facts = deriveFacts(knowledge.compiledFacts, input);
  const demand = demandOf(document, input, norms, facts);
  const dimensions = knowledge.rules.dimensions.flatMap((dimension, at) => {
    const assessment = assessments[at];
    return assessment === undefined ? [] : [judgeDimension(dimension, assessment, demand)];
  });
  const habits = judgeHabits(findHabits(knowledge.compiledHabits, document, readings), norms.habits);
  return {
    id: input.id,
    profile: input.profile,
    title: input.title,
    path: input.path,
    score: overallScore(dimensions.filter((dimension) => dimension.status !== 'not-applicable')),
    verdict: verdictOf(dimensions, habits),
    enforcement: norms.enforce,
    facts: facts.map((fact) => fact.id),
    dimensions,
    habits,
    contradictions: findContradictions(knowledge.compiledContradictions, readings, input),
    unread: document.unread,
    ...(norms.waivers === 'author' ? {} : { waivable: false }),
  };
}

/** Returns the review of one text against the norms. */
export function reviewDocument(input: ReviewInput, knowledge: Knowledge, norms: Norms): Review {
  return reviewOf(assessText(input, knowledge, norms.templates[input.profile]), input, { knowledge, norms });
}

/**
 * Returns the review of a text that is not read, whatever it holds: nothing is asked of it, and `reason`, a sentence, says
 * why.
 */
export function refuseDocument(
  input: ReviewInput,
  reason: string,
  { knowledge, norms }: { readonly knowledge: Knowledge; readonly norms: Norms },
): Review {
  const document = unreadDocument(input, reason);
  const assessments = assessAll(knowledge.rules, [], []);
  return reviewOf({ document, readings: [], findings: [], assessments }, input, { knowledge, norms });
}
