import { describe, expect, it } from '@jest/globals';
import { wordCount } from '@heartland/shared/word-count';
import type { Block } from '../block.js';
import { headingsOf } from '../headings.js';
import { blocksOfMarkdown } from '../markdown/markdown.js';
import { plainTextOf, readingMinutes } from '../plain-text.js';
import { htmlOf } from './html.js';

const MARKDOWN = `An *opening* with **weight** & \`code\`, a [link](/x "t")\\
and a line.

## Community Engagement

1. one

   more
2. two

> Said in passing.

## Community Engagement

| Rank | Pay |
| ---- | --: |
| A *b* |  7 |

::image[Taken at noon]{id="img_1" alt="A car"}

::link-card[Title]{url="https://example.org/?a=1&b=2" description="What it is"}

::vacancy-list[Open today]{filter='{"regionCodes":["US-MT"]}'}

::vacancy-list{first=3}

***
`;

describe('the projections of a body', () => {
  const blocks = blocksOfMarkdown(MARKDOWN);

  it('are HTML', () => {
    expect(htmlOf(blocks).split('\n')).toEqual([
      '<p>An <em>opening</em> with <strong>weight</strong> &#x26; <code>code</code>, a <a href="/x" title="t">link</a><br>and a line.</p>',
      '<h2 id="h-community-engagement">Community Engagement</h2>',
      '<ol><li><p>one</p><p>more</p></li><li><p>two</p></li></ol>',
      '<blockquote><p>Said in passing.</p></blockquote>',
      '<h2 id="h-community-engagement-1">Community Engagement</h2>',
      '<table><thead><tr><th scope="col">Rank</th><th scope="col" align="right">Pay</th></tr></thead><tbody><tr><td>A <em>b</em></td><td align="right">7</td></tr></tbody></table>',
      '<figure data-block="image" data-image-id="img_1"><span role="img" aria-label="A car"></span><figcaption>Taken at noon</figcaption></figure>',
      '<a data-block="link-card" href="https://example.org/?a=1&#x26;b=2" rel="noopener"><strong>Title</strong> <span>What it is</span></a>',
      '<section data-block="vacancy-list" data-index="0"><p>Open today</p></section>',
      '<section data-block="vacancy-list" data-index="1"></section>',
      '<hr>',
    ]);
  });

  it('are headings with anchors of their own', () => {
    expect(headingsOf(blocks)).toEqual([
      { anchor: 'h-community-engagement', level: 2, text: 'Community Engagement' },
      { anchor: 'h-community-engagement-1', level: 2, text: 'Community Engagement' },
    ]);
  });

  it('are plain text with its words and the minutes to read it', () => {
    expect(plainTextOf(blocks)).toBe(
      'An opening with weight & code, a link\nand a line.\n\nCommunity Engagement\n\n- one more\n- two\n\nSaid in passing.\n\nCommunity Engagement\n\nRank | Pay\nA b | 7\n\nTaken at noon\n\nTitle\nWhat it is\n\nOpen today',
    );
    expect(wordCount("An officer's 24-hour day.")).toBe(4);
    expect(readingMinutes(600)).toBe(3);
    expect(readingMinutes(1)).toBe(1);
  });

  it('have no id that a script of the page could take for its own', () => {
    const heading = (value: string): Block => ({ type: 'heading', depth: 2, children: [{ type: 'text', value }] });
    const names = ['location', 'root', 'cookie', 'getElementById', '__proto__', ''];
    const html = htmlOf(names.filter(Boolean).map(heading));
    for (const [, id] of html.matchAll(/id="([^"]*)"/g)) expect(id).toMatch(/^h-/);
  });

  it('of blocks that were never validated hold nothing but the allow-list', () => {
    const html = htmlOf([
      { type: 'paragraph', children: [{ type: 'link', url: 'javascript:alert(1)', children: [] }] },
      { type: 'heading', depth: 'script' as never, children: [{ type: 'text', value: 'alert(1)' }] },
      { type: 'linkCard', url: 'data:text/html,x', title: '<img src=x onerror=alert(1)>' },
      { type: 'image', imageId: '"><script>', alt: '"><script>' },
    ]);
    expect(html).not.toMatch(/<script|<img|href=/);
  });
});
