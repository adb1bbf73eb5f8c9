import { LEVEL_NAMES, type Dimension, type Level } from '../../core/dimension.ts';
import { reversibility } from '../../core/least-reversible.ts';
import { parseWhole } from '../../core/parse-document.ts';
import type { DimensionReview, HabitNote } from '../../core/review.ts';
import { capitalized, counted, countInWords, idInWords, listed, placeInWords } from '../words.ts';
import { marginsOf, type Explained, type Margin, type Note } from './explain-notes.ts';
import { blocksOf, headingLevels } from './explain-passages.ts';
import { EXPLAIN_STYLE } from './explain-style.ts';
import { blockTokens } from './explain-text.ts';
import { hueOf, openMark, references, renderTokens } from './explain-words.ts';
import { html, showsWords, trusted, type Html } from './html.ts';
import { renderPage } from './page.ts';

/** Where a slot stands for one passage. */
type SlotState = 'here' | 'elsewhere' | 'empty';

const STATE_WORDS: Readonly<Record<SlotState, string>> = {
  here: 'found',
  elsewhere: 'found elsewhere',
  empty: 'empty',
};

function slotList(dimension: Dimension, stateOf: (slot: string) => SlotState): Html {
  const slots = dimension.slots.map((slot) => {
    const state = stateOf(slot.id);
    return html`<li class="${state}">
      ${idInWords(slot.id)}<span class="unseen">, ${STATE_WORDS[state]}</span>
    </li>`;
  });
  return html`<ul class="slots">
    ${slots}
  </ul>`;
}

/** Four steps, filled up to the level; the level's name stands beside it. */
function levelName(level: Level): Html {
  const steps = [1, 2, 3].map((step) => html`<i class="${step <= level ? 'on' : 'off'}"></i>`);
  return html`<span class="level"
    ><span class="steps" aria-hidden="true">${steps}</span>${LEVEL_NAMES[level]}</span
  >`;
}

function noteItem(note: Note): Html {
  const { dimension, here, anywhere } = note;
  const slots = slotList(dimension, (slot) =>
    here.has(slot) ? 'here' : anywhere.has(slot) ? 'elsewhere' : 'empty',
  );
  return html`<li class="note of-${hueOf(dimension.id)}" id="note-${note.number}">
    <p>
      <span class="number"><span class="unseen">Note </span>${note.number}</span
      ><b>${dimension.title}</b>${levelName(note.level)}
    </p>
    ${slots}
  </li>`;
}

function habitItem(habit: HabitNote): Html {
  return html`<li class="note habit">
    <p><span class="number" aria-hidden="true">✎</span><b>${capitalized(idInWords(habit.id))}</b></p>
    <p>“${habit.quote}” ${habit.message}</p>
  </li>`;
}

function marginList({ notes, habits }: Margin, place: string): Html {
  if (notes.length === 0 && habits.length === 0) return html`<div></div>`;
  return html`<ul class="notes" aria-label="Notes on ${place}">
    ${notes.map(noteItem)}${habits.map(habitItem)}
  </ul>`;
}

const NOTHING: Margin = { marks: [], notes: [], habits: [] };

function textPart(explained: Explained): { readonly title: Margin; readonly rows: readonly Html[] } {
  const root = parseWhole(explained.source, explained.assessed.document.profile);
  const blocks = blocksOf(root);
  const around = { source: explained.source, headings: headingLevels(root) };
  const margins = marginsOf(explained, blocks);
  const rows = blocks.flatMap(({ node, line, endLine }, at) => {
    const margin = margins.passages[at] ?? NOTHING;
    const words = renderTokens(blockTokens(node, around), margin.marks);
    // A block of tags alone shows nothing, and a row for it would be a hole.
    if (node.type === 'html' && !showsWords(words)) return [];
    const row = html`<div class="row">
      <span class="line" aria-hidden="true">${line}</span>
      <div class="words">${words}</div>
      ${marginList(margin, placeInWords(line, endLine))}
    </div> `;
    return [row];
  });
  return { title: margins.title, rows };
}

/** What the levels add up to, in a sentence. */
function standing({ review }: Explained): string {
  const judged = review.dimensions.filter((one) => one.status !== 'not-applicable');
  const counts = ([3, 2, 1, 0] as const).flatMap((level) => {
    const count = judged.filter((one) => one.level === level).length;
    return count === 0 ? [] : [`${countInWords(count)} ${count === 1 ? 'is' : 'are'} ${LEVEL_NAMES[level]}`];
  });
  return `Of the ${counted(judged.length, 'point')} that a reader could look for, ${listed(counts)}.`;
}

function levelRow(dimension: Dimension, review: DimensionReview): Html {
  const found = new Set(review.evidence.map((item) => item.slot));
  const level =
    review.status === 'not-applicable'
      ? html`<span class="level">does not apply</span>`
      : levelName(review.level);
  const slots = slotList(dimension, (slot) => (found.has(slot) ? 'here' : 'empty'));
  return html`<li class="of-${hueOf(dimension.id)}"><b>${dimension.title}</b>${level}${slots}</li> `;
}

function levelsPart({ dimensions, review }: Explained): Html {
  const rows = dimensions.flatMap((dimension) => {
    const own = review.dimensions.find((one) => one.id === dimension.id);
    return own === undefined ? [] : [levelRow(dimension, own)];
  });
  return html`<section aria-labelledby="levels">
    <h2 id="levels">Point by point</h2>
    <p class="lead">
      A level is the highest that any passage reaches, and its slots are those of the passages that reach it.
    </p>
    <ul class="levels">
      ${rows}
    </ul>
  </section>`;
}

/** The question of the first empty slot: as the norms word it where they ask, else as the rules do. */
function questionOf(dimension: Dimension, review: DimensionReview): string {
  const empty = dimension.slots.find((slot) => slot.id === review.missing[0]);
  return review.question ?? empty?.question ?? dimension.question;
}

function questionItem(dimension: Dimension, review: DimensionReview): Html {
  const slot = review.missing[0];
  const aim = slot === undefined ? '' : `Empty: ${idInWords(slot)}.`;
  return html`<li class="of-${hueOf(dimension.id)}">
    <p class="of">${dimension.title}${levelName(review.level)}</p>
    <p class="question">${questionOf(dimension, review)}</p>
    <p class="aim">${aim}</p>
    <div class="answer" aria-hidden="true"></div>
  </li> `;
}

function questionList(title: string, id: string, items: readonly Html[]): Html {
  if (items.length === 0) return html``;
  return html`<h3 id="${id}">${title}</h3>
    <ol class="questions" aria-labelledby="${id}">
      ${items}
    </ol>`;
}

function questionsPart({ dimensions, review }: Explained): Html {
  const open = review.dimensions
    .filter(({ status, level }) => status !== 'not-applicable' && status !== 'waived' && level < 3)
    .toSorted((one, other) => reversibility(one.id) - reversibility(other.id));
  const items = (asked: boolean): readonly Html[] =>
    open
      .filter((one) => (one.status === 'short') === asked)
      .flatMap((one) => {
        const dimension = dimensions.find(({ id }) => id === one.id);
        return dimension === undefined ? [] : [questionItem(dimension, one)];
      });
  const none =
    open.length === 0
      ? html`<p class="lead">No question is open: a reader can see the reasoning on every point.</p>`
      : html``;
  return html`<section aria-labelledby="questions">
    <h2 id="questions">Questions</h2>
    ${none}${questionList('Asked by the norms', 'asked', items(true))}${questionList('To talk about', 'further', items(false))}
  </section>`;
}

function legend(): Html {
  const item = (level: Level, words: string): Html =>
    html`<li><mark class="level-${level} of-blue">${LEVEL_NAMES[level]}</mark> ${words}</li>`;
  return html`<section class="legend" aria-labelledby="legend">
    <h2 id="legend">How to read this page</h2>
    <ul>
      ${item(1, 'the topic is touched')}${item(2, 'a claim about this change that could be checked')}${item(
        3,
        'a claim, and what lets a reader act on it',
      )}
    </ul>
    <ul class="slots">
      <li class="here">a slot that this passage fills</li>
      <li class="elsewhere">one that another passage fills</li>
      <li class="empty">one that is empty</li>
    </ul>
    <p>
      Raised figures lead to the notes in the margin. It is judged whether the reasoning can be seen, never
      whether it is right.
    </p>
  </section>`;
}

function nameOf({ review, assessed }: Explained): string {
  const own = assessed.document.headings.find((heading) => heading.depth === 1)?.text;
  return review.title ?? own ?? review.id;
}

function header(explained: Explained, title: Margin): Html {
  const { review, assessed } = explained;
  const kind = review.profile === 'rfc' ? 'RFC' : 'Pull request';
  const [mark] = title.marks;
  const name =
    mark === undefined || review.title === null
      ? html`${nameOf(explained)}`
      : html`${openMark(mark)}${nameOf(explained)}${trusted('</mark>')}${references(mark)}`;
  const lead =
    assessed.document.unread === null ? html`<p class="standing">${standing(explained)}</p>` : html``;
  return html`<header>
    <div>
      <p class="eyebrow">${kind} · ${review.id}</p>
      <h1>${name}</h1>
      ${lead}${marginList(title, 'the title')}
    </div>
    ${legend()}
  </header>`;
}

/** Returns one page: the text with its evidence marked in place, slots in the margin, and the questions at the end. */
export function renderExplanationPage(explained: Explained, version: string): string {
  const { unread } = explained.assessed.document;
  const { title, rows } = unread === null ? textPart(explained) : { title: NOTHING, rows: [] };
  const text =
    unread === null
      ? html`<section aria-labelledby="text">
            <h2 id="text">The text</h2>
            ${rows}
          </section>
          ${levelsPart(explained)} ${questionsPart(explained)}`
      : html`<p class="standing">${unread}</p>`;
  const name = nameOf(explained);
  return renderPage({
    title: `${name}: what a reader can see`,
    description: `Where the reasoning shows in ${name}, and what a reader would still ask.`,
    style: EXPLAIN_STYLE,
    body: html`<a class="skip" href="#text">Skip to the text</a>
      <div class="sheet">
        ${header(explained, title)}
        <main>${text}</main>
        <footer><p>Made by Legible ${version}. Nothing on this page was sent anywhere.</p></footer>
      </div>`,
  });
}
