const SHORT_FOR: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' };

/** What two spellings of a name have in common: "St. Mary's" and "Saint Marys" are both `saintmarys`. */
export function placeKey(name: string): string {
  const small = withoutAccents(name).toLowerCase();
  return small.replace(/\b(?:ste?|ft|mt)\b/g, (word) => SHORT_FOR[word]!).replace(/[^a-z0-9]+/g, '');
}

/** The words of a text in small letters without accents: "Coeur d'Alène, ID" is `coeur`, `d`, `alene`, `id`. */
export function wordsOf(text: string): string[] {
  return (
    withoutAccents(text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

function withoutAccents(text: string): string {
  return /[^ -~]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
}
