import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Profile } from './document.ts';

/**
 * Tables, task lists and front matter, and nothing else of GFM: autolinks, footnotes and strike-through cost half the
 * parser's speed, and the last two quadratic time on hostile text.
 */
const OPTIONS = {
  extensions: [gfmTable(), gfmTaskListItem()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
};
const WITH_FRONT_MATTER = {
  extensions: [...OPTIONS.extensions, frontmatter(['yaml'])],
  mdastExtensions: [...OPTIONS.mdastExtensions, frontmatterFromMarkdown(['yaml'])],
};
/** A fence that nothing closes is a rule; the extension would misplace what follows it. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/;

/**
 * Returns the syntax tree of a Markdown text: what remark makes of it, without remark around its parser. GitHub reads front
 * matter in files alone: in a description, what stands between two rules is the author's text.
 */
export function parseMarkdown(text: string, profile: Profile = 'rfc'): Root {
  const hasFrontMatter = profile === 'rfc' && FRONT_MATTER.test(text);
  return fromMarkdown(text, hasFrontMatter ? WITH_FRONT_MATTER : OPTIONS);
}
