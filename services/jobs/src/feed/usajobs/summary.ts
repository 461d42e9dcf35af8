/** A space between two sentences. */
const SENTENCE_END = /(?<=[.!?]["')\]]?) (?=["'([]?[A-Z0-9])/;
/** A full stop that ends no sentence: initials as in "U.S.", titles, "No. 5". */
const ABBREVIATION = /\b(?:[A-Z]|Dr|Mr|Mrs|Ms|St|Ft|Mt|No|Nos|Inc|Jr|Sr|Dept|vs|e\.g|i\.e)\.$/;

/**
 * The first sentences of a text, as many as fit, on one line; a first sentence that is too long is cut between words.
 * @param longest characters
 */
export function firstSentences(text: string, longest: number): string {
  let summary = '';
  for (const sentence of sentences(text)) {
    const longer = summary === '' ? sentence : `${summary} ${sentence}`;
    if (longer.length > longest) break;
    summary = longer;
  }
  return summary || cut(oneLine(text), longest);
}

const oneLine = (text: string): string => text.replace(/^- /gm, '').replace(/\s+/g, ' ').trim();

function sentences(text: string): string[] {
  const found: string[] = [];
  for (const part of oneLine(text).split(SENTENCE_END)) {
    const previous = found.at(-1);
    if (previous !== undefined && ABBREVIATION.test(previous)) found[found.length - 1] = `${previous} ${part}`;
    else found.push(part);
  }
  return found;
}

function cut(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const room = line.slice(0, longest);
  const lastSpace = room.lastIndexOf(' ');
  const kept = lastSpace > 0 ? room.slice(0, lastSpace) : room.slice(0, longest - 1);
  return `${kept.replace(/[\s,;:-]+$/, '')}…`;
}
