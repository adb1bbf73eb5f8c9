/** The rules of the page of a history, after those of every page. */
export const HISTORY_STYLE = `
header { border-bottom: 1px solid var(--rule); padding-bottom: 2rem; }
header h1 { font: 600 clamp(2rem, 5.5vw, 3.6rem)/1.08 var(--serif); margin: 0.5rem 0 0.9rem; max-width: 16ch; letter-spacing: -0.01em; }
.standing { font: 1.15rem/1.45 var(--serif); color: var(--soft); max-width: 60ch; }
.keys { list-style: none; padding: 0; margin-top: 2rem; display: flex; flex-wrap: wrap; gap: 1.2rem 3.5rem; }
.keys li { color: var(--soft); max-width: 14rem; line-height: 1.35; }
.keys b { display: block; font: 600 clamp(2.2rem, 5vw, 3rem)/1.1 var(--serif); color: var(--ink); font-variant-numeric: lining-nums tabular-nums; }
.keys .meets b { color: var(--accent); }
main > section { margin-top: 3.5rem; }
main h2 { font: 600 1.7rem/1.2 var(--serif); }
h2.unseen { font-size: 1rem; }
.lead { color: var(--soft); max-width: 65ch; margin: 0.4rem 0 1.4rem; }
.soft { color: var(--soft); font-weight: 400; font-size: 0.875rem; }
.halves { display: grid; gap: 2.5rem 4rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 2.5rem; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem 3rem; }
.beside > *, .halves > *, .charts > * { min-width: 0; }
.matrix table { font-size: 0.8rem; }
.matrix th, .matrix td { padding: 0.2rem 0.3rem; }
.matrix thead th { writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; padding: 0.3rem 0.4rem; }
.matrix thead th:first-child { writing-mode: horizontal-tb; transform: none; padding-left: 0; }
.matrix tbody th { max-width: 10rem; padding-left: 0; white-space: normal; overflow-wrap: anywhere; }
.matrix td:has(.tint) { width: 2.9rem; min-width: 2.9rem; }
.chart { margin: 0; min-width: 0; break-inside: avoid; }
.chart h3, .beside h3, .charts h3 { font: 600 1.05rem/1.3 var(--sans); }
.chart svg { display: block; width: 100%; height: auto; color: var(--soft); margin-top: 0.5rem; overflow: visible; }
.chart svg text { white-space: pre; }
.chart details { font-size: 0.85rem; margin-top: 0.3rem; }
.chart summary { color: var(--soft); width: fit-content; padding: 0.2rem 0; }
.figure { font-size: 0.9rem; color: var(--soft); }
.figure b { font: 600 1.35rem/1.2 var(--serif); color: var(--ink); }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; font-size: 0.85rem; color: var(--soft); margin: 0.3rem 0; }
section > .legend { margin-bottom: 1.2rem; }
.legend i { display: inline-block; width: 0.8em; height: 0.8em; margin-right: 0.4em; border: 1px solid var(--soft); border-radius: 2px; vertical-align: -0.05em; }
table { border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
th, td { padding: 0.25rem 0.6rem; text-align: right; border-top: 1px solid var(--rule); white-space: nowrap; }
thead th { border-top: 0; font-weight: 400; color: var(--soft); vertical-align: bottom; }
tbody th { text-align: left; font-weight: 600; padding-left: 0; max-width: 18rem; overflow: hidden; text-overflow: ellipsis; }
td:has(.tint) { padding: 2px; }
.tint { display: block; padding: 0.2rem 0.15rem; border-bottom: 3px solid transparent; border-image: linear-gradient(90deg, var(--level-2) var(--share), var(--level-0) var(--share)) 1; }
.open { list-style: none; padding: 0; display: grid; gap: 0; max-width: 62rem; }
.open > li { display: grid; grid-template-columns: 6.5rem 1fr; gap: 1.2rem; border-top: 1px solid var(--rule); padding: 0.7rem 0; break-inside: avoid; }
.count b { font: 600 1.5rem/1.1 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
.count i { display: block; height: 6px; background: var(--short); border-radius: 1px; margin-top: 0.25rem; }
.question { font: 1.15rem/1.35 var(--serif); }
.reasons { padding-left: 1.1rem; margin-top: 0.4rem; font-size: 0.95rem; }
.reasons li + li { margin-top: 0.3rem; }
.key { font-size: 0.875rem; color: var(--soft); margin-bottom: 1rem; }
.key span { display: inline-block; width: 0.75em; height: 0.75em; border-radius: 50%; vertical-align: -0.05em; }
.ring { border: 2px solid var(--level-2); }
.disc { background: var(--level-3); margin-left: 1em; }
@media (min-width: 60rem) {
  .halves { grid-template-columns: 1fr 1fr; }
  .beside { grid-template-columns: 22rem minmax(0, 1fr); }
}
@media print {
  .charts { grid-template-columns: repeat(3, 1fr); gap: 1.2rem; }
  .halves { grid-template-columns: 1fr 1fr; }
  .chart details { display: none; }
  .beside { grid-template-columns: 1fr 1.7fr; gap: 1rem; }
  .matrix td:has(.tint) { width: auto; min-width: 0; }
  section:has(> #time), section:has(> #areas) { break-before: page; }
  .scroll { overflow: visible; }
  .beside table { font-size: 6.5pt; }
  .beside th, .beside td { padding: 1pt 2pt; white-space: normal; }
  h2, .lead, .legend { break-after: avoid; }
}
`;
