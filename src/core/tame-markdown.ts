/**
 * Bounds that no prose reaches, and beyond which a Markdown parser's time grows with the square of the text. The largest
 * counts among 14 000 real descriptions and RFCs are a half or less of each, tables apart.
 */
const MOST = {
  /** Containers that one line opens: `> > >`, `- - -`. */
  nested: 6,
  /** Emphasis marks of one block. */
  marks: 400,
  /** Brackets of one block. */
  brackets: 1_200,
  /** `<!` and `<?` of one block. */
  declarations: 60,
  /** Backticks in a row. */
  ticks: 40,
  /** Underlines that make headings of the line above, in the whole text. */
  underlines: 300,
  /** List items and nested quotes, in the whole text. */
  items: 1_500,
  /** Lists and quotes, in the whole text: at each one a parser looks at all that stand before it. */
  containers: 550,
  /** Columns before a list item's marker: each two can nest one list deeper. */
  indent: 40,
  /** Link definitions, in the whole text. */
  definitions: 300,
  /** Cell borders, in the whole text. */
  pipes: 8_000,
  /** Lines that continue a quote or an item without its marker. */
  lazy: 200,
} as const;

const LEAD = /[\s>*+\-\d.)]*/y;
const MARKER = />|[*+-](?=\s|$)|\d{1,9}[.)](?=\s|$)/g;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;
/** A list item, a nested quote or a table's row: what is left out once there are too many. */
const LEAD_OR_CELL = /^\s*(?:[-*+>]|\d{1,9}[.)])|\|/;
const DEFINITION = /^\s*\[[^\]]{1,200}\]:/;

interface Counts {
  marks: number;
  brackets: number;
  declarations: number;
  underlines: number;
  items: number;
  containers: number;
  definitions: number;
  pipes: number;
  lazy: number;
  /** The markers that the line above begins with: `>>`, `-`, `.`; empty where it has none. */
  container: string;
  /** The markers of the line that the block's lazy lines continue. */
  markers: readonly number[];
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Blanks the characters of a line that would take a count over its bound. */
function tameCharacters({ text, start }: Line, from: number, counts: Counts, blanks: number[]): void {
  let ticks = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    ticks = char === '`' ? ticks + 1 : 0;
    let over = ticks > MOST.ticks;
    if (char === '*' || char === '_' || char === '~') over = (counts.marks += 1) > MOST.marks;
    else if (char === '[' || char === ']') over = (counts.brackets += 1) > MOST.brackets;
    else if (char === '|') over = (counts.pipes += 1) > MOST.pipes;
    else if (char === '<' && (text[at + 1] === '!' || text[at + 1] === '?'))
      over = (counts.declarations += 1) > MOST.declarations;
    if (over) blanks.push(start + at);
  }
}

function markersOf(line: string): { readonly length: number; readonly markers: readonly RegExpExecArray[] } {
  LEAD.lastIndex = 0;
  const lead = LEAD.exec(line)?.[0] ?? '';
  return { length: lead.length, markers: [...lead.matchAll(MARKER)] };
}

/** Returns the markers that a line begins with, without what differs between items of one list. */
function containerOf(line: string): string {
  return markersOf(line)
    .markers.map(([marker]) => marker.slice(-1))
    .join('');
}

/** Blanks the markers at a line's start that nest too deep; returns where its words begin. */
function tameMarkers({ text, start }: Line, counts: Counts, blanks: number[]): number {
  const { length, markers } = markersOf(text);
  if (markers.length === 0) return 0;
  const allowed = (markers[0]?.index ?? 0) > MOST.indent ? 0 : MOST.nested;
  for (const { index, 0: marker } of markers.slice(allowed))
    for (let at = index; at < index + marker.length; at += 1) blanks.push(start + at);
  counts.items += markers.length - (markers[0]?.[0] === '>' ? 1 : 0);
  counts.markers = markers.slice(0, allowed).map(({ index }) => start + index);
  counts.lazy = 0;
  return length;
}

/** Counts what a line adds to the whole text's bounds; returns true where it takes one over. */
function isTooMuch(line: string, hasLineAbove: boolean, counts: Counts): boolean {
  const container = containerOf(line);
  if (container !== '' && container !== counts.container) counts.containers += 1;
  counts.container = container;
  if (container !== '' && counts.containers > MOST.containers) return true;
  if (hasLineAbove && UNDERLINE.test(line)) return (counts.underlines += 1) > MOST.underlines;
  if (DEFINITION.test(line)) return (counts.definitions += 1) > MOST.definitions;
  return counts.items > MOST.items || counts.pipes > MOST.pipes ? LEAD_OR_CELL.test(line) : false;
}

function tameLine(line: Line, hasLineAbove: boolean, counts: Counts, blanks: number[]): void {
  const { text, start } = line;
  if (isTooMuch(text, hasLineAbove, counts)) {
    for (let at = 0; at < text.length; at += 1) blanks.push(start + at);
    return;
  }
  const from = tameMarkers(line, counts, blanks);
  if (from === 0 && counts.markers.length > 0 && (counts.lazy += 1) > MOST.lazy) {
    blanks.push(...counts.markers);
    counts.markers = [];
  }
  tameCharacters(line, from, counts, blanks);
}

function blankAll(text: string, blanks: readonly number[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const at of [...blanks].sort((one, other) => one - other)) {
    if (at < from) continue;
    parts.push(text.slice(from, at), text[at] === '\n' ? '\n' : ' ');
    from = at + 1;
  }
  return parts.join('') + text.slice(from);
}

/**
 * Returns the text with the markup blanked that would cost the parser minutes: thousands of emphasis marks, brackets or
 * nested quotes in one block. Its words, length and lines stay; ordinary text comes back as it is. One linear pass.
 */
export function tameMarkdown(text: string): string {
  const counts: Counts = {
    ...{ marks: 0, brackets: 0, declarations: 0, underlines: 0, items: 0, containers: 0, definitions: 0 },
    ...{ pipes: 0, lazy: 0, container: '', markers: [] },
  };
  const blanks: number[] = [];
  let start = 0;
  let hasLineAbove = false;
  for (const line of text.split('\n')) {
    const isEmpty = line.trim() === '';
    if (isEmpty) {
      Object.assign(counts, { marks: 0, brackets: 0, declarations: 0, lazy: 0, markers: [] });
      // A list goes on after an empty line, a quote does not.
      if (counts.container.startsWith('>')) counts.container = '';
    } else tameLine({ text: line, start }, hasLineAbove, counts, blanks);
    hasLineAbove = !isEmpty;
    start += line.length + 1;
  }
  return blanks.length === 0 ? text : blankAll(text, blanks);
}
