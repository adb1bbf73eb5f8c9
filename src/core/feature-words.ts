import { LEVEL_NAMES, type Level } from './dimension.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

const NEAR: Readonly<Record<string, string>> = {
  p: 'in the sentence before',
  n: 'in the sentence after',
  pp: 'two sentences before',
  nn: 'two sentences after',
  h: 'in its heading',
  hh: 'in the heading above that',
  l: 'in its label',
  i: 'in its lead-in',
  t: 'in the title',
};

const SHAPES: Readonly<Record<string, string>> = {
  list: 'words in a row',
  'one-thing': 'naming one thing',
  labelled: 'its label',
  first: 'opening its paragraph',
  'checked:true': 'a ticked box',
  'checked:false': 'an empty box',
};

/** The word of a statement that has this stem, or the stem as one where another sentence holds it. */
function wordOf(stemmed: string, tokens: readonly Token[]): string {
  if (/^(?:\^$|<)/.test(stemmed) || !/\p{L}/u.test(stemmed)) return stemmed;
  const token = tokens.find(({ kind, text }) => kind === 'word' && stem(text) === stemmed);
  return token?.text ?? (stemmed.length > 3 ? `${stemmed}…` : stemmed);
}

function quoted(words: string, tokens: readonly Token[]): string {
  const shown = words.split(' ').map((word) => wordOf(word, tokens));
  return `“${shown.join(' ').replace(/^\^ /, '')}”${words.startsWith('^ ') ? ' at the beginning' : ''}`;
}

function keyInWords(key: string, value: string): string | null {
  switch (key) {
    case 'cue':
      return value.startsWith('@')
        ? `a sign of ${value.slice(1).replaceAll('-', ' ')}`
        : `a cue for ${value.replace('/', ': ')}`;
    case 'level': {
      const [dimension = '', level] = value.split(':');
      return `its cues for ${dimension}, ${LEVEL_NAMES[Number(level) as Level]} by themselves`;
    }
    case 'under':
      return `standing under ${value.replace(/:.*$/, '')}`;
    case 'as':
      return `being in a ${value.replace('-', ' ')}`;
    case 'kind':
      return `being ${value === 'item' ? 'an item' : `a ${value}`}`;
    case 'length':
      return 'its length';
    case 'names':
      return value === '1' ? 'naming one thing' : `naming ${value} things`;
    default:
      return null;
  }
}

/**
 * Returns a feature of a statement with these tokens in words that a writer can use, as they stand after "carried by":
 * `“downgrade”`, `“risk” in its heading`, `a cue for rollback: mechanism`.
 */
export function featureInWords(feature: string, tokens: readonly Token[]): string {
  const isWord = tokens.some(({ kind, text }) => kind === 'word' && stem(text) === feature);
  const shape = isWord ? undefined : SHAPES[feature];
  if (shape !== undefined) return shape;
  const { key, value } = /^(?<key>[a-z]+):(?<value>.+)$/.exec(feature)?.groups ?? {};
  if (key === undefined || value === undefined) return quoted(feature, tokens);
  const near = NEAR[key];
  if (near === undefined) return keyInWords(key, value) ?? quoted(feature, tokens);
  const cue = value.startsWith('cue:') ? keyInWords('cue', value.slice('cue:'.length)) : null;
  return `${cue ?? quoted(value, [])} ${near}`;
}

/** The longest part of a cue that is shown: its beginning is enough to find it in its file. */
const LONGEST_CUE = 100;

/** Returns a cue in the same form. */
export function cueInWords(phrase: string): string {
  return `the cue “${phrase.length > LONGEST_CUE ? `${phrase.slice(0, LONGEST_CUE)}…` : phrase}”`;
}
