import { plot, type PlotOptions } from '@observablehq/plot';
import { html, trusted, type Html } from './html.ts';
import { createDrawingDocument, drawingOf } from './svg-document.ts';

/** A chart with its words: nobody has to see it to know what it says. */
export interface Chart {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What the chart shows and what it says, in a sentence or two: read aloud in its place. */
  readonly description: string;
  readonly options: PlotOptions;
  /** The same figures as a table. */
  readonly table: Html;
  /** What the table holds, for the words that open it. */
  readonly tableName: string;
  /** A line under the title, or nothing. */
  readonly note: Html;
}

const FONT_SIZE = 11.5;

function drawing({ id, title, description, options }: Chart): Html {
  const document = createDrawingDocument();
  const { inside, width, height } = drawingOf(plot(Object.assign({ document }, options)));
  return html`<svg role="img" aria-labelledby="${id}-title ${id}-description" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${FONT_SIZE}" text-anchor="middle" fill="currentColor"><title id="${id}-title">${title}</title><desc id="${id}-description">${description}</desc>${trusted(inside)}</svg>`;
}

/** Returns a chart as a figure: its title, the drawing, and its figures as a table that opens by key or click. */
export function renderChart(chart: Chart, level: 3 | 4 = 3): Html {
  const title = trusted(`<h${level}>${html`${chart.title}`.markup}</h${level}>`);
  return html`<figure class="chart" id="${chart.id}">
<figcaption>${title}${chart.note}</figcaption>
${drawing(chart)}
<details><summary>Table<span class="unseen">: ${chart.tableName}</span></summary>${chart.table}</details>
</figure>
`;
}
