import { TOPICS, type TopicKey } from '@heartland/shared/relevance/vocabulary/topics';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Block } from '../body/block.js';
import { blocksOfMarkdown } from '../body/markdown/markdown.js';

const instant = z.iso.datetime({ offset: true });

const frontMatter = z.strictObject({
  title: z.string().min(3),
  summary: z.string().min(10),
  authors: z.array(z.string()).min(1),
  topics: z.array(z.enum(Object.keys(TOPICS) as [TopicKey, ...TopicKey[]])).min(1),
  status: z.literal('DRAFT').optional(),
  publishedAt: instant.optional(),
  modifiedAt: instant.optional(),
  withdrawnAt: instant.optional(),
  /** FBI ORIs. */
  agencies: z.array(z.string().length(9)).default([]),
  /** Slugs that it had before. */
  formerSlugs: z.array(z.string()).default([]),
});

/** An article as it is written: front matter in YAML between lines of `---`, then Markdown. */
export interface ArticleFile extends z.infer<typeof frontMatter> {
  slug: string;
  blocks: Block[];
}

/** @throws Error that names the file and what is wrong with it */
export function readArticleFile(name: string, content: string): ArticleFile {
  const match = /^---\n(.*?)\n---\n(.*)$/s.exec(content.replaceAll('\r\n', '\n'));
  if (!match) throw new Error(`${name}: expected front matter between lines of ---`);
  const result = frontMatter.safeParse(parse(match[1]!));
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new Error(`${name}: ${issue.path.join('.')}: ${issue.message}`);
  }
  return { ...result.data, slug: name.replace(/\.md$/, ''), blocks: blocksOfMarkdown(match[2]!) };
}
