/** The commonest words of English prose and of the languages nearest to it in public repositories. */
const ENGLISH = new Set(
  'the of and to in a is that for it as with be by on not this are or from at which but have an they you were their has when will if can we would should there been more so no what all do than i use used now also only'.split(
    ' ',
  ),
);
const OTHERS = new Set(
  [
    'der die das und ist nicht ein eine mit für von zu auf den dem wird werden wurde auch oder wenn',
    'le la les des et est une dans pour que qui sur pas nous avec ou cette sont',
    'el los las una por para con del se como más pero esta cuando',
    'não em um uma os ao da do foi mas quando',
    'il di che non per sono della anche questo',
    'een het van niet voor met zijn dat wordt naar bij ook worden deze op',
    'och att det som är för inte av på med till ett från har',
    'og ikke af til fra ved blir skal',
    'ja ei että kun jos mutta joka tämä niin kuin myös vain ovat oli jälkeen',
    'się nie na że jest przez dla oraz jak które po przy tylko tego jeśli aby',
    'že je která které který jako jsou bylo nebo byl při ve není již pokud',
    'az és nem hogy egy csak ez már azt ha',
    'și este nu pentru care din cu sunt în mai',
    'yang dan untuk dengan tidak ini pada akan dari atau adalah karena jika',
    'bir ve için bu olarak değil',
  ].flatMap((words) => words.split(' ')),
);
/** Shorter texts say too little to tell their language. */
const FEWEST_WORDS = 25;
/** More say no more about it. */
const MOST_WORDS = 3_000;
/** Letters that tell their script. */
const FEWEST_LETTERS = 4;
/** Above this share of letters outside Latin script a few are not English either. */
const ALL_FOREIGN = 0.8;
/** Above this share of letters outside Latin script a text is not English prose. */
const FOREIGN_SCRIPT = 0.3;
/** Below this share of common words, with accented letters in it, it is not English either: where it is long, where it is short. */
const FEWEST_ENGLISH = 0.04;
const FEWEST_ENGLISH_OF_FEW = 0.02;
const ACCENTED = 0.02;

interface Tally {
  letters: number;
  foreign: number;
  accented: number;
  words: number;
  english: number;
  others: number;
}

function tallyWord(tally: Tally, word: string): void {
  tally.words += 1;
  tally.letters += word.length;
  if (ENGLISH.has(word)) tally.english += 1;
  else if (OTHERS.has(word)) tally.others += 1;
  if (/^[a-z]+$/.test(word)) return;
  const foreign = word.replace(/\p{Script=Latin}+/gu, '').length;
  tally.foreign += foreign;
  tally.accented += word.replace(/[a-z]+/g, '').length - foreign;
}

/** Returns true where the words are prose in another language than English; false in every doubt. */
export function isForeign(texts: readonly string[]): boolean {
  const tally: Tally = { letters: 0, foreign: 0, accented: 0, words: 0, english: 0, others: 0 };
  for (const text of texts) {
    if (tally.words > MOST_WORDS) break;
    // Code is nobody's language.
    const prose = text.replace(/`[^`]*`/g, ' ').toLowerCase();
    for (const word of prose.match(/\p{L}+/gu) ?? []) tallyWord(tally, word);
  }
  const { letters, foreign, accented, words, english, others } = tally;
  const mostForeign = letters >= FEWEST_WORDS ? FOREIGN_SCRIPT : ALL_FOREIGN;
  if (letters >= FEWEST_LETTERS && foreign / letters > mostForeign) return true;
  if (words < FEWEST_WORDS) return false;
  if (others > english * 2 && others / words > 0.12) return true;
  const fewest = words >= FEWEST_WORDS * 2 ? FEWEST_ENGLISH : FEWEST_ENGLISH_OF_FEW;
  return english / words < fewest && accented / letters > ACCENTED;
}
