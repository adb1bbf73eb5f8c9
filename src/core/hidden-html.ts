/** Comments, elements whose words are not the author's prose, and all other tags; no alternative looks past the next `<`. */
const HIDDEN =
  /<!--[\s\S]*?(?:-->|$)|<(pre|script|style|textarea|blockquote|del|s|strike)(?=[\s>])[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)|<[^<>]*>/gi;
/** `<describe here>` in a template: words, not a tag. */
const PROMPT_TAG = /^<(?<first>[a-z']+)(?:\s+[a-z'-]+)+[.?]?>$/i;
/** Elements that take an attribute without a value, as in `<details open>`. */
const ELEMENTS = new Set(
  'details input video audio script ol option button select textarea dialog iframe td th tr img'.split(' '),
);

/** Returns true for a place to fill in that looks like a tag: `<describe here>`. */
export function isPromptTag(tag: string): boolean {
  const first = PROMPT_TAG.exec(tag)?.groups?.['first'];
  return first !== undefined && !ELEMENTS.has(first.toLowerCase());
}

/** A comment's words, from `start` to just before `end` in the HTML. */
export interface HtmlComment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the comments of an HTML block, and the block with all but its prose replaced by spaces. */
export function splitHtml(raw: string): {
  readonly prose: string;
  readonly comments: readonly HtmlComment[];
} {
  const comments: HtmlComment[] = [];
  const prose = raw.replace(HIDDEN, (hidden: string, _: unknown, start: number) => {
    if (hidden.startsWith('<!--')) {
      const text = hidden.replace(/<!--|-->/g, ' ').replace(/\s+/g, ' ');
      comments.push({ text: text.trim(), start, end: start + hidden.length });
    }
    return isPromptTag(hidden) ? hidden : ' '.repeat(hidden.length);
  });
  return { prose, comments };
}
