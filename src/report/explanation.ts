import type { Finding } from '../core/assess.ts';
import { LEVEL_NAMES, type Dimension, type Level } from '../core/dimension.ts';
import type { Statement } from '../core/document.ts';
import type { Assessed } from '../core/pipeline.ts';
import type { Assessment } from '../core/review.ts';
import { slotsFound } from './quotes.ts';
import { padTo, paintFor, wrap, type Paint } from './terminal-text.ts';
import type { TerminalOptions } from './terminal.ts';
import { visible } from './visible.ts';
import { capitalized, idInWords, listed, reasonUnread } from './words.ts';

/** What one statement was found to say of one dimension. */
interface Mark {
  readonly name: string;
  readonly level: Level;
  readonly because: readonly string[];
}

const LINE_COLUMNS = 5;
const LEVEL_COLUMNS = 8;

function marksOf(finding: Finding, dimension: Dimension): readonly Mark[] {
  const { level } = finding;
  return finding.slots.map(({ id, because }) => ({
    name: `${dimension.id}: ${idInWords(id)}`,
    level,
    because,
  }));
}

function marksByStatement(
  assessed: Assessed,
  dimensions: readonly Dimension[],
): ReadonlyMap<Statement, readonly Mark[]> {
  const marks = new Map<Statement, readonly Mark[]>();
  dimensions.forEach((dimension, at) => {
    for (const finding of assessed.findings[at] ?? []) {
      const { statement } = finding.reading;
      marks.set(statement, [...(marks.get(statement) ?? []), ...marksOf(finding, dimension)]);
    }
  });
  return marks;
}

function statementLines(
  statement: Statement,
  marks: readonly Mark[],
  paint: Paint,
  width: number,
): readonly string[] {
  const { line } = statement.position.start;
  const room = width - LINE_COLUMNS - 5;
  const style = marks.length === 0 ? paint.dim : (text: string): string => text;
  const text = wrap(visible(statement.text), room).map((piece, at) => {
    const number = at > 0 ? '' : line === 0 ? 'title' : String(line);
    return `${paint.dim(`${number.padStart(LINE_COLUMNS)} │`)} ${style(piece)}`;
  });
  const notes = marks.flatMap((mark) => {
    const because = mark.because.length === 0 ? '' : ` by ${mark.because.map(visible).join(', ')}`;
    const note = `${visible(mark.name)}, ${LEVEL_NAMES[mark.level]}${because}`;
    return wrap(note, room - 2).map(
      (piece, at) =>
        `${' '.repeat(LINE_COLUMNS)} ${paint.dim('│')} ${paint.ask(`${at === 0 ? '↳' : ' '} ${piece}`)}`,
    );
  });
  return [...text, ...notes];
}

function names(slots: readonly { readonly id: string }[]): string {
  return listed(slots.map((slot) => idInWords(slot.id)));
}

/** Why a dimension has its level, and what the next one would take. */
function reasonOf(dimension: Dimension, assessment: Assessment): string {
  const found = assessment.kind === 'assessed' ? slotsFound(assessment.evidence) : [];
  const primary = names(dimension.slots.filter((slot) => slot.primary));
  const further = names(dimension.slots.filter((slot) => !slot.primary && slot.reasons));
  switch (assessment.level) {
    case 0:
      return assessment.kind === 'not-applicable'
        ? 'It does not apply to this text.'
        : 'No sentence touches it.';
    case 1:
      return `The topic is touched, with nothing that could be wrong; level 2 needs: ${primary}.`;
    case 2:
      return `Found: ${listed(found)}. Level 3 needs one of these at the same point: ${further}.`;
    case 3:
      return `Found at one point: ${listed(found)}.`;
    default:
      return assessment satisfies never;
  }
}

function dimensionLines(
  dimension: Dimension,
  assessment: Assessment,
  page: { readonly paint: Paint; readonly width: number; readonly titleColumns: number },
): readonly string[] {
  const indent = 2 + page.titleColumns + 2 + LEVEL_COLUMNS + 2;
  const [first = '', ...others] = wrap(reasonOf(dimension, assessment), page.width - indent);
  const title = page.paint.bold(padTo(dimension.title, page.titleColumns));
  const level = LEVEL_NAMES[assessment.level].padEnd(LEVEL_COLUMNS);
  return [`  ${title}  ${level}  ${first}`, ...others.map((line) => ' '.repeat(indent) + line)];
}

/** Returns the text for a terminal with every slot marked where it was found, and why each level is what it is. */
export function renderExplanation(
  assessed: Assessed,
  dimensions: readonly Dimension[],
  options: TerminalOptions,
): string {
  const paint = paintFor(options.color);
  const { unread, statements } = assessed.document;
  if (unread !== null) return `\n  ${capitalized(`not read: ${visible(reasonUnread(unread))}`)}\n\n`;
  const marks = marksByStatement(assessed, dimensions);
  const titleColumns = Math.max(0, ...dimensions.map((dimension) => dimension.title.length));
  const page = { paint, width: options.width, titleColumns };
  const levels = dimensions.flatMap((dimension, at) => {
    const assessment = assessed.assessments[at];
    return assessment === undefined ? [] : dimensionLines(dimension, assessment, page);
  });
  const text = statements.flatMap((one) => statementLines(one, marks.get(one) ?? [], paint, options.width));
  return `${['', ...text, '', ...levels, ''].join('\n')}\n`;
}
