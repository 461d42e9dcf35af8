import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { createEditorialDatabase } from '../data-source.js';
import { ArticleHighlights } from './highlight.loader.js';
import { HighlightRepository } from './highlight.repository.js';
import { insertArticle, type TestArticle } from './testing.js';

const NOW = new Date('2026-11-22T12:00:00Z');

let database: TestDatabase;
let close: () => Promise<void>;
let shown: (edition: string, typed: string) => Promise<string[]>;

beforeAll(async () => {
  database = await createTestDatabase();
  const editorial = createEditorialDatabase({ url: database.url });
  const dataSource = await editorial.connection();
  close = () => editorial.close();
  const write = (id: string, text: string, more: Partial<TestArticle> = {}) =>
    insertArticle(dataSource, { id, ...more, editions: [{ text, liveFrom: NOW }] }, NOW);
  await write('lines', 'A radio.\n\nA radio & a kestrel.\n\nOne kestrel.');
  await write('irregular', 'Didactic.\nNobody is dying here.');
  await write('accents', 'Uno.\nUna POLICÍA más.\nDos.', { locale: 'es' });
  await write('marks', 'One \u0002kestrel\u0003 harbor.');
  await write('alone', 'Harbor.\nTango.');
  await write('long', `${'Before it. '.repeat(30)}The kestrel.${' After it.'.repeat(30)}`);
  shown = async (edition, typed) => {
    const highlights = await new ArticleHighlights(new HighlightRepository(dataSource)).of(edition, typed);
    return highlights.map(({ field, snippet }) => `${field}: ${snippet}`);
  };
});
afterAll(async () => {
  await close();
  await database.drop();
});

test.each([
  [
    'the line with most of the words, cut from others',
    'lines',
    'radio kestrel',
    '…A <mark>radio</mark> &amp; a <mark>kestrel</mark>.…',
  ],
  ['the first of equal lines', 'lines', 'radio', 'A <mark>radio</mark>.…'],
  ['the last line', 'lines', 'one', '…<mark>One</mark> kestrel.'],
  ['a word that begins otherwise than its stem', 'irregular', 'die', 'Didactic. Nobody is <mark>dying</mark> here.'],
  ['a word with an accent in capitals', 'accents', 'policias', '…Una <mark>POLICÍA</mark> más.…'],
  ['nothing that the text itself marks', 'marks', 'harbor', 'One kestrel <mark>harbor</mark>.'],
  ['one of the words where the others are elsewhere', 'alone', 'tango title', '…<mark>Tango</mark>.'],
  ['words that are not excluded', 'alone', 'tango -harbor', '…<mark>Tango</mark>.'],
])('a body shows %s', async (_what, id, typed, snippet) => {
  expect(await shown(`${id}.1`, typed)).toEqual([`body: ${snippet}`]);
});

test('a part of a long line is shown from what was found on', async () => {
  const [snippet] = await shown('long.1', 'kestrel');
  expect(snippet).toMatch(/^body: …<mark>kestrel<\/mark>\. After it\..*…$/);
  expect(snippet!.length).toBeLessThan(300);
});

test.each(['zebra', 'the', '-kestrel', ''])('of %j nothing is shown', async (typed) => {
  expect(await shown('lines.1', typed)).toEqual([]);
});
