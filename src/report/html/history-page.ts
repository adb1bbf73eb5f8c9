import type { HistoryReport, HistorySourceKind } from '../../core/history-report.ts';
import { countHtml, mostAndLeast, shareHtml, type Figure } from './history-figures.ts';
import { contradictionsPart, questionsPart, skippedPart, waiversPart } from './history-lists.ts';
import {
  changesPart,
  dimensionCharts,
  groupsPart,
  overviewChart,
  rfcsPart,
  section,
  verdictsChart,
} from './history-sections.ts';
import { HISTORY_STYLE } from './history-style.ts';
import { verdictFigures } from './history-tables.ts';
import { dayInWords } from './history-words.ts';
import { html, type Html } from './html.ts';
import { renderPage } from './page.ts';

const SOURCE_WORDS: Readonly<Record<HistorySourceKind, string>> = {
  'json-lines': 'A file of pull requests',
  'local-clone': 'The commits of a clone',
  github: 'Pull requests on GitHub',
};

function key(figure: Html, words: string, kind: string): Html {
  return html`<li class="${kind}"><b>${figure}</b> ${words}</li>`;
}

function keyFigures(report: HistoryReport): Html {
  const [meets, short, exempt, unread, texts] = verdictFigures(report.verdicts, '/verdicts');
  if (
    meets === undefined ||
    short === undefined ||
    texts === undefined ||
    exempt === undefined ||
    unread === undefined
  )
    return html``;
  const judged: readonly Figure[] = [meets, short];
  const others =
    exempt.value + unread.value === 0 ? null : key(countHtml(exempt, unread), 'exempt or not read', 'others');
  return html`<ul class="keys">
${key(countHtml(texts), 'pull requests', 'texts')}
${key(shareHtml({ part: [meets], whole: judged }), 'of those judged say all that is asked', 'meets')}
${key(countHtml(short), 'leave a question open', 'short')}
${others}
</ul>`;
}

function span({ span: days, undated }: HistoryReport): Html {
  const between =
    days === null
      ? html`No pull request has a date.`
      : html`From <time datetime="${days.from}">${dayInWords(days.from)}</time> to <time datetime="${days.to}">${dayInWords(days.to)}</time>.`;
  const without =
    undated === 0 || days === null
      ? null
      : html` ${countHtml({ value: undated, pointer: '/undated' })} more without a date are in the totals only.`;
  return html`${between}${without}`;
}

/** What is seen most often, and what least, where the two differ. */
function extremes(report: HistoryReport): Html {
  const [most, least] = mostAndLeast(report);
  if (most === undefined || least === undefined) return html``;
  return html` A reader sees ${most.title.toLowerCase()} in ${shareHtml(most.share)} of the texts, ${least.title.toLowerCase()} in ${shareHtml(least.share)}.`;
}

function normsName(norms: string): Html {
  return norms === 'built in' ? html`the built-in norms` : html`the norms of <bdi>${norms}</bdi>`;
}

function header(report: HistoryReport): Html {
  return html`<header><p class="eyebrow">${SOURCE_WORDS[report.source.kind]} · <bdi>${report.source.name}</bdi></p>
<h1>How visible is our reasoning?</h1>
<p class="standing">${span(report)} Held against ${normsName(report.norms)}.${extremes(report)}</p>
${keyFigures(report)}</header>`;
}

function body(report: HistoryReport): Html {
  const areas = report.areas.by === 'owners' ? 'By owner of the code' : 'By area of the code';
  return html`<section aria-labelledby="glance"><h2 id="glance" class="unseen">At a glance</h2>
<div class="halves">${overviewChart(report)}${verdictsChart(report)}</div></section>
${section('time', 'Point by point, over time', 'Each bar is all texts of its time to which the point applies; what is reasoned stands at its foot.', dimensionCharts(report))}
${section('questions', 'The questions most often left open', 'What readers would still have had to ask, and where to see it.', questionsPart(report))}
${section('areas', areas, 'A change counts in each area that it touches.', groupsPart(report, report.areas.groups, { id: 'areas', title: areas, pointer: '/areas/groups' }))}
${section('kinds', 'By kind of change', 'What a change is decides what is asked of it; a change can be of several kinds.', groupsPart(report, report.kinds, { id: 'kinds', title: 'By kind of change', pointer: '/kinds' }))}
${section('changes', 'Before and after the norms changed', 'The same norms on both sides: what moved is how people write.', changesPart(report))}
${section('waivers', 'Waived', 'Points that an author waived, with the reasons given. A point that is mostly waived is asked for in the wrong places.', waiversPart(report))}
${section('contradictions', 'Where text and change disagree', 'Sentences beside files that say otherwise.', contradictionsPart(report))}
${section('rfcs', 'RFCs', 'Design documents, apart from pull requests.', rfcsPart(report))}
${section('skipped', 'Left out', 'What the history holds and this page does not.', skippedPart(report))}`;
}

/** Returns a history's report as one page: charts with their tables, questions, waivers, contradictions; no author's name. */
export function renderHistoryPage(report: HistoryReport): string {
  const { name } = report.source;
  return renderPage({
    title: `${name}: how visible is our reasoning?`,
    description: `How much of the reasoning behind the pull requests of ${name} a reader can see, over time, by area and by kind of change.`,
    style: HISTORY_STYLE,
    body: html`<a class="skip" href="#time">Skip to the charts</a>
<div class="sheet">
${header(report)}
<main>
${body(report)}
</main>
<footer><p>Made by Legible <bdi>${report.legible}</bdi>. It shows how texts are written, never by whom. It is judged whether reasoning can be seen, not whether it is right.</p></footer>
</div>`,
  });
}
