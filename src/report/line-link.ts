import type { Review } from '../core/review.ts';

const RUN_URL = /^(?<repository>https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+)\/actions\/runs\/\d+/;

function encodeSegment(segment: string): string {
  // Parentheses and the like end a Markdown link; `encodeURIComponent` leaves them.
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}

/** Returns a function that links lines of a review's file at the commit, or gives null where there is no file to link. */
export function linkTo(
  runUrl: string | null,
  sha: string,
): (review: Review, line: number, endLine: number) => string | null {
  const repository = RUN_URL.exec(runUrl ?? '')?.groups?.['repository'];
  return (review, line, endLine) => {
    if (repository === undefined || review.path === null || !/^[0-9a-f]{7,64}$/.test(sha)) return null;
    const path = review.path
      .replace(/\p{Surrogate}/gu, '\u{fffd}')
      .split('/')
      .map(encodeSegment)
      .join('/');
    const lines = endLine > line ? `L${line}-L${endLine}` : `L${line}`;
    return `${repository}/blob/${sha}/${path}?plain=1#${lines}`;
  };
}
