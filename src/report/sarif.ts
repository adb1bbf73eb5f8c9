import { LEVEL_NAMES } from '../core/dimension.ts';
import type { DimensionReview, HabitNote, Review } from '../core/review.ts';
import { stringifyVisibly } from './json.ts';
import { bestQuotes, inContext } from './quotes.ts';
import { isJudged } from './questions.ts';
import { VERSION } from './version.ts';
import { cut, visible } from './visible.ts';
import { capitalized, idInWords } from './words.ts';

/** Where a finding of a description is put: code scanning refuses results that have no file. */
const DESCRIPTION_URI = 'pull-request-description.md';
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LONGEST_QUOTE = 200;

interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
}

interface SarifFinding {
  readonly rule: SarifRule;
  readonly level: 'error' | 'warning' | 'note';
  readonly text: string;
  readonly uri: string;
  readonly line: number;
  readonly endLine: number;
  /** What tells this finding from others of its rule in the file, and stays when lines move. */
  readonly fingerprint: string;
}

/** SARIF reads `[text](target)` in messages as a link. */
function plain(text: string): string {
  return visible(text).replace(/[[\]\\]/g, '\\$&');
}

function quoted(text: string): string {
  return `“${plain(cut(visible(text), LONGEST_QUOTE))}”`;
}

function ruleOf(id: string, description: string): SarifRule {
  const name = capitalized(id).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { id, name, shortDescription: { text: description } };
}

function uriOf(path: string | null): string {
  if (path === null) return DESCRIPTION_URI;
  return path
    .replace(/\p{Surrogate}/gu, '\u{fffd}')
    .replaceAll('\\', '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function pointFinding(review: Review, dimension: DimensionReview): SarifFinding {
  const quote = bestQuotes(dimension.evidence, 1)[0];
  const found = quote === undefined ? '' : ` ${quoted(inContext(quote))}`;
  const state = `${LEVEL_NAMES[dimension.level]}, ${LEVEL_NAMES[dimension.required ?? 0]} is asked for.`;
  return {
    rule: ruleOf(dimension.id, `${plain(dimension.title)}: how far a reader can see it.`),
    level: review.enforcement === 'require' ? 'error' : 'warning',
    text: `${plain(dimension.title)}: ${state}${found} ${plain(dimension.question ?? '')}`.trim(),
    uri: uriOf(review.path),
    line: quote?.line ?? 1,
    endLine: quote?.endLine ?? 1,
    fingerprint: dimension.id,
  };
}

function habitLevel({ short }: HabitNote, { enforcement }: Review): SarifFinding['level'] {
  if (short !== true) return 'note';
  return enforcement === 'require' ? 'error' : 'warning';
}

function findingsOf(review: Review): readonly SarifFinding[] {
  const uri = uriOf(review.path);
  const short = review.dimensions.filter((dimension) => dimension.status === 'short');
  const at = (line: number, quote: string): Pick<SarifFinding, 'line' | 'endLine' | 'fingerprint'> => ({
    line,
    endLine: line,
    fingerprint: cut(visible(quote), 80),
  });
  return [
    ...short.map((dimension) => pointFinding(review, dimension)),
    ...review.contradictions.map((one) => ({
      rule: ruleOf(one.id, 'The text and the change disagree.'),
      level: 'warning' as const,
      text: `${quoted(one.quote)} beside ${plain(one.file)}. ${plain(one.message)}`,
      uri,
      ...at(one.line, one.quote),
    })),
    ...review.habits.map((habit) => ({
      rule: ruleOf(habit.id, `A habit that weakens a text: ${idInWords(habit.id)}.`),
      level: habitLevel(habit, review),
      text: `${quoted(habit.quote)} ${plain(habit.message)}`,
      uri,
      ...at(habit.line, habit.quote),
    })),
  ];
}

function toResult(finding: SarifFinding, rules: readonly SarifRule[]): object {
  const startLine = Math.max(1, finding.line);
  return {
    ruleId: finding.rule.id,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule.id),
    level: finding.level,
    message: { text: finding.text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: finding.uri },
          region: { startLine, endLine: Math.max(startLine, finding.endLine) },
        },
      },
    ],
    partialFingerprints: { 'legible/v1': `${finding.uri} ${finding.rule.id} ${finding.fingerprint}` },
  };
}

/** Returns the SARIF 2.1.0 log: a rule for every dimension, habit and contradiction found, a result for each place. */
export function renderSarif(reviews: readonly Review[]): string {
  const judged = reviews.filter(isJudged);
  const findings = judged.flatMap(findingsOf);
  const dimensions = judged.flatMap((review) =>
    review.dimensions.map(({ id, title }) => ruleOf(id, `${plain(title)}: how far a reader can see it.`)),
  );
  const all = [...dimensions, ...findings.map((finding) => finding.rule)];
  const rules = [...new Map(all.map((rule) => [rule.id, rule])).values()];
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Legible', version: VERSION, rules } },
        columnKind: 'unicodeCodePoints',
        results: findings.map((finding) => toResult(finding, rules)),
      },
    ],
  };
  return `${stringifyVisibly(log, 2)}\n`;
}
