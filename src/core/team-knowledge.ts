import type { Finding } from './assess.ts';
import { judgeByCues } from './judge-by-cues.ts';
import type { Knowledge } from './knowledge.ts';
import { overlaid } from './lazily.ts';
import { asPrompt } from './not-the-author.ts';
import type { Norms, Questions } from './norms.ts';
import type { Reading } from './read-statements.ts';
import { compileRules } from './rule-set.ts';

/** A team's questions, pasted back, are prompts like our own. */
function questionsOf({ questions, when, rfcWhen }: Norms): readonly string[] {
  const all: readonly Questions[] = [questions, ...[...when, ...rfcWhen].map((clause) => clause.questions)];
  return all.flatMap((one) => Object.values(one)).map(asPrompt);
}

/** Returns the knowledge with the cues, dimensions and questions of a team's norms: made once for all its texts. */
export function teamKnowledge(knowledge: Knowledge, norms: Norms): Knowledge {
  const prompts = questionsOf(norms);
  const { team } = norms;
  if (team === null && prompts.length === 0) return knowledge;
  const { foreign } = knowledge;
  const asking = overlaid(knowledge, { foreign: { ...foreign, prompts: [...foreign.prompts, ...prompts] } });
  if (team === null) return asking;
  const { dimensions, cues } = team;
  return overlaid(asking, {
    dimensions,
    rules: compileRules(dimensions, knowledge, knowledge.rules.common),
    teamCues: cues,
  });
}

/** True where a cue of the team's own fills a slot of the dimension or touches its topic. */
function speaks(reading: Reading, dimension: number, { teamCues }: Knowledge): boolean {
  return reading.hits.some(({ entry: { role, cue, ...entry } }) => {
    const claims = role.kind === 'slot' || role.kind === 'topic';
    return entry.dimension === dimension && claims && teamCues.has(cue);
  });
}

/**
 * Returns the findings of the trained weights with those of the team's own cues, which the weights never saw: where such a
 * cue matches, the statement has at least the level that its cues give it.
 */
export function withTeamCues(
  findings: readonly Finding[],
  readings: readonly Reading[],
  { dimension, knowledge }: { readonly dimension: number; readonly knowledge: Knowledge },
): readonly Finding[] {
  if (knowledge.teamCues.size === 0) return findings;
  const own = readings.flatMap((reading, at) => {
    if (!speaks(reading, dimension, knowledge)) return [];
    const finding = judgeByCues(readings, at, dimension, knowledge.rules);
    const known = findings.some((one) => one.reading === reading && one.level >= (finding?.level ?? 0));
    return finding === null || known ? [] : [finding];
  });
  return [...findings, ...own];
}
