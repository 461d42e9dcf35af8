import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BLOCK_TYPES } from '../services/editorial/src/body/block.js';
import { blocksOfMarkdown, markdownOf } from '../services/editorial/src/body/markdown/markdown.js';
import { validateBlocks } from '../services/editorial/src/body/validate-blocks.js';

const page = readFileSync(new URL('../docs/blocks.md', import.meta.url), 'utf8');

const sections = page
  .split(/^## (?=\w+\n)/m)
  .slice(1)
  .map((section) => ({
    type: section.slice(0, section.indexOf('\n')),
    json: /```json\n(.*?)```/s.exec(section)?.[1],
    markdown: /```markdown\n(.*?)```/s.exec(section)?.[1],
  }));

describe('docs/blocks.md', () => {
  it('has a section for every kind of block, in their order', () => {
    expect(sections.filter(({ json }) => json).map(({ type }) => type)).toEqual(BLOCK_TYPES);
  });

  it.each(sections.filter(({ json }) => json))(
    'shows $type as it is taken, and as Markdown',
    ({ type, json, markdown }) => {
      const block = JSON.parse(json!) as { type: string };
      expect(block.type).toBe(type);
      expect(validateBlocks([block])).toEqual({ blocks: [block] });
      expect(blocksOfMarkdown(markdown!)).toEqual([block]);
      expect(blocksOfMarkdown(markdownOf([block as never]))).toEqual([block]);
    },
  );
});
