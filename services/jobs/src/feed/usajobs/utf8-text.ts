import { FeedError } from '../feed-record.js';

/**
 * The text of a file as it is read, without its byte order mark.
 * @throws FeedError when the bytes are no UTF-8
 */
export async function* utf8Text(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new FeedError(
        `Expected text in UTF-8, found other bytes ${read === 0 ? 'at the beginning' : `after byte ${read}`}: ` +
          'the text is in another encoding, or the file is compressed or no text at all.',
      );
    }
  };
  for await (const chunk of bytes) {
    yield decode(chunk);
    read += chunk.length;
  }
  yield decode();
}
