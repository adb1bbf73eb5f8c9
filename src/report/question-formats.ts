/** The output formats of `legible questions`; the first is the default. Apart from the renderers, so that help loads none. */
export const QUESTION_FORMATS = ['terminal', 'markdown', 'json'] as const;
export type QuestionFormat = (typeof QUESTION_FORMATS)[number];
