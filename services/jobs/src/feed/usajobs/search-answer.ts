import { none } from 'stream-chain/defs.js';
import parser, { type Token } from 'stream-json/parser.js';
import { FeedError } from '../feed-record.js';
import { AnnouncementPicker, EXPECTED } from './announcement-picker.js';

/** Characters that are parsed at a time: announcements have several thousand, so that about one is held at a time. */
const PIECE = 4_096;
/** Characters from the end of one announcement to the end of the next; the longest known have some ten thousand. */
const LONGEST_ANNOUNCEMENT = 2_000_000;
/** Characters of a text that is no JSON which its refusal shows. */
const SHOWN = 40;

/**
 * The announcements of an answer of the USAJOBS Search API, one at a time, as they are in its JSON.
 * @throws FeedError when the text is no such answer, or not all of one
 */
export async function* announcementsIn(text: AsyncIterable<string>): AsyncGenerator<unknown> {
  const parse = parser({ streamValues: false }) as unknown as (piece: string | symbol) => AsyncIterable<Token>;
  const picker = new AnnouncementPicker();
  let opening = '';
  let announcements = 0;
  let sinceLast = 0;
  let complete = false;
  try {
    for await (const piece of piecesOf(text)) {
      if (opening.length < SHOWN) opening = (opening + piece).trimStart().slice(0, SHOWN);
      sinceLast += piece.length;
      for await (const token of parse(piece)) {
        const taken = picker.take(token);
        if (!taken) continue;
        announcements += 1;
        sinceLast = 0;
        yield taken.item;
      }
      if (sinceLast > LONGEST_ANNOUNCEMENT) throw tooLong(announcements);
    }
    complete = true;
    if (opening === '') throw new FeedError(`${EXPECTED}, found an empty file.`);
    for await (const token of parse(none)) picker.take(token);
  } catch (error) {
    throw isFaultOfParser(error) ? refusal(error, opening, announcements, complete) : error;
  }
  picker.end();
}

async function* piecesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const part of text) {
    for (let start = 0; start < part.length; start += PIECE) yield part.slice(start, start + PIECE);
  }
}

/** The parser throws plain errors: "Parser cannot parse input: expected ','", "Parser has expected a value". */
const FAULT = /^Parser (?:cannot parse input:|has) /;
const isFaultOfParser = (error: unknown): error is Error => error instanceof Error && FAULT.test(error.message);

function refusal({ message }: Error, opening: string, announcements: number, complete: boolean): FeedError {
  if (!/^[{[]/.test(opening)) {
    const kind = opening.startsWith('<') ? 'a web page or XML' : 'text that is not JSON';
    return new FeedError(`${EXPECTED}, found ${kind}; it begins with ${JSON.stringify(opening)}.`);
  }
  const where = placeAfter(announcements);
  if (complete) return new FeedError(`The text breaks off ${where}: the file is not complete.`);
  const fault = message.replace(FAULT, '').replace('unexpected characters', 'more text follows the end of the JSON');
  return new FeedError(`The text is not one valid JSON document ${where}: ${fault}.`);
}

function placeAfter(announcements: number): string {
  if (announcements === 0) return 'before the end of the first announcement';
  return `after ${announcements === 1 ? 'one announcement' : `${announcements} announcements`}`;
}

const tooLong = (announcements: number): FeedError =>
  new FeedError(
    `${EXPECTED}, found more than ${LONGEST_ANNOUNCEMENT.toLocaleString('en-US')} characters ` +
      `without the end of an announcement, ${placeAfter(announcements)}.`,
  );
