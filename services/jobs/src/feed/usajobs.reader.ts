import type { FeedRecord } from './feed-record.js';
import { usajobsPosting } from './usajobs.posting.js';
import { idOf } from './usajobs/announcement.js';
import { announcementsIn } from './usajobs/search-answer.js';
import { utf8Text } from './usajobs/utf8-text.js';

/**
 * Reads an answer of the USAJOBS Search API one announcement at a time: memory is bounded, however large the answer.
 * @param bytes the JSON, e.g. a file's read stream; it is read no faster than the records are taken
 * @throws FeedError when the bytes are no such answer or not all of one, possibly after some records
 */
export async function* readUsajobs(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FeedRecord> {
  let position = 0;
  for await (const item of announcementsIn(utf8Text(bytes))) {
    position += 1;
    yield { position, externalId: idOf(item), toPosting: () => usajobsPosting(item) };
  }
}
