import { describe, expect, test } from '@jest/globals';
import { blocksOfMarkdown } from '@heartland/editorial/body/markdown';
import type { AgencyRow } from '@heartland/jobs/agency/agency-csv';
import { worldArticle } from './article-text.js';

const NOW = new Date('2026-11-22T00:00:00Z');
const AGENCY: AgencyRow = {
  ori: 'MT0160100',
  name: 'Bozeman Police Department',
  type: 'MUNICIPAL_POLICE',
  regionCode: 'US-MT',
  county: 'Gallatin',
  city: 'Bozeman',
  population: 50_000,
  swornCount: 60,
  latitude: 45.68,
  longitude: -111.04,
  geoPrecision: 'LOCALITY',
};

const articles = Array.from({ length: 300 }, (_, index) => worldArticle(index, 1, NOW, [AGENCY]));

const markdownOf = (blocks: (typeof articles)[number]['blocks']): string =>
  blocks
    .map((block) => {
      const text = 'children' in block && 'value' in block.children[0]! ? block.children[0].value : '';
      return block.type === 'heading' ? `## ${text}` : text;
    })
    .join('\n\n');

describe('worldArticle', () => {
  test('makes the same again, and others for another seed', () => {
    expect(worldArticle(7, 1, NOW, [AGENCY])).toEqual(articles[7]);
    expect(worldArticle(7, 2, NOW, [AGENCY]).title).not.toBe(articles[7]!.title);
  });

  test('writes bodies of 400 to 1,000 words, as Markdown would be read', () => {
    for (const { blocks } of articles) {
      const words = markdownOf(blocks).split(/\s+/).length;
      expect(words).toBeGreaterThan(400);
      expect(words).toBeLessThan(1_000);
    }
    expect(blocksOfMarkdown(markdownOf(articles[0]!.blocks))).toEqual(articles[0]!.blocks);
  });

  test('has one to three topics, ten years of dates and no hole in its words', () => {
    expect(new Set(articles.map(({ topics }) => topics.length))).toEqual(new Set([1, 2, 3]));
    const years = new Set(articles.map(({ publishedAt }) => publishedAt?.slice(0, 4)));
    for (let year = 2017; year <= 2026; year++) expect(years).toContain(String(year));
    for (const { title, summary, blocks } of articles)
      expect(`${title} ${summary} ${markdownOf(blocks)}`).not.toMatch(/[{}]|undefined|null/);
  });
});
