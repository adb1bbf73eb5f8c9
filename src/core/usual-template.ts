/** Folders in which GitHub looks for a pull request template, the usual one first; the root is empty. */
export const TEMPLATE_FOLDERS = ['.github', '', 'docs'] as const;
/** Names of nearly all pull request templates: their texts are asked for before it is known that they are there. */
export const TEMPLATE_NAMES = ['pull_request_template.md', 'PULL_REQUEST_TEMPLATE.md'] as const;
/** More templates than this are not read. */
export const MOST_TEMPLATES = 5;

/** Returns true for the name of a pull request template, or of the folder that holds several. */
export function isTemplateName(name: string): boolean {
  return /^pull_request_template(?:\.(?:md|markdown|txt))?$/i.test(name);
}
