/** The elements of HTML that GitHub shows or drops; another name in angle brackets is the author's words, unless it has an attribute or closes something. */
const ELEMENTS = new Set(
  (
    'a abbr address article aside audio b big blockquote body br button caption center cite code col colgroup dd del ' +
    'details dfn div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe ' +
    'img input ins kbd label li link main mark meta nav object ol option p param path picture pre q rp rt ruby s samp ' +
    'script section select small source span strike strong style sub summary sup svg table tbody td textarea tfoot th ' +
    'thead time title tr track tt u ul var video wbr'
  ).split(' '),
);
const NAME = /^<\/?(?<name>[a-z][a-z0-9]*)/i;

/** An attribute with its value makes a tag of any name: `<image src="page.png">`. */
const ATTRIBUTE = /\s[a-z][\w:-]*=["']/i;

/** Returns true for a tag, a comment or a declaration; false for words, in angle brackets or not. */
export function isTag(html: string): boolean {
  if (/^<[!?/]/.test(html) || (html.startsWith('<') && ATTRIBUTE.test(html))) return true;
  return ELEMENTS.has(NAME.exec(html)?.groups?.['name']?.toLowerCase() ?? '');
}
