import type { Stretch } from './inline-text.ts';
import { templateTest } from './template-text.ts';

/** What in a description its author did not write, as data from `rules/not-the-author.yml`. */
export interface ForeignText {
  /**
   * Stretches from a marker to another, or to the end of the text: what review bots write into the body. Where `from` is
   * a heading (`## …`) and `to` is null, the stretch is that heading's section.
   */
  readonly stretches: readonly { readonly from: string; readonly to: string | null }[];
  /** Labels of lines that hold names and numbers, not words: `Signed-off-by`, `Reviewers`. */
  readonly trailers: readonly string[];
  /** Starts of statements that a tool or a common template wrote. */
  readonly lines: readonly string[];
  /** Statements that stand for words not yet written: `TBD`; in one that ends in `…` or holds `{file}` any words may stand there. */
  readonly prompts: readonly string[];
  /** Sentences by which well-known templates and Legible itself say what to write: no one's reasoning, word for word or nearly. */
  readonly guidance: readonly string[];
}

/** Nothing foreign: for texts of which nothing is known. */
export const NO_FOREIGN_TEXT: ForeignText = {
  stretches: [],
  trailers: [],
  lines: [],
  prompts: [],
  guidance: [],
};

/** Tells an author's words from others'. */
export interface Authorship {
  readonly isForeign: (text: string, label: string | null) => boolean;
  readonly isPrompt: (text: string) => boolean;
  readonly isForeignSection: (heading: string) => boolean;
}

/** `<describe here>`, `[link to the issue]`: a place to fill in; one word is not enough, since `[WIP]` is a mark. */
const BRACKETED =
  /^(?:<[^<>\n]{2,}\s[^<>\n]{2,}>|\[[^[\]\n]{2,}\s[^[\]\n]{2,}\]|\{[^{}\n]{3,}\}|\{\{[^{}\n]+\}\})\.?$/;
/** `(Please describe …)`: a template's word to the author. */
const ASIDE =
  /^\((?:please|describe|explain|list|provide|add|include|fill|how|what|why|which|who|if applicable|optional)\b[^)]*\)?\.?$/i;
/** `(low / medium / high)`: the answers that a template offers, none of them chosen. */
const OPTIONS = /^\([\p{L} -]{1,24}(?:\/[\p{L} -]{1,24}){1,6}\)\.?$/u;
/** What a filled-in prompt is longer than. */
const LONGEST_PROMPT = 400;

interface Compiled {
  readonly sections: readonly string[];
  readonly trailers: ReadonlySet<string>;
  readonly lines: readonly string[];
  readonly isGuidance: (text: string) => boolean;
  readonly prompts: ReadonlySet<string>;
  readonly promptStarts: readonly string[];
  /** Prompts with a file's name in them: what stands before and after it. */
  readonly around: readonly (readonly [before: string, after: string])[];
}

/** What stands for any file's name in a prompt. */
const ANY_FILE = '{file}';

/** Data is compiled when first used and kept as long as it lives: once a process. */
const compiled = new WeakMap<ForeignText, Compiled>();

function isSection(stretch: ForeignText['stretches'][number]): boolean {
  return stretch.to === null && stretch.from.startsWith('#');
}

/** Marks that do not belong to the words of a prompt: those before them, and those after. */
const LEADING = /^[^\p{L}\p{N}`]+/u;
const TRAILING = /[\s.…:)\]>}*_]+$/u;

/**
 * Returns a question as prompts are compared, without the marks around its words; one that ends in `…` or holds `{file}`
 * stays as it is, and one of marks alone too.
 */
export function asPrompt(question: string): string {
  if (question.endsWith('…') || question.includes(ANY_FILE)) return question;
  return question.replace(LEADING, '').replace(TRAILING, '') || question;
}

/** What a prompt says before and after the file that it names, without the marks of a code span. */
function aroundFile(prompt: string): readonly [string, string] {
  const at = prompt.indexOf(ANY_FILE);
  const before = prompt.slice(0, at).replace(LEADING, '').replace(/`$/, '');
  const after = prompt
    .slice(at + ANY_FILE.length)
    .replace(TRAILING, '')
    .replace(/^`/, '');
  return [before, after];
}

function compile(foreign: ForeignText): Compiled {
  const known = compiled.get(foreign);
  if (known !== undefined) return known;
  const lower = (texts: readonly string[]): readonly string[] => texts.map((text) => text.toLowerCase());
  const given = lower(foreign.prompts);
  const prompts = given.filter((prompt) => !prompt.includes(ANY_FILE));
  const fresh = {
    sections: lower(foreign.stretches.filter(isSection).map(({ from }) => from.replace(/^#+\s*/, ''))),
    trailers: new Set(lower(foreign.trailers)),
    lines: lower(foreign.lines),
    isGuidance: templateTest(foreign.guidance),
    prompts: new Set(prompts.filter((prompt) => !prompt.endsWith('…'))),
    promptStarts: prompts
      .filter((prompt) => prompt.endsWith('…'))
      .map((prompt) => prompt.slice(0, -1).trim()),
    around: given.filter((prompt) => prompt.includes(ANY_FILE)).map(aroundFile),
  };
  compiled.set(foreign, fresh);
  return fresh;
}

const PART_OF_A_WORD = /^[\p{L}\p{N}]/u;

/** True where whole words stand first: `describe how` does not begin `describe however long`. */
function beginsWith(text: string, words: string): boolean {
  return text.startsWith(words) && !PART_OF_A_WORD.test(text.slice(words.length));
}

/** Returns the test of authorship for one repository. */
export function authorshipOf(foreign: ForeignText, isTemplate: (text: string) => boolean): Authorship {
  const { sections, trailers, lines, isGuidance, prompts, promptStarts, around } = compile(foreign);
  return {
    isForeign: (text, label) => {
      if (label !== null && trailers.has(label.toLowerCase())) return true;
      const lower = text.slice(0, LONGEST_PROMPT).toLowerCase();
      // Words after a dash are an answer: `- [x] I have added tests … — none, documentation only`.
      if (lines.some((line) => lower.startsWith(line) && !/ [—–-] /.test(lower))) return true;
      return isGuidance(text) || isTemplate(text);
    },
    isPrompt: (text) => {
      if (text.length > LONGEST_PROMPT) return false;
      if (BRACKETED.test(text) || ASIDE.test(text) || OPTIONS.test(text)) return true;
      const lower = text.toLowerCase().replace(LEADING, '').replace(TRAILING, '');
      if (prompts.has(lower) || promptStarts.some((start) => beginsWith(lower, start))) return true;
      return around.some(([before, after]) => lower.startsWith(before) && lower.endsWith(after));
    },
    isForeignSection: (heading) => {
      const lower = heading.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
      return sections.some((section) => lower.startsWith(section));
    },
  };
}

function stretchesOf(text: string, foreign: ForeignText): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of foreign.stretches) {
    if (isSection(stretch)) continue;
    const { from, to } = stretch;
    let start = text.indexOf(from);
    while (start >= 0) {
      const close = to === null ? -1 : text.indexOf(to, start + from.length);
      // A marker whose end was cut away hides the rest: a tool's words are never evidence, and tools append.
      const end = to === null || close < 0 ? text.length : close + to.length;
      found.push({ from: start, to: end });
      start = text.indexOf(from, end);
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** Returns the text with what tools wrote into it blanked out; its length and lines stay the same. */
export function blankForeign(text: string, foreign: ForeignText): string {
  const stretches = stretchesOf(text, foreign);
  if (stretches.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of stretches) {
    if (to <= at) continue;
    const start = Math.max(at, from);
    parts.push(text.slice(at, start), text.slice(start, to).replace(/[^\n]/g, ' '));
    at = to;
  }
  return parts.join('') + text.slice(at);
}
