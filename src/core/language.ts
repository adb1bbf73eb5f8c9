/** The commonest words of English prose and of the languages nearest to it in public repositories. */
const ENGLISH = new Set(
  'the of and to in a is that for it as with be by on not this are or from at which but have an they you were their has when will if can we would should there been more so no what all do than i use used now also only'.split(
    ' ',
  ),
);
const OTHERS = new Set(
  'der die das und ist nicht ein eine mit für von zu auf den dem wird werden le la les des et est une dans pour que qui sur pas nous avec el los las una por para con del se como más não em um uma os ao da do il di che non per sono een het van niet voor met zijn'.split(
    ' ',
  ),
);
/** Shorter texts say too little to tell their language. */
const FEWEST_WORDS = 25;
/** Above this share of letters outside Latin script a text is not English prose. */
const FOREIGN_SCRIPT = 0.3;

/** Returns true where the words are prose in another language than English; false in every doubt. */
export function isForeign(texts: readonly string[]): boolean {
  let letters = 0;
  let foreign = 0;
  let words = 0;
  let english = 0;
  let others = 0;
  for (const text of texts) {
    const prose = text.replace(/`[^`]*`/g, ' ');
    letters += (prose.match(/\p{L}/gu) ?? []).length;
    foreign += (prose.match(/(?!\p{Script=Latin})\p{L}/gu) ?? []).length;
    for (const word of prose.toLowerCase().match(/\p{L}+/gu) ?? []) {
      words += 1;
      if (ENGLISH.has(word)) english += 1;
      else if (OTHERS.has(word)) others += 1;
    }
  }
  if (letters >= FEWEST_WORDS && foreign / letters > FOREIGN_SCRIPT) return true;
  return words >= FEWEST_WORDS && others > english * 2 && others / words > 0.12;
}
