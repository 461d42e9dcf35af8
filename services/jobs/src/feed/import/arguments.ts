import { parseArgs } from 'node:util';
import type { FeedRecord } from '../feed-record.js';
import type { Ingestion } from '../ingest.service.js';
import { readUsajobs } from '../usajobs.reader.js';

/** The command was called in a way that it does not understand, or for a file that it cannot read. */
export class UsageError extends Error {}

export interface FeedFormat {
  kind: Ingestion['feed']['kind'];
  /** Name of the feed when the caller gives none. */
  feedName: string;
  read: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<FeedRecord>;
}

const FORMATS: Readonly<Record<string, FeedFormat>> = {
  usajobs: { kind: 'USAJOBS', feedName: 'USAJOBS', read: readUsajobs },
};

const USAGE = 'npm run import -- --format usajobs FILE [--feed NAME] [--json]';

export interface ImportArguments {
  /** As the caller has written it. */
  file: string;
  format: FeedFormat;
  feedName: string;
  /** Whether to end with a line of JSON. */
  json: boolean;
}

/** @throws UsageError in one line */
export function readArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const { format: formatName, feed, json = false } = values;
  const known = Object.keys(FORMATS).join(', ');
  if (formatName === undefined) throw misuse(`The format is missing (known: ${known}).`);
  const format = Object.hasOwn(FORMATS, formatName) ? FORMATS[formatName] : undefined;
  if (!format) throw misuse(`The format "${formatName}" is not known (known: ${known}).`);
  const [file, ...others] = positionals;
  if (file === undefined) throw misuse('The file is missing.');
  if (others.length > 0) throw misuse(`Expected one file, received ${positionals.length}.`);
  if (feed?.trim() === '') throw misuse('The name of the feed is empty.');
  return { file, format, feedName: feed?.trim() ?? format.feedName, json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' }, feed: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw misuse(`${(error as Error).message.split('. ')[0]!.replace(/\.$/, '')}.`);
  }
}

const misuse = (fault: string): UsageError => new UsageError(`${fault} Usage: ${USAGE}`);
