/** Endings that change a word's form and not what it speaks of, longest first, with what stands for them. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ibility', ''],
  ['ability', ''],
  ['ations', ''],
  ['ation', ''],
  ['ments', ''],
  ['ment', ''],
  ['ingly', ''],
  ['edly', ''],
  ['ings', ''],
  ['ing', ''],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ers', ''],
  ['ions', ''],
  ['ion', ''],
  ['ity', ''],
  ['ness', ''],
  ['ed', ''],
  ['es', ''],
  ['ly', ''],
  ['er', ''],
  ['s', ''],
  ['e', ''],
];
/** The endings by their last letter, in the same order: a word has one, and most have none of these. */
const BY_LETTER = new Map<string, (readonly [string, string])[]>();
for (const entry of ENDINGS) {
  const letter = entry[0].slice(-1);
  BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), entry]);
}
/** Shorter words are left alone, and no ending is taken that would leave less than three letters. */
const SHORTEST = 5;

/** Returns a word without its commonest endings: `reverting`, `reverted` and `reverts` are one feature. */
export function stem(word: string): string {
  if (word.length < SHORTEST) return word;
  for (const [ending, instead] of BY_LETTER.get(word.slice(-1)) ?? []) {
    if (word.endsWith(ending) && word.length - ending.length >= 3)
      return word.slice(0, word.length - ending.length) + instead;
  }
  return word;
}
