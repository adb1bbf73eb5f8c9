/** A text that costs a Markdown parser or a reader of it far more than prose of its length. */
export interface PathologicalText {
  readonly name: string;
  /** Returns the text in at most `length` characters. */
  readonly make: (length: number) => string;
}

const PROSE =
  'The cache keeps a session for an hour, since the login service is slow in the evening. If more than 1% of the ' +
  'requests fail, turn off `new_cache` and restart the workers; nothing is lost, because the old table is still written.\n';

function repeated(name: string, piece: string): PathologicalText {
  return { name, make: (length) => piece.repeat(Math.floor(length / piece.length)) };
}

/** A number of pieces, then as many of their counterparts. */
function balanced(name: string, before: string, middle: string, after: string): PathologicalText {
  return {
    name,
    make: (length) => {
      const count = Math.floor((length - middle.length) / (before.length + after.length));
      return before.repeat(count) + middle + after.repeat(count);
    },
  };
}

/** Pieces numbered from 0 until the text is full. */
function numbered(name: string, piece: (at: number) => string, head: string = ''): PathologicalText {
  return {
    name,
    make: (length) => {
      const parts = [head];
      let left = length - head.length;
      for (let at = 0; ; at += 1) {
        const next = piece(at);
        if (next.length > left) return parts.join('');
        parts.push(next);
        left -= next.length;
      }
    },
  };
}

/** One piece between a beginning and an end. */
function filled(name: string, before: string, piece: string, after: string): PathologicalText {
  const { make } = repeated(name, piece);
  return { name, make: (length) => before + make(length - before.length - after.length) + after };
}

function wideTable(length: number): string {
  const columns = Math.floor(length / 10);
  const row = (cell: string): string => `|${cell.repeat(columns)}\n`;
  return row('a|') + row('-|') + row('b|') + row('c|');
}

function nestedList(length: number): string {
  const lines: string[] = [];
  for (let at = 0, left = length; left > at * 2 + 4; left -= at * 2 + 4, at += 1)
    lines.push(`${' '.repeat(at * 2)}- a\n`);
  return lines.join('');
}

/**
 * The inputs that are known to hang Markdown parsers, and those that aim at what Legible adds. The first of all is prose,
 * to compare with.
 */
export const PATHOLOGICAL_TEXTS: readonly PathologicalText[] = [
  repeated('prose', PROSE),
  repeated('prose in paragraphs', `${PROSE}\n`),
  repeated('`*a`', '*a'),
  repeated('`a**`', 'a**'),
  repeated('`*_`', '*_'),
  repeated('`a**b` + `c* `', 'a**b c* '),
  repeated('`*a ` on lines', '*a\n'),
  balanced('`*` … a … `*`', '*', 'a', '*'),
  repeated('`~a`', '~a'),
  repeated('`~~a`', '~~a'),
  balanced('`[` … `]`', '[', 'a', ']'),
  repeated('`[**`', '[**'),
  repeated('`>`', '>'),
  repeated('`> `', '> '),
  repeated('`>` and a lazy line', '> a\nb\n'),
  repeated('`[^a] `', '[^a] '),
  repeated('setext', 'a\n=\n'),
  repeated('setext without an end', 'a\n='),
  repeated('`[a](`', '[a]('),
  repeated('`[a](<`', '[a](<'),
  repeated('`[a](b`', '[a](b'),
  repeated('`![a](`', '![a]('),
  repeated('`[a][`', '[a]['),
  numbered('growing backtick runs', (at) => `${'`'.repeat((at % 400) + 1)}a`),
  numbered('growing fences', (at) => `${'`'.repeat((at % 400) + 3)}\n`),
  numbered('footnotes', (at) => `[^${at}]: a\n`),
  numbered('link definitions', (at) => `[${at}]: b\n`),
  repeated('one link definition again', '[a]: b\n'),
  repeated('references to nothing', '[a][b] '),
  { name: 'wide table', make: wideTable },
  repeated('tables', '|a|\n|-|\n|b|\n\n'),
  {
    name: 'long table',
    make: (length) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(Math.floor((length - 14) / 6))}`,
  },
  repeated('stars', '*'),
  repeated('underscores', '_'),
  repeated('`[`', '['),
  repeated('`![`', '!['),
  repeated('`<`', '<'),
  repeated('`<a `', '<a '),
  repeated('`<!--`', '<!--'),
  repeated('`<!`', '<!A '),
  repeated('`<?`', '<?'),
  repeated('`<![CDATA[`', '<![CDATA['),
  repeated('`<details>`', '<details>\n\n'),
  repeated('`|`', '|'),
  repeated('`_a`', '_a'),
  repeated('`#`', '#'),
  repeated('headings', '# a\n'),
  repeated('tabs', '\t'),
  repeated('spaces', ' '),
  repeated('no-break spaces', '\u00a0'),
  repeated('`&`', '&'),
  repeated('`&amp;`', '&amp;'),
  repeated('`\\`', '\\'),
  repeated('backticks', '`'),
  repeated('HTML', '<b>a</b>'),
  repeated('HTML blocks', '<div>\n'),
  repeated('list items', '- a\n'),
  repeated('numbered items', '1. a\n'),
  repeated('markers in a row', '- '),
  repeated('numbers in a row', '1) '),
  { name: 'nested list', make: nestedList },
  repeated('task items', '- [ ] a\n'),
  repeated('addresses', 'https://a.example/b '),
  repeated('e-mail addresses', 'a@b.example '),
  repeated('line ends', '\n'),
  repeated('carriage returns', 'a\r'),
  repeated('one word', 'a'),
  repeated('capitals', 'A.'),
  repeated('full stops', '. '),
  repeated('question marks', 'a? '),
  repeated('figures', '1,'),
  repeated('hyphens', 'a-'),
  repeated('quotation marks', '"a'),
  repeated('brackets', '('),
  repeated('colons', 'a: '),
  filled('dashes in a label', '**a', '-', 'x**: words here.\n'),
  filled('spaces and dashes in a label', '**a', ' -', 'x**: words here.\n'),
  filled('dashes in a comment', '<!-- ', '-', ' abc def ghi -->\n\nText here.\n'),
  filled('figures in a heading', '# a', '1', 'a\n\nText here.\n'),
  filled('brackets in a heading', '# Risk ', '(', 'a\n\nText here.\n'),
  filled('brackets and figures in a heading', '# Risk ', '(1', 'a\n\nText here.\n'),
  repeated('front matter', '---\na: b\n'),
  {
    name: 'front matter without an end',
    make: (length) => `---\n${'a: [\n'.repeat(Math.floor((length - 4) / 5))}`,
  },
  repeated('rules', '---\n'),
  repeated('waivers', 'Legible: risk waived — nobody reads the table yet\n'),
  repeated('negations', 'not no never without '),
  repeated('the strongest sentences', 'If errors pass 1%, revert, because rows written meanwhile stay.\n'),
  repeated('vague words', 'much faster, probably safe, always works; '),
  repeated('zero widths', 'a\u200b'),
  repeated('combining marks', 'a\u0301\u0301\u0301'),
  repeated('lone surrogates', '\ud800a '),
  repeated('emoji', '👩‍🚀 '),
];
