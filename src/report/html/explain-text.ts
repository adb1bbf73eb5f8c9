import type { Html as HtmlNode, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { isTag } from '../../core/html-tags.ts';
import { html, type Html } from './html.ts';
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

function around(open: Html, tokens: readonly Token[], close: Html): readonly Token[] {
  return [markup(open), ...tokens, markup(close)];
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
    if (/^<br\b/i.test(piece)) return [markup(html`<br />`)];
    return isTag(piece) && piece !== '<' ? [] : wordsAsTheyStand(piece, startOf(node) + match.index);
  });
}

function linkTokens(node: Extract<PhrasingContent, { type: 'link' }>, text: TextAround): readonly Token[] {
  const words = inlineTokens(node.children, text);
  const isEmpty = !words.some((token) => token.kind === 'words' && token.words.trim() !== '');
  // Other schemes could run something; a link without words could not be told from others.
  if (!/^https?:\/\//i.test(node.url) || isEmpty) return words;
  return around(html`<a href="${node.url}" rel="noopener noreferrer nofollow"></a>`, words, html`</a>`);
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
      return [markup(html`<br />`)];
    case 'html':
      return htmlTokens(node);
    case 'strong':
      return around(html`<strong></strong>`, inlineTokens(node.children, text), html`</strong>`);
    case 'emphasis':
      return around(html`<em></em>`, inlineTokens(node.children, text), html`</em>`);
    case 'delete':
      return around(html`<s></s>`, inlineTokens(node.children, text), html`</s>`);
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
      ? [...inlineTokens(child.children, text), markup(html``)]
      : blockTokens(child, text),
  );
  return around(html`<li></li>`, [...box, ...blocks], html`</li>`);
}

function listTokens(node: List, text: TextAround): readonly Token[] {
  const items = node.children.flatMap((item) => itemTokens(item, text));
  if (node.ordered !== true) return around(html`<ul></ul>`, items, html`</ul>`);
  return around(html`<ol start="${node.start ?? 1}"></ol>`, items, html`</ol>`);
}

function tableTokens(node: Table, text: TextAround): readonly Token[] {
  const rows = node.children.map((row, at) => {
    const cells = row.children.flatMap((cell) => {
      const words = inlineTokens(cell.children, text);
      return at === 0 && words.length > 0
        ? around(html`<th scope="col"></th>`, words, html`</th>`)
        : around(html`<td></td>`, words, html`</td>`);
    });
    return around(html`<tr></tr>`, cells, html`</tr>`);
  });
  const name = `Table in line ${node.position?.start.line ?? 0} of the text`;
  return around(
    html`<div class="scroll" role="group" tabindex="0" aria-label="${name}"><table></table></div>`,
    rows.flat(),
    html`</table></div>`,
  );
}

/** Returns a block of the text as tokens: what a reader sees of it, in our own markup, without anything that loads or runs. */
export function blockTokens(node: RootContent, text: TextAround): readonly Token[] {
  switch (node.type) {
    case 'heading': {
      const level = text.headings.get(startOf(node)) ?? 6;
      const words = inlineTokens(node.children, text);
      const shown = words.length === 0 ? [markup(html`(a heading without words)`)] : words;
      return around(html`<h${level}></h${level}>`, shown, html`</h${level}>`);
    }
    case 'paragraph':
      return around(html`<p></p>`, inlineTokens(node.children, text), html`</p>`);
    case 'blockquote':
      return around(
        html`<blockquote></blockquote>`,
        node.children.flatMap((child) => blockTokens(child, text)),
        html`</blockquote>`,
      );
    case 'list':
      return listTokens(node, text);
    case 'table':
      return tableTokens(node, text);
    case 'code':
    case 'yaml':
      return [markup(html`<pre><code>${node.value}</code></pre>`)];
    case 'html':
      return around(html`<div class="loose"></div>`, htmlTokens(node), html`</div>`);
    case 'thematicBreak':
      return [markup(html`<hr />`)];
    default:
      // Definitions show nothing; other nodes stand only inside those above.
      return [];
  }
}
