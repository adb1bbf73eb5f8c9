import type { Profile } from './document.ts';

/** A file that the change touches, as GitHub lists it. */
export interface ChangedFile {
  readonly path: string;
  readonly additions: number;
  readonly deletions: number;
  /** True where `additions` and `deletions` are only a part of its changed lines, or none: then it is never called small. */
  readonly uncounted?: true;
  /** Its hunks, as `git diff` writes them from the first `@@` on; not there where they are not known, as with binary files. */
  readonly patch?: string;
}

/** A text to review and what is known of the change around it. */
export interface ReviewInput {
  /** The caller's name for the document; every output repeats it. */
  readonly id: string;
  readonly profile: Profile;
  readonly title: string | null;
  readonly text: string;
  /** The text as the change found it: of an RFC that was there before. Not there where it is new or could not be read. */
  readonly before?: string;
  /** Why the text is not read, as a sentence; not there where it is. */
  readonly unread?: string;
  /** The file's path, or null for a pull request's description. */
  readonly path: string | null;
  /** The path that the change found it under, where that was another. */
  readonly formerPath?: string;
  readonly files: readonly ChangedFile[];
  /** How many files the change touches, where `files` may be only some of them. */
  readonly filesTotal?: number;
  readonly labels: readonly string[];
  /** The author's login, or null where it is not known. */
  readonly author: string | null;
}
