/** What in a description its author did not write, as data from `rules/not-the-author.yml`. */
export interface ForeignText {
  /** Stretches from a marker to another, or to the end of the text: what review bots write into the body. */
  readonly stretches: readonly { readonly from: string; readonly to: string | null }[];
  /** Labels of lines that hold names and numbers, not words: `Signed-off-by`, `Reviewers`. */
  readonly trailers: readonly string[];
  /** Starts of lines that a tool writes. */
  readonly lines: readonly string[];
  /** Whole statements that stand for words not yet written: `TBD`, `N/A`, `<describe here>`. */
  readonly prompts: readonly string[];
}

/** Nothing foreign: for texts of which nothing is known. */
export const NO_FOREIGN_TEXT: ForeignText = { stretches: [], trailers: [], lines: [], prompts: [] };

/** Returns spaces in place of a text, its line breaks kept, so that every offset and line stays. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Returns the text with what tools wrote into it blanked out; its length and lines stay the same. */
export function blankForeign(text: string, foreign: ForeignText): string {
  let own = text;
  for (const { from, to } of foreign.stretches) {
    const pieces: string[] = [];
    let kept = 0;
    for (let start = own.indexOf(from); start >= 0; start = own.indexOf(from, kept)) {
      const close = to === null ? -1 : own.indexOf(to, start + from.length);
      const end = close < 0 ? own.length : close + (to?.length ?? 0);
      pieces.push(own.slice(kept, start), blank(own.slice(start, end)));
      kept = end;
    }
    own = [...pieces, own.slice(kept)].join('');
  }
  return own;
}
