import { partsOf } from '../core/place.ts';
import type { BaselineState, Finding } from '../core/setup/setup.ts';
import { namedPoints, pointsInWords } from './baseline-points.ts';
import type { DoctorFormat } from './doctor-formats.ts';
import { stringifyVisibly } from './json.ts';
import type { TerminalOptions } from './terminal.ts';
import { paintFor, wrap } from './terminal-text.ts';
import { cut, visible } from './visible.ts';
import { capitalized, counted } from './words.ts';

/** What `legible doctor` found, and what it could not look at. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** The baselines that the norms name, with what is left of each. */
  readonly baselines: readonly BaselineState[];
  /** Sentences. */
  readonly unchecked: readonly string[];
}

/** A sentence that quotes a whole step is cut. */
const LONGEST_SENTENCE = 400;

function findingLines(finding: Finding, options: TerminalOptions): readonly string[] {
  const paint = paintFor(options.color);
  const sentence = (text: string): readonly string[] =>
    wrap(cut(visible(text), LONGEST_SENTENCE), options.width - 2).map((line) => `  ${line}`);
  return [
    // On one line, however long: editors and `grep` read it.
    `${paint.bold(visible(finding.place))}: ${cut(visible(finding.what), LONGEST_SENTENCE)}`,
    ...sentence(finding.consequence),
    ...sentence(finding.remedy).map(paint.ask),
    '',
  ];
}

/** What is left of a baseline: it says so where nothing is found too. */
function baselineLines({ path, rest }: BaselineState, width: number): readonly string[] {
  const { expires, daysLeft, left, worse } = rest;
  // From its last day on what it held counts, whether it got worse or not.
  const points = daysLeft > 0 ? left : [...left, ...worse];
  const until = daysLeft > 0 ? `until ${expires}` : `and it expired on ${expires}`;
  const text = `Baseline \`${visible(path)}\`: ${pointsInWords(points)} left, ${until}${points.length === 0 ? '.' : ':'}`;
  return [...wrap(text, width), ...namedPoints(points)];
}

function renderTerminal({ findings, baselines, unchecked }: Examination, options: TerminalOptions): string {
  const paint = paintFor(options.color);
  const summary =
    findings.length === 0 ? 'Nothing found.' : `${capitalized(counted(findings.length, 'finding'))}.`;
  return `${[
    ...findings.flatMap((finding) => findingLines(finding, options)),
    paint.bold(summary),
    ...baselines.flatMap((baseline) => baselineLines(baseline, options.width)),
    ...unchecked.flatMap((each) => wrap(visible(each), options.width)).map(paint.dim),
  ].join('\n')}\n`;
}

function renderJson({ findings, baselines, unchecked }: Examination): string {
  return `${stringifyVisibly(
    {
      findings: findings.map(({ check, place, what, consequence, remedy }) => ({
        check,
        ...partsOf(place),
        what,
        consequence,
        remedy,
      })),
      baselines: baselines.map(({ norms, path, rest }) => {
        const { expires, daysLeft, left, mended, worse, added } = rest;
        return { path, norms, expires, daysLeft, left, mended, worse, added };
      }),
      unchecked,
    },
    2,
  )}\n`;
}

/** Returns what was found in a set-up, in a format of `legible doctor`; nothing in a file can control a terminal. */
export function renderExamination(
  examination: Examination,
  format: DoctorFormat,
  options: TerminalOptions,
): string {
  switch (format) {
    case 'terminal':
      return renderTerminal(examination, options);
    case 'json':
      return renderJson(examination);
    default:
      return format satisfies never;
  }
}
