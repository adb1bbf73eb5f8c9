/** The output formats of the command line; the first is the default. Apart from the renderers, so that help loads none. */
export const FORMATS = ['terminal', 'markdown', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** The forms in which `explain` shows a text; the first is the default. */
export const EXPLAIN_FORMATS = ['terminal', 'html'] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];
