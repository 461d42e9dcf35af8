import { wordCount } from '@heartland/shared/word-count';
import { describe, expect, it } from '@jest/globals';
import { blocksOfMarkdown, headingsOf, htmlOf, plainTextOf, readingMinutes } from './body.js';

const MARKDOWN = `An *opening* with **weight** & a <b>tag</b>.

## Community Engagement

- one
- two

> Said in passing.

## Community Engagement
`;

describe('a body', () => {
  const blocks = blocksOfMarkdown(MARKDOWN);

  it('is a list of blocks without positions', () => {
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'list', 'blockquote', 'heading']);
    expect(JSON.stringify(blocks)).not.toContain('position');
  });

  it('has headings with anchors of their own', () => {
    expect(headingsOf(blocks)).toEqual([
      { anchor: 'community-engagement', level: 2, text: 'Community Engagement' },
      { anchor: 'community-engagement-1', level: 2, text: 'Community Engagement' },
    ]);
  });

  it('is safe HTML whose headings carry their anchors', () => {
    const html = htmlOf(blocks);
    expect(html).toContain('<h2 id="community-engagement">Community Engagement</h2>');
    expect(html).toContain('<em>opening</em> with <strong>weight</strong> &#x26; a');
    expect(html).not.toContain('<b>');
  });

  it.each([
    '<script>alert(1)</script>',
    '![x](javascript:alert(1))',
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
  ])('lets nothing through of %s', (markdown) => {
    const html = htmlOf([
      {
        type: 'paragraph',
        children: blocksOfMarkdown(`a ${markdown} b`).flatMap((block) =>
          'children' in block ? (block.children as never[]) : [],
        ),
      },
    ]);
    expect(html).not.toMatch(/script|data:|onerror|<img/i);
  });

  it('refuses blocks that it does not know, by line', () => {
    expect(() => blocksOfMarkdown('text\n\n<script>alert(1)</script>')).toThrow('line 3: expected one of paragraph');
  });

  it('is plain text with the same words', () => {
    expect(plainTextOf(blocks)).toContain('- one\n- two\n\nSaid in passing.');
    expect(wordCount("An officer's 24-hour day.")).toBe(4);
    expect(readingMinutes(600)).toBe(3);
    expect(readingMinutes(1)).toBe(1);
  });
});
