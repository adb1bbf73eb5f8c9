import type { Seen } from '../server/server.ts';

/** A request of a run, and what the run is without its answer. */
export interface Moment {
  readonly name: string;
  /** True for the request; a moment begins at its first one and ends with its last. */
  readonly is: (seen: Seen) => boolean;
  /** The first so many requests like it belong to another moment. */
  readonly skip: number;
  /**
   * `text`: nothing can be judged without it. `norms`: like that, but no file is no fault. `files`: like that, but where GitHub
   * refuses it the verdict stands. `more`: the verdict stands.
   */
  readonly gives: 'text' | 'norms' | 'files' | 'more';
  /** Whether a comment of ours stands before the run. */
  readonly before: 'no comment' | 'a comment and a copy';
  /** What GraphQL shows this token, and whether the base branch is known beforehand; else the contents API is asked. */
  readonly graphql: 'shows all' | 'shows the viewer' | 'is asked for the viewer';
}

const operation =
  (name: string) =>
  (seen: Seen): boolean =>
    seen.operation === name;
const content =
  (path: string) =>
  (seen: Seen): boolean =>
    seen.operation === 'repos/get-content' && decodeURIComponent(seen.path).includes(`/contents/${path}?`);

function moment(name: string, is: Moment['is'], gives: Moment['gives'], rest: Partial<Moment> = {}): Moment {
  return { name, is, gives, skip: 0, before: 'no comment', graphql: 'shows all', ...rest };
}

const BY_CONTENTS = { graphql: 'shows the viewer' } as const;
const LATER = { before: 'a comment and a copy' } as const;

/** Every request of a run that reviews a pull request with an RFC, a waiver, a comment and a check run, in order. */
export const MOMENTS: readonly Moment[] = [
  moment('reading the pull request', operation('pulls/get'), 'text'),
  moment('listing its files', operation('pulls/list-files'), 'files'),
  moment('reading the norms', content('.github/legible.yml'), 'norms', BY_CONTENTS),
  moment('reading an RFC', content('rfcs/1.md'), 'more'),
  moment('asking where the change began', operation('repos/compare-commits-with-basehead'), 'more'),
  moment('reading an RFC as it was', content('rfcs/2.md'), 'more', { skip: 1 }),
  moment('looking for a template', content('.github'), 'more', BY_CONTENTS),
  moment('asking who may waive', operation('repos/get-collaborator-permission-level'), 'more'),
  moment('reading the pull request again', operation('pulls/get'), 'more', { skip: 1 }),
  moment('asking who we are and for the norms', operation('graphql'), 'more'),
  moment('asking who we are', operation('graphql'), 'more', { graphql: 'is asked for the viewer' }),
  moment('asking who we are and for the norms, later', operation('graphql'), 'more', LATER),
  moment('listing comments', operation('issues/list-comments'), 'more'),
  moment('listing comments, later', operation('issues/list-comments'), 'more', LATER),
  moment('creating the comment', operation('issues/create-comment'), 'more'),
  moment('listing comments again', operation('issues/list-comments'), 'more', { skip: 1 }),
  moment('editing the comment', operation('issues/update-comment'), 'more', LATER),
  moment('removing a copy', operation('issues/delete-comment'), 'more', LATER),
  moment('looking for the check run', operation('checks/list-for-ref'), 'more'),
  moment('creating the check run', operation('checks/create'), 'more'),
  moment('adding to the check run', operation('checks/update'), 'more'),
];
