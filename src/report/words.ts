const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Returns a count as prose writes it: words up to ten, figures above. */
export function countInWords(count: number): string {
  return SMALL_NUMBERS[count] ?? String(count);
}

/** Returns the count with its noun in the right number: `one answer`, `two answers`. */
export function counted(count: number, noun: string): string {
  return `${countInWords(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Returns `a`, `a and b` or `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Returns why a text is not read, for after the words "Not read:", which would say it twice. */
export function reasonUnread(sentence: string): string {
  return sentence.replace(/^The text is not read: /, '');
}

/** Returns the text with its first letter in upper case. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Returns a slot's or profile's id as words: `rejected-option` is `rejected option`. */
export function idInWords(id: string): string {
  return id.replaceAll('-', ' ');
}

/** Returns where a quote stands, in words: the title is line 0 of every document. */
export function placeInWords(line: number, endLine: number): string {
  if (line === 0) return 'title';
  return endLine > line ? `lines ${line}–${endLine}` : `line ${line}`;
}
