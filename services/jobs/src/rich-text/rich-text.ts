const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

const isItem = (line: string): boolean => line.startsWith('- ');

/** Plain text (paragraphs between blank lines, items on lines that begin with "- ") as `<p>`, `<ul>` and `<br>`. */
export function toHtml(plainText: string): string {
  return plainText
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockToHtml)
    .join('\n');
}

function blockToHtml(block: string): string {
  const html: string[] = [];
  let prose: string[] = [];
  let items: string[] = [];
  const flush = () => {
    if (prose.length > 0) html.push(`<p>${prose.map(escape).join('<br>')}</p>`);
    if (items.length > 0) html.push(`<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`);
    prose = [];
    items = [];
  };
  for (const line of block.split('\n').map((text) => text.trim())) {
    if (isItem(line) ? prose.length > 0 : items.length > 0) flush();
    if (isItem(line)) items.push(line.slice(2));
    else prose.push(line);
  }
  flush();
  return html.join('');
}
