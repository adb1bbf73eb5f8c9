import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';

/**
 * Tables, task lists and front matter, and nothing else of GFM: autolinks, footnotes and strike-through cost half the
 * parser's speed, and the last two quadratic time on hostile text.
 */
const processor = remark()
  .use(remarkFrontmatter, ['yaml'])
  .data('micromarkExtensions', [gfmTable(), gfmTaskListItem()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()])
  .freeze();

/** Returns the syntax tree of a Markdown text. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
