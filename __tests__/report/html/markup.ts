/** Elements that have no end tag. */
const VOID = new Set(['meta', 'link', 'br', 'hr']);

/** Returns what is wrong with the nesting of a page's tags, one line a fault. */
export function nestingFaults(page: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const bare = page.replace(/<style>[\s\S]*?<\/style>/g, '').replace('<!doctype html>', '');
  for (const [tag, close, name = ''] of bare.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|[^">])*>/g)) {
    if (VOID.has(name)) continue;
    if (close === '') open.push(name);
    else if (open.pop() !== name) faults.push(`${tag} closes another element`);
  }
  return [...faults, ...open.map((name) => `<${name}> stays open`)];
}

/** Returns the words of markup as a reader sees them. */
export function wordsIn(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
