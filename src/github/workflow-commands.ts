import { appendFileSync } from 'node:fs';
import type { Annotation } from '../report/report.ts';
import { visible } from '../report/visible.ts';

/** GitHub keeps the first ten of each level of a step; the rest would only fill the log. */
const MOST_ANNOTATIONS = 10;

/** Writes one line of standard output. */
export type WriteLine = (line: string) => void;

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Returns a workflow command. Everything that is not ours is escaped as the runner unescapes it, so that no text of an
 * author ends the command or starts another.
 */
export function workflowCommand(
  name: 'notice' | 'warning' | 'error',
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${escapeData(message)}`;
}

/** Returns a log line that cannot be read as a workflow command and hides nothing, whatever it holds. */
export function logLine(text: string): string {
  return visible(text).replaceAll('::', ': :').replaceAll('##[', '## [');
}

/** Returns the commands that show the remarks at their lines, the first ten of each level. */
export function annotationCommands(annotations: readonly Annotation[]): readonly string[] {
  const levels = ['error', 'warning', 'notice'] as const;
  return levels.flatMap((level) =>
    annotations
      .filter((annotation) => annotation.level === level)
      .slice(0, MOST_ANNOTATIONS)
      .map(({ path, line, endLine, title, message }) =>
        workflowCommand(level, { file: path, line, endLine, title }, message),
      ),
  );
}

/** A line that a value does not hold: of so many lines, one more than the value has, some is not among them. */
function delimiterFor(value: string): string {
  const lines = new Set(value.split(/\r?\n/));
  let number = 1;
  while (lines.has(`end-${number}`)) number += 1;
  return `end-${number}`;
}

/** Sets an output of the step; the delimiter keeps the value from ending early. */
export function setOutput(outputFile: string | null, name: string, value: string): void {
  if (outputFile === null) return;
  const delimiter = delimiterFor(value);
  appendFileSync(outputFile, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

/** Adds Markdown to the job's summary. */
export function addSummary(summaryFile: string | null, markdown: string): void {
  if (summaryFile === null) return;
  appendFileSync(summaryFile, `${markdown.trimEnd()}\n`);
}
