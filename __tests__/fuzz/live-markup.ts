import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { HtmlExtension } from 'micromark-util-types';

/** Tags that our own Markdown makes. */
const OURS =
  /^(?:p|ul|ol|li|strong|em|code|pre|h[1-6]|hr|br|sub|details|summary|table|thead|tbody|tr|th|td|input|a)$/;
/** Addresses that we link to ourselves. */
const OUR_LINKS = /^https:\/\/github\.com\/acme\/shop\//;

/** What GitHub turns into something live in text outside code and links, each with its name. */
const LIVE: readonly (readonly [string, RegExp])[] = [
  ['a mention', /(?:^|[^\w`/])@[a-z\d]/i],
  ['a reference to an issue', /(?:^|[^\w&])#\d/],
  ['a reference to an issue', /\bGH-\d/i],
  ['a reference of another repository', /[\w.-]\/[\w.-]+#\d/],
  ['a reference of another tracker', /\b[A-Z][A-Z\d]+-\d/],
  ['an address', /\b(?:https?|ftp):\/\/|\bwww\.\w|\bmailto:/i],
  ['an e-mail address', /[\w.+-]@[\w-]+\.\w/],
  ['a commit', /(?:^|[^\w])[\da-f]{7,40}(?!\w)/],
  ['an emoji by its name', /(?:^|[^\w]):[a-z_+\d-]*[a-z][a-z_+\d-]*:/],
  ['a formula', /\$[^$\s][^$]*\$/],
];
const CONTROL = /(?![\n\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Surrogate}\u2028\u2029]/u;
const JOINER = /(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d/u;

function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&commat;/g, '@')
    .replace(/&amp;/g, '&');
}

/** GFM without its tag filter, which would hide what got through. */
function unfiltered(): HtmlExtension {
  const { exit = {}, ...rest } = gfmHtml();
  const others = Object.entries(exit).filter(([name]) => name !== 'htmlFlowData' && name !== 'htmlTextData');
  return { ...rest, exit: Object.fromEntries(others) };
}

/** Returns the HTML that a Markdown text becomes under CommonMark and all of GFM, nothing filtered. */
export function toHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [unfiltered()],
  });
}

function tagFaults(html: string): readonly string[] {
  const faults: string[] = [];
  for (const [tag, close = '', name = '', attributes = ''] of html.matchAll(
    /<(\/?)([a-z][\w-]*)([^>]*)>/gi,
  )) {
    const href = /href="([^"]*)"/.exec(attributes)?.[1];
    if (!OURS.test(name.toLowerCase())) faults.push(`the tag ${tag}`);
    else if (name === 'a' && close === '' && !OUR_LINKS.test(href ?? '')) faults.push(`the link ${tag}`);
    else if (/\bon\w+=|\bstyle=|\bsrc=/i.test(attributes)) faults.push(`the attributes of ${tag}`);
  }
  if (html.split('<details').length !== html.split('</details>').length) faults.push('an unbalanced part');
  return faults;
}

/**
 * Returns what is live in a Markdown text of ours that quotes a stranger: tags, links and references that are not ours,
 * hidden comments beside ours at its head, invisible characters. A safe text returns nothing.
 */
export function liveIn(markdown: string, hidden: number = 0): readonly string[] {
  const html = toHtml(markdown);
  const comments = html.match(/<!--[\s\S]*?-->/g) ?? [];
  const bare = html.replace(/<!--[\s\S]*?-->/g, '');
  const outside = bare
    .replace(/<(code|pre)\b[^>]*>[^<]*<\/\1>/g, ' \u0001 ')
    .replace(/<a href="https:\/\/github\.com\/acme\/shop\/[^"]*">[^<]*<\/a>/g, ' \u0001 ');
  const text = decoded(outside.replace(/<[^>]+>/g, '\n').replace(/\u0001/g, 'x'));
  return [
    ...(comments.length === hidden && !bare.includes('<!') ? [] : [`${comments.length} hidden comments`]),
    ...tagFaults(bare.replace(/<code\b[^>]*>[^<]*<\/code>/g, '')),
    ...LIVE.filter(([, pattern]) => pattern.test(text)).map(
      ([name, pattern]) => `${name}: ${pattern.exec(text)?.[0] ?? ''}`,
    ),
    ...(CONTROL.test(markdown) || JOINER.test(markdown) ? ['an invisible character'] : []),
  ];
}
