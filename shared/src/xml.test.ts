import { expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { element, open, text, XML_DECLARATION } from './xml.js';

const parser = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  attributeNamePrefix: '',
  htmlEntities: true,
});

const HOSTILE = `]]> <b a='1'>&amp;</b> "quoted" é 😀\ttab\r\nline`;

it('writes texts and attributes that come out as they went in', () => {
  const xml = XML_DECLARATION + element('a', { href: HOSTILE, none: null }, element('b', {}, text(HOSTILE)));
  expect(parser.parse(xml)).toMatchObject({ a: { href: HOSTILE, b: HOSTILE } });
  expect(xml).not.toContain('none');
});

it('leaves out what XML cannot write', () => {
  expect(text('a\u0000b\u001bc\ufffed\ud800e\u0085')).toBe('abcde\u0085');
  expect(element('a', { b: '\u0008x\udc00' })).toBe('<a b="x"/>');
});

it('opens an element whose children come later', () => {
  const { start, end } = open('urlset', { xmlns: 'a&b' });
  expect(`${start}${end}`).toBe('<urlset xmlns="a&amp;b"></urlset>');
});
