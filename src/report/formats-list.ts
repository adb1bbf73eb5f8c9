/** The output formats of the command line; the first is the default. Apart from the renderers, so that help loads none. */
export const FORMATS = ['terminal', 'markdown', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];
