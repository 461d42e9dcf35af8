import { decodeEntities } from './html-entities.js';

/** `[^<>]` keeps every pattern linear in the length of the text; what is never closed ends with the text. */
const UNSEEN = /<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi;
/** A tag has no attributes or some with values, so that "a <b and c> d" is none. */
const tag = (names: string): RegExp => new RegExp(`<(?:${names})(?:\\s[^<>=]*=[^<>]*|\\s*)/?>`, 'gi');
const ITEM = tag('li');
const LINE_END = tag('br|/(?:tr|dt|dd)');
const BLOCK = tag('/?(?:p|div|h[1-6]|ul|ol|dl|table|blockquote|section|article|pre|hr)');
const INLINE = tag(
  '/?(?:a|abbr|b|big|center|em|font|i|img|li|mark|o:p|s|small|span|strike|strong|sub|sup|t[dhr]|tbody|thead|u)',
);

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Control and format characters (NUL, zero-width, text direction) and lone surrogates; PostgreSQL stores no NUL. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** The signs that begin a list item, U+F0B7 being the bullet of the Symbol font. */
const BULLET = /^ ?[-*•·▪●◦‣∙\uf0b7] +(?=\S)/gm;

/**
 * Text or stray HTML as plain text: paragraphs between blank lines, list items on lines that begin with "- ".
 * What is not a known tag stays, so that "age < 37" is kept.
 */
export function plainText(source: string): string {
  // Twice, because some sources escape their markup: `&lt;br&gt;`, `&amp;nbsp;`.
  return tidy(withoutMarkup(withoutMarkup(source)));
}

/** The same on one line. */
export function plainLine(source: string): string {
  return plainText(source).replace(/^- /gm, '').replace(/\s+/g, ' ');
}

function withoutMarkup(source: string): string {
  return decodeEntities(
    source
      .replace(UNSEEN, ' ')
      .replace(ITEM, '\n- ')
      .replace(LINE_END, '\n')
      .replace(BLOCK, '\n\n')
      .replace(INLINE, ''),
  );
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(LINE_BREAKS, '\n')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(BULLET, '- ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
