import type { Finding } from '../../src/core/assess.ts';
import { applyEdits } from './text-edits.ts';

/** A line of which only the marks of its block are left: a bullet, a number, a box, a label, the bars of a table. */
const EMPTY_LINE = /^[\s>|*_+-]*(?:\d+[.)]\s*)?(?:\[[ xX]\]\s*)?[\s|*_:—–-]*$/;

/** Where the label of a statement begins in its line: it is part of what is quoted. */
function withLabel(text: string, { reading: { statement } }: Finding): number {
  const { label, position } = statement;
  const from = position.start.offset;
  if (label === null) return from;
  const start = text.lastIndexOf(label, from);
  return start < 0 || from - start > label.length + 8 || text.slice(start, from).includes('\n')
    ? from
    : start;
}

/** Returns the text without the statements that were quoted; a list item or row that held no more goes as a whole. */
export function takeOut(text: string, findings: readonly Finding[]): string {
  const stretches = findings
    .map((finding) => ({
      from: withLabel(text, finding),
      to: finding.reading.statement.position.end.offset,
      by: '',
    }))
    .sort((one, other) => one.from - other.from)
    .filter((one, at, all) => one.from >= (all[at - 1]?.to ?? 0));
  const lines = stretches.map(({ from, to }) => {
    const start = text.lastIndexOf('\n', from - 1) + 1;
    const end = text.indexOf('\n', to);
    return { start, end: end < 0 ? text.length : end };
  });
  const whole = stretches.map((stretch, at) => {
    const { start, end } = lines[at] ?? { start: stretch.from, end: stretch.to };
    const shared = stretches.some((_, other) => other !== at && lines[other]?.start === start);
    const left = text.slice(start, stretch.from) + text.slice(stretch.to, end);
    return !shared && EMPTY_LINE.test(left) ? { from: start, to: end, by: '' } : stretch;
  });
  return applyEdits(text, whole);
}
