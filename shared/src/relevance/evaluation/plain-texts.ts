import { readFileSync } from 'node:fs';

/** A text of the project. */
export interface PlainText {
  title: string;
  text: string;
  /** The slugs of an article's topics, the primary first. */
  topics?: string[];
}

/** The text of an article file (Markdown with front matter), or the texts of a file of JSON lines. */
export function textsOf(file: string): PlainText[] {
  if (file.endsWith('.md')) return [articleIn(file)];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PlainText);
}

/**
 * Reads an article file: Markdown below a front matter with `title: ...` and `topics: [...]`.
 * @throws when the file cannot be read or has no title
 */
export function articleIn(file: string): PlainText {
  const [, frontMatter = '', ...body] = readFileSync(file, 'utf8').split(/^---$/m);
  const title = /^title: *["']?(.*?)["']? *$/m.exec(frontMatter)?.[1];
  if (!title) throw new Error(`${file} has no title in its front matter`);
  const topics = /^topics: *\[(.*)\] *$/m
    .exec(frontMatter)?.[1]
    ?.split(',')
    .map((topic) => topic.trim());
  return { title, text: body.join('---'), topics };
}
