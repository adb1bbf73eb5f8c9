/** The rules of the page of one text, after those of every page. */
export const EXPLAIN_STYLE = `
header { display: grid; gap: 2rem 3rem; border-bottom: 1px solid var(--rule); padding-bottom: 2rem; }
header h1 { font: 600 clamp(1.7rem, 4.5vw, 2.9rem)/1.15 var(--serif); margin: 0.4rem 0 0.8rem; max-width: 24ch; }
.standing { font: 1.2rem/1.45 var(--serif); max-width: 44ch; }
header .notes { margin-top: 1rem; max-width: 24rem; }
.legend { font-size: 0.875rem; color: var(--soft); align-self: end; }
.legend h2 { font: 600 0.875rem/1.4 var(--sans); color: var(--ink); margin: 0 0 0.4rem; }
.legend ul { list-style: none; padding: 0; margin: 0 0 0.6rem; }
.legend mark { color: var(--ink); }
main > section { margin-top: 3rem; }
main h2 { font: 600 1.5rem/1.2 var(--serif); margin-bottom: 1rem; }
.lead { color: var(--soft); max-width: 60ch; margin-bottom: 1rem; }
.of-blue { --hue: var(--blue); --tint: var(--blue-tint); }
.of-red { --hue: var(--red); --tint: var(--red-tint); }
.of-green { --hue: var(--green); --tint: var(--green-tint); }
.of-violet { --hue: var(--violet); --tint: var(--violet-tint); }
.of-slate { --hue: var(--slate); --tint: var(--slate-tint); }
mark {
  color: inherit; background: none; text-decoration: underline; text-decoration-color: var(--hue);
  text-underline-offset: 0.22em; text-decoration-skip-ink: none; box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
mark.level-1 { text-decoration-style: dotted; text-decoration-thickness: 2px; }
mark.level-2 { text-decoration-style: solid; text-decoration-thickness: 2px; }
mark.level-3 { text-decoration-style: double; text-decoration-thickness: 2px; background: var(--tint); }
mark a { color: inherit; }
.references { font: 600 0.68em/1 var(--sans); white-space: nowrap; margin-left: 0.15em; }
.references a { text-decoration: none; padding: 0.15em 0.2em; }
.references a:hover { text-decoration: underline; }
.row { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; padding: 0.35rem 0; }
.line { display: none; }
.words { font: 1.08rem/1.65 var(--serif); }
.words > * + * { margin-top: 0.6rem; }
.words h3 { font: 600 1.35rem/1.25 var(--serif); margin-top: 1.2rem; }
.words h4 { font: 600 1.15rem/1.25 var(--serif); margin-top: 0.8rem; }
.words h5, .words h6 { font: 600 1rem/1.3 var(--sans); margin-top: 0.6rem; }
.words ul, .words ol { padding-left: 1.4rem; }
.words li:has(> .box) { list-style: none; margin-left: -1.4rem; }
.words li + li { margin-top: 0.3rem; }
.words li > ul, .words li > ol { margin-top: 0.3rem; }
.words pre, .words code { background: var(--faint); border-radius: 4px; }
.words code { padding: 0.1em 0.3em; }
.words pre { padding: 0.7rem 0.9rem; white-space: pre-wrap; line-height: 1.45; }
.words pre code { padding: 0; background: none; }
.words blockquote { border-left: 3px solid var(--rule); padding-left: 1rem; color: var(--soft); }
.words hr { border: 0; border-top: 1px solid var(--rule); margin: 1rem 0; }
.words table { border-collapse: collapse; font: 0.9rem/1.5 var(--sans); overflow-wrap: normal; }
.words th, .words td { border: 1px solid var(--rule); padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
.words .loose { white-space: pre-line; }
.aside { color: var(--soft); font-style: italic; }
.box { font-family: var(--sans); margin-right: 0.4em; }
.notes { list-style: none; padding: 0; font-size: 0.85rem; line-height: 1.4; display: grid; gap: 0.5rem; align-content: start; }
.note { border-left: 3px solid var(--hue, var(--soft)); padding: 0.1rem 0 0.1rem 0.7rem; break-inside: avoid; }
.note > p { display: flex; flex-wrap: wrap; gap: 0 0.5rem; align-items: baseline; }
.note.habit > p + p { display: block; color: var(--soft); }
.note:target { background: var(--tint, var(--faint)); }
.note b { color: var(--hue, var(--ink)); }
.number { font-weight: 600; font-size: 0.75rem; min-width: 1.1em; }
.level { display: inline-flex; gap: 0.4em; align-items: center; color: var(--soft); white-space: nowrap; font: 400 0.85rem/1.4 var(--sans); }
.steps { display: inline-flex; gap: 2px; }
.steps i { width: 0.6rem; height: 0.5rem; border: 1px solid var(--hue, var(--soft)); }
.steps .on { background: var(--hue, var(--soft)); }
.slots { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 0.8rem; color: var(--soft); }
.slots li::before {
  content: ''; display: inline-block; width: 0.6em; height: 0.6em; margin-right: 0.4em; border-radius: 50%;
  border: 1.5px solid var(--hue, var(--soft));
}
.slots .here { color: var(--ink); font-weight: 600; }
.slots .here::before { background: var(--hue, var(--soft)); }
.slots .elsewhere::before { background: linear-gradient(90deg, var(--hue, var(--soft)) 50%, transparent 50%); }
.slots .empty::before { border-style: dashed; border-radius: 1px; }
.slots .empty { font-style: italic; }
.levels { list-style: none; padding: 0; font-size: 0.9rem; }
.levels > li { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; align-items: baseline; padding: 0.5rem 0; border-top: 1px solid var(--rule); }
.levels b { color: var(--hue); width: 7.5rem; }
.levels .level { width: 8rem; }
.levels .slots { flex: 1 1 16rem; }
.questions { list-style: none; padding: 0; display: grid; gap: 1.5rem 3rem; counter-reset: question; }
.questions > li { border-top: 2px solid var(--hue); padding-top: 0.6rem; break-inside: avoid; }
.questions .of { display: flex; gap: 0.8rem; align-items: baseline; color: var(--hue); font-weight: 600; font-size: 0.9rem; }
.question { font: 1.25rem/1.4 var(--serif); margin: 0.3rem 0; }
.aim { color: var(--soft); font-size: 0.85rem; }
section > h3 { font: 600 1rem/1.3 var(--sans); margin: 1.5rem 0 0.8rem; }
.answer { height: 4.5rem; background: repeating-linear-gradient(transparent 0 calc(1.5rem - 1px), var(--rule) calc(1.5rem - 1px) 1.5rem); }
@media (min-width: 52rem) {
  header { grid-template-columns: minmax(0, 1fr) 22rem; }
  .row { grid-template-columns: 2rem minmax(0, 38rem) minmax(14rem, 1fr); column-gap: 1.5rem; align-items: first baseline; }
  .line { display: block; text-align: right; color: var(--soft); font: 0.75rem/1.65 var(--sans); font-variant-numeric: tabular-nums; }
  .questions { grid-template-columns: 1fr 1fr; }
}
@media print {
  .row { grid-template-columns: 1.5rem minmax(0, 1fr) 14rem; column-gap: 1rem; align-items: first baseline; }
  .line { display: block; }
  .words { font-size: 10.5pt; line-height: 1.45; }
  .questions { grid-template-columns: 1fr 1fr; }
  h2, h3, .lead, .row:has(h3, h4, h5, h6) { break-after: avoid; }
  .levels > li, .row { break-inside: avoid; }
}
`;
