/** A fence on a line of its own: its indentation, its marks and the words after them. */
const FENCE = /^(?<indent>[ \t]*)(?:[-*+] |\d+[.)] )?(?<marks>`{3,}|~{3,})(?<words>[^`]*)$/;
/** `>1s`, `>=3`: a comparison that wrapping put at a line's start, where it reads as a quote. */
const COMPARISON = /^>=?\d/;

interface OpenFence {
  readonly at: number;
  readonly indent: number;
  readonly marks: string;
  /** True once a line of its code stands left of it: a list item would have ended there, and its code with it. */
  outdented: boolean;
}

function closes(open: OpenFence, groups: Readonly<Record<string, string>>): boolean {
  return (groups['marks'] ?? '').startsWith(open.marks) && (groups['words'] ?? '').trim() === '';
}

/**
 * Returns the text with what GitHub's wrapping of squash messages breaks made whole. It strips the indentation of long
 * lines, so that code inside a list item falls out of it and its closing fence opens a new one, which hides the rest of
 * the text. Such code is blanked, fences and all; lengths and lines stay the same.
 */
export function mendWraps(text: string): string {
  const lines = text.split('\n');
  let open: OpenFence | null = null;
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (open === null && COMPARISON.test(line) && above !== undefined && /^[^>\s]/.test(above))
      lines[at] = ` ${line.slice(1)}`;
    const groups = line.length < 200 ? FENCE.exec(line)?.groups : undefined;
    const indent = line.length - line.trimStart().length;
    if (open === null) {
      if (groups !== undefined) open = { at, indent, marks: groups['marks'] ?? '', outdented: false };
      return;
    }
    if (groups === undefined || !closes(open, groups)) {
      if (line.trim() !== '' && indent < open.indent) open.outdented = true;
      return;
    }
    if (open.indent > 0 && (open.outdented || indent < open.indent))
      for (let code = open.at; code <= at; code += 1)
        lines[code] = (lines[code] ?? '').replace(/[^\r]/g, ' ');
    open = null;
  });
  return lines.join('\n');
}
