/** Spellings that punctuation would tear apart, and what becomes of them. */
const SPELLINGS: [RegExp, string | ((match: string) => string)][] = [
  [/\bU\.?S\.?(?=\s)/g, 'usa'],
  [/\bunited states\b/gi, 'usa'],
  [/\b9-1-1\b/g, '911'],
  [/\bk-?9s?\b/gi, 'k9'],
  [/\be-911\b/gi, 'e911'],
  [/(?:\b[a-z]\.){2,}/gi, (initials) => initials.replaceAll('.', '')],
  [/[’‘]/g, "'"],
  [/'s\b|s'(?=\s)/gi, 's'],
  [/&/g, ' and '],
];

/** Words that are no inflection of what they look like: parking is not for parks, customs are no habit. */
const NO_INFLECTION = new Set([
  'parking',
  'recruiting',
  'hearing',
  'housing',
  'building',
  'customs',
  'coping',
  'writing',
  'news',
]);

/** Stems that are remembered: texts repeat few words. */
const MAX_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

const HAS_VOWEL = /[aeiouy]/;

/**
 * The inflectional part of English stemming alone (plural, -ed, -ing, silent e): "patrolling" meets "patrols", but
 * "university" never meets "universal".
 */
export function stem(word: string): string {
  if (word.length < 4 || NO_INFLECTION.has(word)) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  // A string of its own: a part of a text would keep the whole text in memory.
  const own = word.split('').join('');
  if (remembered.size === MAX_REMEMBERED) remembered.clear();
  const found = withoutInflection(own);
  remembered.set(own, found);
  return found;
}

function withoutInflection(word: string): string {
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^sui])s$/, '$1');
  const base = singular.replace(/ied$/, 'y').replace(/(?:ed|ing)$/, '');
  const uninflected = base.length > 2 && base !== singular && HAS_VOWEL.test(base) ? undoubled(base) : singular;
  return uninflected.length > 4 ? uninflected.replace(/e$/, '') : uninflected;
}

/** "patroll" is "patrol" with a suffix; "call" and "pass" end so by themselves. */
function undoubled(base: string): string {
  return base.length > 4 || !/(ll|ss|zz)$/.test(base) ? base.replace(/([^aeious])\1$/, '$1') : base;
}

/** The words of a text in order, without punctuation, lower case, not stemmed. */
export function wordsOf(text: string): string[] {
  const spelt = SPELLINGS.reduce((rest, [pattern, spelling]) => rest.replace(pattern, spelling as string), text);
  return spelt
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** The stems of a text in order. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stem);
}
