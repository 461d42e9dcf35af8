import { describe, expect, it } from '@jest/globals';
import { anAnnouncement, anAnswer } from '../../test/an-announcement.js';
import { FeedError, type FeedRecord } from './feed-record.js';
import { readUsajobs } from './usajobs.reader.js';

async function* inPieces(bytes: Buffer, size = 64): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(content: string | Buffer, size?: number): Promise<FeedRecord[]> {
  const records: FeedRecord[] = [];
  for await (const record of readUsajobs(inPieces(Buffer.from(content), size))) records.push(record);
  return records;
}

describe('readUsajobs', () => {
  it('gives the announcements with their place and id, however the bytes are cut', async () => {
    const answer = anAnswer(anAnnouncement({ id: '7', PositionTitle: 'Offıcer – “A”' }), null, 5, {
      MatchedObjectId: '9',
    });
    for (const size of [1, 7, 4096, 1_000_000]) {
      const records = await read(answer, size);
      expect(records.map(({ position, externalId }) => [position, externalId])).toEqual([
        [1, '7'],
        [2, null],
        [3, null],
        [4, '9'],
      ]);
      expect(records[0]!.toPosting()).toMatchObject({ title: 'Offıcer – “A”' });
      expect(() => records[1]!.toPosting()).toThrow('expected object, received null');
    }
  });

  it('takes an answer without announcements, a byte order mark, and keys in any order', async () => {
    expect(await read(anAnswer())).toEqual([]);
    const answer = `\ufeff {"SearchResult": {"a": {"SearchResultItems": 1}, "SearchResultItems": [{"MatchedObjectId":"1"}], "b": []}, "c": [{}]}\n`;
    expect(await read(answer)).toMatchObject([{ externalId: '1' }]);
  });

  it('reads no further than the announcements that are asked for', async () => {
    const total = 5_000;
    let given = 0;
    async function* answer() {
      yield Buffer.from('{"SearchResult":{"SearchResultItems":[');
      for (; given < total; given += 1) {
        yield Buffer.from(`${given === 0 ? '' : ','}${JSON.stringify(anAnnouncement({ id: String(given) }))}`);
      }
      yield Buffer.from(']}}');
    }
    let taken = 0;
    let furthest = 0;
    for await (const record of readUsajobs(answer())) {
      taken += 1;
      expect(record.position).toBe(taken);
      furthest = Math.max(furthest, given - taken);
    }
    expect(taken).toBe(total);
    expect(furthest).toBeLessThanOrEqual(1);
  });

  it('closes its source when no more is wanted', async () => {
    let closed = false;
    async function* answer() {
      try {
        yield* inPieces(Buffer.from(anAnswer(anAnnouncement(), anAnnouncement())));
      } finally {
        closed = true;
      }
    }
    for await (const _ of readUsajobs(answer())) break;
    expect(closed).toBe(true);
  });
});

describe('what is no answer of USAJOBS', () => {
  const whole = anAnswer(anAnnouncement(), anAnnouncement(), anAnnouncement());
  const cutAt = whole.lastIndexOf('PositionTitle');

  it.each<[string, string | Buffer, RegExp]>([
    ['an empty file', '', /found an empty file/],
    ['blanks', ' \n\t', /found an empty file/],
    [
      'a web page',
      '\n\n<!DOCTYPE html>\n<html lang="en"></html>',
      /found a web page or XML; it begins with "<!DOCTYPE html>/,
    ],
    ['CSV', 'id,title\n1,Officer\n', /found text that is not JSON; it begins with "id,title/],
    ['CSV in quotes', '"id","title"\n"1","Officer"\n', /found text that is not JSON/],
    ['CSV of numbers', '1,Officer\n', /found text that is not JSON/],
    ['a list', '[{"MatchedObjectId":"1"}]', /found a list\.$/],
    ['a string', '"SearchResult"', /found a string\.$/],
    ['a number', '12', /found a number\.$/],
    ['null', 'null', /found null\.$/],
    ['another object', '{"jobs":[],"meta":{"total":0}}', /found a JSON object with the keys "jobs", "meta"\.$/],
    ['an empty object', '{}', /found a JSON object without keys\.$/],
    [
      'a dictionary',
      JSON.stringify(Object.fromEntries('abcdefghijkl'.split('').map((key) => [key, 1]))),
      /"h" \.\.\.\.$/,
    ],
    [
      'a result without items',
      '{"SearchResult":{"SearchResultCount":0}}',
      /found a SearchResult with the keys "SearchResultCount"\.$/,
    ],
    [
      'items that are no list',
      '{"SearchResult":{"SearchResultItems":{"0":1}}}',
      /found an object instead of the list of announcements/,
    ],
    [
      'an answer that breaks off',
      whole.slice(0, cutAt),
      /^The text breaks off after 2 announcements: the file is not complete/,
    ],
    [
      'one that breaks off at once',
      whole.slice(0, 20),
      /^The text breaks off before the end of the first announcement/,
    ],
    ['one that lacks its last brace', whole.slice(0, -1), /^The text breaks off after 3 announcements/],
    [
      'one with an error within',
      `${whole.slice(0, cutAt - 1)}}${whole.slice(cutAt)}`,
      /^The text is not one valid JSON document/,
    ],
    ['two answers', `${whole}\n${whole}`, /more text follows the end of the JSON/],
    ['UTF-16', Buffer.from(`\ufeff${whole}`, 'utf16le'), /^Expected text in UTF-8, found other bytes/],
    [
      'Latin-1',
      Buffer.from(whole.replace('Police', 'Policía'), 'latin1'),
      /^Expected text in UTF-8, found other bytes/,
    ],
    ['half a character', Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xe2, 0x82])]), /^Expected text in UTF-8/],
    [
      'compressed data',
      Buffer.from([0x1f, 0x8b, 8, 0, 0]),
      /^Expected text in UTF-8, found other bytes at the beginning/,
    ],
    [
      'one endless string',
      `{"SearchResult":{"SearchResultItems":["${'x'.repeat(2_100_000)}`,
      /more than 2,000,000 characters/,
    ],
  ])('%s', async (_, content, message) => {
    const reading = read(content, 65_536);
    await expect(reading).rejects.toThrow(FeedError);
    await expect(reading).rejects.toThrow(message);
  });
});
