import {
  becauseInWords,
  comparedInWords,
  factsOf,
  furtherInWords,
  headline,
  questionsOfChange,
  type ChangeQuestions,
  type ChangeReviewed,
  type Question,
} from './change-questions.ts';
import { stringifyVisibly } from './json.ts';
import { codeSpan, prose } from './markdown.ts';
import type { QuestionFormat } from './question-formats.ts';
import { MARKDOWN, PLAIN } from './standing.ts';
import type { TerminalOptions } from './terminal.ts';
import { columnsOf, padTo, paintFor, wrap } from './terminal-text.ts';
import { cut, visible } from './visible.ts';
import { idInWords } from './words.ts';

const LONGEST_QUOTE = 300;

function questionMarkdown(question: Question, at: number): string {
  const place = question.document === null ? '' : ` in ${codeSpan(question.document)}`;
  const because = becauseInWords(question.because, MARKDOWN);
  const head = `${at + 1}. **${prose(question.title)}**${place}, ${question.level} — ${because}`;
  return `${head}\n   ${prose(question.text ?? '')}`;
}

function renderMarkdown(change: ChangeReviewed, found: ChangeQuestions): string {
  const facts = factsOf(change).map(({ id, file }) =>
    file === null ? prose(idInWords(id)) : `${prose(idInWords(id))} (${codeSpan(file)})`,
  );
  const further = furtherInWords(found, MARKDOWN);
  return `${[
    `**${headline(change, found, MARKDOWN)}**`,
    ...(found.asked.length === 0 ? [] : [found.asked.map(questionMarkdown).join('\n')]),
    ...(further === null ? [] : [further]),
    ...found.contradictions.map(
      ({ quote, file, message }) => `- ${codeSpan(quote)} beside ${codeSpan(file)}: ${prose(message)}`,
    ),
    comparedInWords(change, MARKDOWN) + (facts.length === 0 ? '' : ` What it is: ${facts.join(', ')}.`),
    ...change.notes.map((note) => prose(note)),
  ].join('\n\n')}\n`;
}

function renderJson(change: ChangeReviewed, found: ChangeQuestions): string {
  const point = ({ document, dimension, level, because }: Question) => ({
    document,
    dimension,
    level,
    file: because.kind === 'file' ? because.file : null,
    fact: because.kind === 'fact' ? because.fact : null,
  });
  return `${stringifyVisibly(
    {
      base: change.base.name,
      commit: change.base.commit,
      files: change.filesTotal,
      title: change.title,
      draft: change.draft,
      facts: factsOf(change),
      questions: found.asked.map((question) => ({ ...point(question), question: question.text })),
      further: found.further.map(point),
      answered: found.answered,
      contradictions: found.contradictions,
      unjudged: found.unjudged,
      notes: change.notes,
    },
    2,
  )}\n`;
}

/** A path is never broken: where it does not fit beside its question, it has a line of its own, however long. */
function questionLines(
  question: Question,
  titleColumns: number,
  { color, width }: TerminalOptions,
): readonly string[] {
  const paint = paintFor(color);
  const where = question.document === null ? '' : `in ${visible(question.document)}, `;
  const level = `${where}${question.level}`;
  const because = becauseInWords(question.because, PLAIN);
  const fits = titleColumns + columnsOf(`${level}${because}`) + 9 <= width;
  const title = paint.bold(padTo(visible(question.title), titleColumns));
  return [
    `  ${paint.open('○')} ${title}  ${paint.dim(fits ? `${level} · ${because}` : level)}`,
    ...(fits ? [] : [`    ${paint.dim(because)}`]),
    ...wrap(visible(question.text ?? ''), width - 6).map((line) => `    ${paint.ask(line)}`),
    '',
  ];
}

function contradictionLines(found: ChangeQuestions, options: TerminalOptions): readonly string[] {
  if (found.contradictions.length === 0) return [];
  const paint = paintFor(options.color);
  const lines = found.contradictions.flatMap(({ quote, line, file, message }) => [
    ...wrap(`line ${line}: ${cut(visible(quote), LONGEST_QUOTE)}`, options.width - 6),
    ...wrap(`${visible(file)}: ${visible(message)}`, options.width - 8).map(
      (each) => `  ${paint.open(each)}`,
    ),
  ]);
  return [`  ${paint.bold('The text and the change disagree')}`, ...lines.map((line) => `    ${line}`), ''];
}

function titleNote({ title, titleIsSubject }: ChangeReviewed): readonly string[] {
  if (title === null) return ['No title is given: `--title TITLE`. A title can raise and silence questions.'];
  return titleIsSubject ? [`Title, from the only commit: ${cut(visible(title), LONGEST_QUOTE)}`] : [];
}

function renderTerminal(change: ChangeReviewed, found: ChangeQuestions, options: TerminalOptions): string {
  const paint = paintFor(options.color);
  const facts = factsOf(change);
  const factColumns = Math.max(0, ...facts.map(({ id }) => columnsOf(idInWords(id))));
  const titleColumns = Math.max(0, ...found.asked.map(({ title }) => columnsOf(visible(title))));
  const further = furtherInWords(found, PLAIN);
  const dim = (text: string): readonly string[] =>
    wrap(text, options.width - 4).map((line) => `  ${paint.dim(line)}`);
  const footer = [
    ...dim(comparedInWords(change, PLAIN)),
    ...(change.filesTotal === 0 ? [] : titleNote(change).flatMap(dim)),
    ...change.notes.flatMap((note) => dim(visible(note))),
  ];
  return `${[
    '',
    ...wrap(headline(change, found, PLAIN), options.width - 4).map((line) => `  ${paint.bold(line)}`),
    '',
    ...found.asked.flatMap((question) => questionLines(question, titleColumns, options)),
    ...(further === null ? [] : [...dim(further), '']),
    ...contradictionLines(found, options),
    ...facts.map(({ id, file }) =>
      `  ${padTo(idInWords(id), factColumns)}  ${paint.dim(file === null ? 'its title or size' : visible(file))}`.trimEnd(),
    ),
    ...(facts.length === 0 ? [] : ['']),
    ...footer,
    '',
  ].join('\n')}\n`;
}

/** Returns what a change will be asked, in a format of `legible questions`; nothing that an author wrote can control a terminal. */
export function renderChangeQuestions(
  change: ChangeReviewed,
  format: QuestionFormat,
  options: TerminalOptions,
): string {
  const found = questionsOfChange(change);
  switch (format) {
    case 'terminal':
      return renderTerminal(change, found, options);
    case 'markdown':
      return renderMarkdown(change, found);
    case 'json':
      return renderJson(change, found);
    default:
      return format satisfies never;
  }
}
