/** Text that is XML already; everything else goes through `text` or an attribute. */
export type Xml = string & { readonly xml: unique symbol };

export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n' as Xml;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser makes spaces of these in an attribute, and line ends of the last one in a text.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML 1.0 has no way to write: controls, halves of surrogate pairs, and two that are no characters. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const escaped = (value: string, characters: RegExp): string =>
  value.replace(IMPOSSIBLE, '').replace(characters, (character) => ESCAPES[character]!);

/** A text; what XML cannot write is left out. */
export function text(value: string): Xml {
  return escaped(value, /[&<>\r]/g) as Xml;
}

/** An element. Attributes that are null are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | null>>, ...children: Xml[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(value, /[&<>"\t\n\r]/g)}"`],
  );
  const start = `<${name}${written.join('')}`;
  return (children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`) as Xml;
}

/** The start of an element whose children are written one after the other, and its end. */
export function open(name: string, attributes: Readonly<Record<string, string>>): { start: Xml; end: Xml } {
  const empty = element(name, attributes);
  return { start: empty.replace(/\/>$/, '>') as Xml, end: `</${name}>` as Xml };
}
