import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

/**
 * Tables, task lists and front matter, and nothing else of GFM: autolinks, footnotes and strike-through cost half the
 * parser's speed, and the last two quadratic time on hostile text.
 */
const OPTIONS = {
  extensions: [gfmTable(), gfmTaskListItem(), frontmatter(['yaml'])],
  mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
};

/** Returns the syntax tree of a Markdown text: what remark makes of it, without remark around its parser. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, OPTIONS);
}
