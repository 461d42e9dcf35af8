import { readFile } from 'node:fs/promises';
import { request } from 'undici';

/** Where the text of a supergraph comes from. */
export interface SupergraphSource {
  /** For messages: a path, or a URL without what may be secret in it. */
  readonly place: string;
  /** The text as it is now. @throws Error that says what was expected and what came */
  read(): Promise<string>;
}

/** Milliseconds that a server has to give a supergraph. */
const DEADLINE = 10_000;

/** A file, which may be replaced at any time. */
export function supergraphFile(path: string): SupergraphSource {
  return { place: path, read: () => readFile(path, 'utf8') };
}

/** What a server answers at a URL, as text; it is asked whether it has another one by the validator that it gave. */
export function supergraphUrl(url: string): SupergraphSource {
  const { origin, pathname } = new URL(url);
  let known: { etag: string; text: string } | undefined;
  return {
    place: `${origin}${pathname}`,
    async read() {
      const { statusCode, headers, body } = await request(url, {
        headers: { accept: 'text/plain, */*;q=0.5', ...(known ? { 'if-none-match': known.etag } : {}) },
        headersTimeout: DEADLINE,
        bodyTimeout: DEADLINE,
      });
      const text = await body.text();
      if (statusCode === 304 && known) return known.text;
      if (statusCode !== 200) throw new Error(`expected 200 with a supergraph, received ${statusCode}`);
      const { etag } = headers;
      known = typeof etag === 'string' ? { etag, text } : undefined;
      return text;
    },
  };
}
