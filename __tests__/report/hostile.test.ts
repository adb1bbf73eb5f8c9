import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { micromark } from 'micromark';
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.ts';
import { COMMENT_MARKER, renderComment } from '../../src/report/comment.ts';
import { renderers } from '../../src/report/formats.ts';
import { cellSpan, codeSpan, htmlText, prose } from '../../src/report/markdown.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { cut, visible } from '../../src/report/visible.ts';
import { buildReview, evidence } from './build-review.ts';

const HOSTILE: Readonly<Record<string, string>> = {
  mention: 'thanks @octocat and @acme/admins',
  reference: 'closes #1, GH-2 and acme/shop#3 by 0123456789abcdef',
  address: 'see https://evil.example/x, www.evil.example or a@evil.example',
  link: '[click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example>',
  html: '<img src=x onerror=alert(1)><script>alert(1)</script></details></summary></code>',
  backticks: 'a ` b `` c ``` d @octocat',
  'a backtick at each end': '`@octocat`',
  'only backticks': '````',
  marker: `${COMMENT_MARKER} <!-- legible:state e30 --> --> <!--`,
  newlines: 'a\n\n# @octocat\n\n- [x] b\r\n<b>',
  table: 'a | b || c \\| @octocat',
  'an end in a backslash': 'ends in \\',
  'terminal escapes': '\u001B[31mred\u001B]0;title\u0007 \u009B31m',
  'workflow command': '::error::x ##[error]y',
  bidirectional: 'a\u202Eb\u2066c\u2069\u200Fd',
  'zero width': 'a\u200B\u200B\u200Bb\uFEFFc\u2060\u{E0041}',
  'lone surrogate': 'a\uD800b',
  markup: '**bold** _x_ ~~y~~ :tada: $x$ &#64;octocat &lt;b&gt;',
  nothing: ' \u00AD ',
  long: '`x @octocat '.repeat(2_000),
};
const REFERENCES = /@octocat|#1\b|evil\.example|<img|<script|GH-2/;

/** What a reader sees outside code, and the markup itself. */
function outsideCode(html: string): string {
  return html.replace(/<code>[^<]*<\/code>/g, '<c></c>');
}

function toHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  });
}

function hostileReview(text: string): ReturnType<typeof buildReview> {
  return buildReview({
    path: `rfcs/${text}.md`,
    habits: [{ id: 'vague-quantity', line: 1, quote: text, message: `How much is \`${text}\`?` }],
    contradictions: [{ id: 'safe', line: 1, quote: text, file: text, message: `It drops ${text}.` }],
    dimensions: {
      risk: { level: 3, required: 2, evidence: [evidence('harm', 1, text)] },
      rollback: { required: 2, question: `Can ${text} be undone?`, title: `Undo ${text}` },
      scope: { required: 2, status: 'waived', waiver: text },
    },
  });
}

describe.each(Object.entries(HOSTILE))('%s', (_, text) => {
  test('is one code span and nothing else', () => {
    expect(outsideCode(toHtml(`- line 1: ${codeSpan(text)} end`))).toBe(
      '<ul>\n<li>line 1: <c></c> end</li>\n</ul>',
    );
  });

  test('is one cell of a table', () => {
    const html = toHtml(`| a | b |\n|---|---|\n| ${cellSpan(text)} | end |`);
    expect(outsideCode(html)).toContain('<td><c></c></td>\n<td>end</td>');
  });

  test('references nothing in a sentence of ours', () => {
    expect(outsideCode(toHtml(`x ${prose(text)}`))).not.toMatch(REFERENCES);
  });

  test('is text in an HTML block', () => {
    expect(htmlText(text)).not.toMatch(/[<>@#`*:](?!\d+;)/);
  });

  test('does nothing in a comment or a summary', () => {
    const reviews = [hostileReview(text)];
    const previous = renderComment(reviews, {
      previous: null,
      headSha: 'abcdef1',
      runUrl: null,
      notes: [text],
    });
    const described = [buildReview(), ...reviews];
    const withFiles = renderComment(described, {
      previous: null,
      headSha: 'abcdef1',
      runUrl: null,
      notes: [text],
    });
    for (const rendered of [previous, withFiles, renderSummary(described, { notes: [text] })]) {
      expect(outsideCode(toHtml(rendered))).not.toMatch(REFERENCES);
      expect(rendered.match(/<!--/g)?.length ?? 0).toBeLessThanOrEqual(2);
      const html = outsideCode(toHtml(rendered));
      expect(html.split('<details').length).toBe(html.split('</details>').length);
    }
  });

  test('cannot control a terminal or hide in JSON', () => {
    for (const format of ['terminal', 'json', 'sarif', 'markdown'] as const) {
      const rendered = renderers[format]([hostileReview(text)], { color: false, width: 80 });
      expect(rendered).not.toMatch(/(?![\n\u200D])[\p{Cc}\p{Cf}\p{Surrogate}]/u);
    }
  });

  test('is plain text in annotations', () => {
    for (const { message } of annotationsOf([hostileReview(text)])) {
      expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
    }
  });
});

test('a summary that must leave something out quotes nothing that comes to life', () => {
  const evil = '![x](https://evil.example/p.png) @octocat closes #1 '.repeat(8);
  const habits = Array.from({ length: 5 }, (_, at) => {
    return { id: 'vague-quantity', line: at, quote: `Row ${at} ${evil}`, message: 'How much?' };
  });
  const reviews = ['1', '2', '3', '4'].map((name) => buildReview({ path: `rfcs/${name}.md`, habits }));
  for (let most = 3_000; most < 6_000; most += 61) {
    const html = outsideCode(toHtml(renderSummary(reviews, { notes: [], most })));
    expect(html).not.toMatch(REFERENCES);
    expect(html.split('<details').length).toBe(html.split('</details>').length);
  }
});

test.each([
  ['a\u202Eb', 'a[U+202E]b'],
  ['a\u200B\u200B\u200Bb', 'a[U+200B ×3]b'],
  ['one\n  two\ttwo', 'one two two'],
  ['👩‍🚀 ❤️ 👍🏽', '👩‍🚀 ❤️ 👍🏽'],
  ['soft\u00ADhyphen', 'softhyphen'],
  ['\uD800', '\uFFFD'],
  ['naïve café 日本', 'naïve café 日本'],
])('%j is shown as %j', (text, expected) => {
  expect(visible(text)).toBe(expected);
});

test.each([
  ['short', 10, 'short'],
  ['one two three four', 10, 'one two…'],
  ['👍👍👍👍', 3, '👍👍…'],
])('%j is cut at %i code points', (text, limit, expected) => {
  expect(cut(text, limit)).toBe(expected);
});

test.each([
  ["What's left behind after undoing it?", "What's left behind after undoing it?"],
  ['Who is hit by `db/drop.sql`?', 'Who is hit by `db/drop.sql`?'],
  ['The change to db/@me/x.sql drops 12 rows.', 'The change to `db/@me/x.sql` drops 12 rows.'],
  [
    'A stop-gap (e.g. a flag), 0.5% or less — as "asked".',
    'A stop-gap (e.g. a flag), 0.5% or less — as "asked".',
  ],
])('%j stays readable', (text, expected) => {
  expect(prose(text)).toBe(expected);
});
