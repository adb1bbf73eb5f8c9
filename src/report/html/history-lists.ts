import type { HistoryReport, TextReference } from '../../core/history-report.ts';
import { capitalized, idInWords } from '../words.ts';
import { countHtml, type Figure } from './history-figures.ts';
import { titleOf } from './history-words.ts';
import { html, type Html } from './html.ts';

function timesHtml(figure: Figure): Html {
  return html`<span class="soft">${countHtml(figure)} ${figure.value === 1 ? 'time' : 'times'}</span>`;
}

function referenceHtml({ id, url }: TextReference): Html {
  // The address comes from a file or an API; anything but a web page is shown as words.
  if (url === null || !/^https?:\/\//i.test(url)) return html`<bdi>${id}</bdi>`;
  return html`<a href="${url}" rel="noopener noreferrer"><bdi>${id}</bdi></a>`;
}

function examplesHtml(examples: readonly TextReference[]): Html {
  return html`${examples.map((one, at) => html`${at === 0 ? '' : ', '}${referenceHtml(one)}`)}`;
}

/** Returns the questions that were left open, the most frequent first, or null. */
export function questionsPart(report: HistoryReport): Html | null {
  const most = report.openQuestions[0]?.count ?? 0;
  if (most === 0) return null;
  const items = report.openQuestions.map(({ question, count, dimension, slot, examples }, at) => {
    const about =
      slot === null ? titleOf(report, dimension) : `${titleOf(report, dimension)}, ${idInWords(slot)}`;
    return html`<li><span class="count"><b>${countHtml({ value: count, pointer: `/openQuestions/${at}/count` })}</b><i style="width: ${Math.round((count / most) * 100)}%"></i></span>
<div><p class="question"><bdi>${question}</bdi></p><p class="soft">${about} · to read: ${examplesHtml(examples)}</p></div></li>
`;
  });
  return html`<ol class="open">${items}</ol>`;
}

/** Returns the waivers, or null. */
export function waiversPart(report: HistoryReport): Html | null {
  if (report.waivers.length === 0) return null;
  const items = report.waivers.map(({ dimension, count, examples }, at) => {
    const reasons = examples.map(
      (one) => html`<li>“<bdi>${one.reason}</bdi>” <span class="soft">${referenceHtml(one)}</span></li>`,
    );
    return html`<div><h3>${titleOf(report, dimension)} ${timesHtml({ value: count, pointer: `/waivers/${at}/count` })}</h3><ul class="reasons">${reasons}</ul></div>
`;
  });
  return html`<div class="charts">${items}</div>`;
}

/** Returns where texts and changes disagree, or null. */
export function contradictionsPart(report: HistoryReport): Html | null {
  if (report.contradictions.length === 0) return null;
  const items = report.contradictions.map(({ id, count, examples }, at) => {
    const places = examples.map(
      (one) =>
        html`<li>${referenceHtml(one)} <span class="soft">beside</span> <code><bdi>${one.file}</bdi></code></li>`,
    );
    return html`<div><h3>${capitalized(idInWords(id))} ${timesHtml({ value: count, pointer: `/contradictions/${at}/count` })}</h3><ul class="reasons">${places}</ul></div>
`;
  });
  return html`<div class="charts">${items}</div>`;
}

/** Returns what the history holds and the page does not, or null. */
export function skippedPart(report: HistoryReport): Html | null {
  if (report.skipped.length === 0) return null;
  const items = report.skipped.map(
    ({ reason, count, examples }, at) =>
      html`<li>${countHtml({ value: count, pointer: `/skipped/${at}/count` })} because <bdi>${reason}</bdi>${
        examples.length === 0 ? null : html` <span class="soft">(<bdi>${examples.join(', ')}</bdi>)</span>`
      }</li>`,
  );
  return html`<ul class="reasons">${items}</ul>`;
}
