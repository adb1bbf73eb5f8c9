import { html, trusted, type Html } from './html.ts';
import { PAGE_STYLE } from './page-style.ts';

/** A page in the making. */
export interface Page {
  /** In the browser's tab, and the name of the file in most that save it. */
  readonly title: string;
  /** What the page shows, in a sentence. */
  readonly description: string;
  /** The page's own rules, after those of every page. */
  readonly style: string;
  readonly body: Html;
}

/**
 * The page may load nothing and run nothing: no script, no picture, no font, no form, whatever stands in it. The empty
 * icon keeps browsers from asking for one.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Returns a whole page in one file: it is read without a network, a script or anything beside it. */
export function renderPage({ title, description, style, body }: Page): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="description" content="${description}" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${trusted(PAGE_STYLE)}${trusted(style)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return page.markup;
}
