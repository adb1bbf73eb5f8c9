/** Phrases for one index: a phrase's place in the list is its id. */
export interface PhraseList {
  readonly all: readonly string[];
  /** Returns the ids of some phrases, which are listed once. */
  readonly idsOf: (phrases: readonly string[]) => readonly number[];
}

/** Returns a list that begins with some phrases, each with an id of its own. */
export function startPhrases(first: readonly string[] = []): PhraseList {
  const all = [...first];
  const ids = new Map<string, number>();
  return {
    all,
    idsOf: (phrases) =>
      phrases.map((phrase) => {
        const known = ids.get(phrase);
        if (known !== undefined) return known;
        ids.set(phrase, all.length);
        return all.push(phrase) - 1;
      }),
  };
}
