import type { Html as HtmlNode, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { isTag } from '../../core/html-tags.ts';
import { closeTag, html, openTag } from './html.ts';
import { markup, wordsAsTheyStand, wordsOfText, type Token } from './explain-words.ts';

/** What the walk needs to know of the text around a node. */
export interface TextAround {
  readonly source: string;
  /** The levels of the page's headings, by where they begin in the source. */
  readonly headings: ReadonlyMap<number, number>;
}

/** A comment, a tag, or words between them. */
const HTML_PIECE = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>|[^<]+|</gi;

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

function element(
  name: string,
  tokens: readonly Token[],
  attributes: Readonly<Record<string, string | number>> = {},
): readonly Token[] {
  return [markup(openTag(name, attributes)), ...tokens, markup(closeTag(name))];
}

function comment(text: string): Token {
  const words = text.replace(/^<!--|-->$/g, '').trim();
  return markup(
    words === ''
      ? html``
      : html`<span class="aside"><span class="unseen">Hidden comment: </span>${words}</span>`,
  );
}

/** Tags are left out, as on GitHub most of them only give words a form; comments are shown, faintly. */
function htmlTokens(node: HtmlNode): readonly Token[] {
  return [...node.value.matchAll(HTML_PIECE)].flatMap((match): readonly Token[] => {
    const [piece] = match;
    if (piece.startsWith('<!--')) return [comment(piece)];
    if (/^<br\b/i.test(piece)) return [markup(html`<br>`)];
    return isTag(piece) && piece !== '<' ? [] : wordsAsTheyStand(piece, startOf(node) + match.index);
  });
}

function linkTokens(node: Extract<PhrasingContent, { type: 'link' }>, text: TextAround): readonly Token[] {
  const words = inlineTokens(node.children, text);
  const isEmpty = !words.some((token) => token.kind === 'words' && token.words.trim() !== '');
  // Other schemes could run something; a link without words could not be told from others.
  if (!/^https?:\/\//i.test(node.url) || isEmpty) return words;
  return element('a', words, { href: node.url, rel: 'noopener noreferrer nofollow' });
}

function picture(alternative: string | null | undefined): Token {
  return markup(html`<span class="aside">[picture${alternative ? `: ${alternative}` : ''}]</span>`);
}

function inlineToken(node: PhrasingContent, text: TextAround): readonly Token[] {
  switch (node.type) {
    case 'text':
      return wordsOfText(node, text.source);
    case 'inlineCode':
      return [{ kind: 'words', words: node.value, from: startOf(node), code: true }];
    case 'break':
      return [markup(html`<br>`)];
    case 'html':
      return htmlTokens(node);
    case 'strong':
      return element('strong', inlineTokens(node.children, text));
    case 'emphasis':
      return element('em', inlineTokens(node.children, text));
    case 'delete':
      return element('s', inlineTokens(node.children, text));
    case 'link':
      return linkTokens(node, text);
    case 'linkReference':
      return inlineTokens(node.children, text);
    case 'image':
    case 'imageReference':
      return [picture(node.alt)];
    case 'footnoteReference':
      return [];
    default:
      return node satisfies never;
  }
}

function inlineTokens(nodes: readonly PhrasingContent[], text: TextAround): readonly Token[] {
  return nodes.flatMap((node) => inlineToken(node, text));
}

function itemTokens(item: ListItem, text: TextAround): readonly Token[] {
  const box =
    typeof item.checked === 'boolean'
      ? [
          markup(
            html`<span class="box" aria-hidden="true">${item.checked ? '☑' : '☐'}</span
              ><span class="unseen">${item.checked ? 'Ticked: ' : 'Not ticked: '}</span>`,
          ),
        ]
      : [];
  const blocks = item.children.flatMap((child) =>
    child.type === 'paragraph' && item.spread !== true
      ? [...inlineTokens(child.children, text), markup(html` `)]
      : blockTokens(child, text),
  );
  return element('li', [...box, ...blocks]);
}

function listTokens(node: List, text: TextAround): readonly Token[] {
  const items = node.children.flatMap((item) => itemTokens(item, text));
  if (node.ordered !== true) return element('ul', items);
  return element('ol', items, { start: node.start ?? 1 });
}

function tableTokens(node: Table, text: TextAround): readonly Token[] {
  const rows = node.children.map((row, at) => {
    const cells = row.children.flatMap((cell) => {
      const words = inlineTokens(cell.children, text);
      return at === 0 && words.length > 0 ? element('th', words, { scope: 'col' }) : element('td', words);
    });
    return element('tr', cells);
  });
  const name = `Table in line ${node.position?.start.line ?? 0} of the text`;
  return element('div', element('table', rows.flat()), {
    class: 'scroll',
    role: 'group',
    tabindex: 0,
    'aria-label': name,
  });
}

/** Returns a block of the text as tokens: what a reader sees of it, in our own markup, without anything that loads or runs. */
export function blockTokens(node: RootContent, text: TextAround): readonly Token[] {
  switch (node.type) {
    case 'heading': {
      const level = text.headings.get(startOf(node)) ?? 6;
      const words = inlineTokens(node.children, text);
      const shown = words.length === 0 ? [markup(html`(a heading without words)`)] : words;
      return element(`h${level}`, shown);
    }
    case 'paragraph':
      return element('p', inlineTokens(node.children, text));
    case 'blockquote':
      return element(
        'blockquote',
        node.children.flatMap((child) => blockTokens(child, text)),
      );
    case 'list':
      return listTokens(node, text);
    case 'table':
      return tableTokens(node, text);
    case 'code':
    case 'yaml':
      return [markup(html`<pre><code>${node.value}</code></pre>`)];
    case 'html':
      return element('div', htmlTokens(node), { class: 'loose' });
    case 'thematicBreak':
      return [markup(html`<hr>`)];
    default:
      // Definitions show nothing; other nodes stand only inside those above.
      return [];
  }
}
