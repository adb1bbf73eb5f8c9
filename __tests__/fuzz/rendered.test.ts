import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/core/review.ts';
import { annotationCommands, logLine, workflowCommand } from '../../src/github/workflow-commands.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { COMMENT_MARKER, renderComment } from '../../src/report/comment.ts';
import { renderers } from '../../src/report/formats.ts';
import { cellSpan, codeSpan, prose } from '../../src/report/markdown.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { buildReview, evidence } from '../report/build-review.ts';
import { hostileText, LONG_RUNS, PATIENCE, RUNS } from './hostile-text.ts';
import { liveIn, toHtml } from './live-markup.ts';

const RUN_URL = 'https://github.com/acme/shop/actions/runs/42';

/** A review in which every text that a stranger can write is hostile. */
function reviewOf(texts: readonly [string, string, string, string]): Review {
  const [path, quote, name, reason] = texts;
  return buildReview({
    path: `rfcs/${path}.md`,
    habits: [{ id: 'vague-quantity', line: 1, quote, message: `How much is \`${name}\`?` }],
    contradictions: [{ id: 'safe', line: 1, quote, file: path, message: `It drops ${name}.` }],
    dimensions: {
      risk: { level: 3, required: 2, evidence: [evidence('harm', 1, quote), evidence('answer', 2, name)] },
      rollback: { required: 2, question: `Can ${name} be undone?`, title: `Undo ${name}` },
      scope: { required: 2, status: 'waived', waiver: reason },
      tradeoffs: { level: 1, required: 2, evidence: [evidence('topic', 4, reason)] },
    },
  });
}

function unjudged(reason: string, path: string, kind: 'exempt' | 'unread'): Review {
  const review = buildReview({ path: `rfcs/${path}.md` });
  if (kind === 'exempt') return { ...review, verdict: { kind, reason } };
  return { ...review, unread: `The text is not read: ${reason}.` };
}

const four = fc.tuple(hostileText, hostileText, hostileText, hostileText);
const reviews = four.map((texts): readonly [Review, ...Review[]] => [
  buildReview(),
  reviewOf(texts),
  unjudged(texts[3], texts[0], 'exempt'),
  unjudged(texts[1], texts[2], 'unread'),
]);

function commentOf(all: readonly Review[], previous: string | null, notes: readonly string[]): string {
  return renderComment(all, { previous, headSha: 'abcdef1', runUrl: RUN_URL, notes });
}

describe('nothing that a stranger writes is live', () => {
  test(
    'in a code span, a cell or a sentence of ours',
    () => {
      fc.assert(
        fc.property(hostileText, (text) => {
          expect(liveIn(`- line 1: ${codeSpan(text)} end`)).toEqual([]);
          expect(liveIn(`What of ${prose(text)} then?`)).toEqual([]);
          const row = toHtml(`| a | b |\n|---|---|\n| ${cellSpan(text)} | end |`);
          expect(row).toMatch(/<td><code>[^<]*<\/code><\/td>\n<td>end<\/td>\n<\/tr>\n<\/tbody>/);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    'in a comment, in its next edit, or in a summary',
    () => {
      fc.assert(
        fc.property(reviews, hostileText, (all, note) => {
          const first = commentOf(all, null, [note]);
          expect(liveIn(first, 2)).toEqual([]);
          expect(first.startsWith(`${COMMENT_MARKER}\n<!-- legible:`)).toBe(true);
          expect(commentOf(all, first, [note])).toBe(first);
          const second = commentOf(all.slice(0, 2), first, []);
          expect(liveIn(second, 2)).toEqual([]);
          expect(liveIn(renderSummary(all, { notes: [note] }))).toEqual([]);
        }),
        LONG_RUNS,
      );
    },
    PATIENCE,
  );

  test(
    'in the Markdown, terminal, JSON and SARIF of the command line',
    () => {
      fc.assert(
        fc.property(reviews, (all) => {
          const options = { color: false, width: 80 };
          expect(liveIn(renderers.markdown(all, options))).toEqual([]);
          for (const format of ['terminal', 'json', 'sarif'] as const)
            expect(renderers[format](all, options)).not.toMatch(
              /(?![\n\u200d])[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/u,
            );
          expect(Array.isArray(JSON.parse(renderers.json(all, options)))).toBe(true);
          const sarif = JSON.parse(renderers.sarif(all, options)) as {
            runs: [{ results: { message: { text: string } }[] }];
          };
          for (const { message } of sarif.runs[0].results)
            expect(message.text.replace(/\\./g, '')).not.toMatch(/\[[^\]]*\]\(/);
        }),
        LONG_RUNS,
      );
    },
    PATIENCE,
  );

  test(
    'as a workflow command or a line of the log',
    () => {
      fc.assert(
        fc.property(reviews, hostileText, (all, text) => {
          for (const line of annotationCommands(annotationsOf(all))) {
            expect(line).toMatch(
              /^::(?:error|warning|notice) file=[^:,\r\n]*,line=\d+,endLine=\d+,title=[^:,\r\n]*::[^\r\n]*$/,
            );
          }
          expect(workflowCommand('error', { title: text }, text)).toMatch(
            /^::error title=[^:,\r\n]*::[^\r\n]*$/,
          );
          // The runner reads a command where a line begins with `::` after white space, and `##[` anywhere.
          expect(logLine(text)).not.toMatch(/[\r\n]|^\s*::|##\[/);
        }),
        LONG_RUNS,
      );
    },
    PATIENCE,
  );
});
