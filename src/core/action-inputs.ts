import type { Enforcement } from './review.ts';

/** The inputs of `action.yml`, by name. */
export const INPUT_NAMES = [
  'token',
  'norms',
  'enforce',
  'comment',
  'pull-request',
  'sarif-file',
  'json-file',
  'check-name',
] as const;

/** What the input `enforce` takes; empty is what the norms file says. */
export const ENFORCEMENTS = ['require', 'advise'] as const satisfies readonly Enforcement[];

/** When the comment is posted; an existing one is kept true unless it is `never`. */
export const COMMENT_CHOICES = ['always', 'when-needed', 'never'] as const;
export type CommentChoice = (typeof COMMENT_CHOICES)[number];
