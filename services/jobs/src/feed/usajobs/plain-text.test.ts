import { describe, expect, it } from '@jest/globals';
import { plainLine, plainText } from './plain-text.js';

describe('plainText', () => {
  it.each([
    ['one  line\t of  text ', 'one line of text'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\n\n\n\n b', 'a\n\nb'],
    ['Smith &amp; Sons&nbsp;&#8211; &#x201C;safe&#x201d; &unknown;', 'Smith & Sons – “safe” &unknown;'],
    ['the officer&#146;s duty', 'the officer’s duty'],
    ['&#0;&#xD800;&#9999999;&#7;x', 'x'],
    ['<p>One</p><p>Two<br/>Three</p>', 'One\n\nTwo\nThree'],
    [
      'Duties:<ul><li>patrol</li><li><b>write</b> reports</li></ul>Apply.',
      'Duties:\n\n- patrol\n- write reports\n\nApply.',
    ],
    ['&lt;p&gt;escaped &amp;amp; tagged&lt;/p&gt;', 'escaped & tagged'],
    ['before<script>alert(1)</script><!-- note --><style>b{}</style>after', 'before after'],
    ['open <script>never closed', 'open'],
    ['age < 37, a<b and 2 > 1', 'age < 37, a<b and 2 > 1'],
    ['• one\n* two\n\uf0b7 three\n- four', '- one\n- two\n- three\n- four'],
    ['so\u00adft\u200b hy\u0000phen \u202eabc\ud800', 'soft hyphen abc'],
    ['cafe\u0301', 'café'],
  ])('%j is %j', (source, expected) => {
    expect(plainText(source)).toBe(expected);
  });

  it('needs time in proportion to the text, however it is broken', () => {
    for (const broken of ['<script>', '<!--', '<p ', '&#1', '<', ' ', '\n ']) {
      const began = performance.now();
      plainText(broken.repeat(50_000));
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });
});

describe('plainLine', () => {
  it('puts everything on one line', () => {
    expect(plainLine(' <p>One</p>\n<li>two</li>')).toBe('One two');
  });
});
