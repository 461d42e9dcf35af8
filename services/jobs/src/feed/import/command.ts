import { basename } from 'node:path';
import { isDatabaseDown } from '@heartland/shared/errors';
import { createProgress, type ProgressOptions } from '@heartland/shared/progress';
import { FeedError, type ImportTotals, type Rejection } from '../feed-record.js';
import type { ingest } from '../ingest.service.js';
import { readArguments, UsageError, type ImportArguments } from './arguments.js';
import { openFeedFile, type FeedFile } from './feed-file.js';
import type { OpenDatabase } from './import-database.js';

/** All that the command needs of the world around it. */
export interface ImportSurroundings {
  /** Relative names of files start here. */
  directory: string;
  openDatabase: () => Promise<OpenDatabase>;
  ingest: typeof ingest;
  now: Date;
  /** Aborted to stop the import. */
  signal: AbortSignal;
  stdout: NodeJS.WritableStream;
  stderr: NonNullable<ProgressOptions['stream']>;
}

/** Refused records that are named one by one; the others are only counted. */
const MOST_NAMED = 50;

/**
 * Imports a file as the command line asks.
 * @returns the exit code: 0 taken (some of its records may be refused), 1 the file is refused as a whole or there is
 *   no database, 2 misuse or no file that can be read, 130 interrupted; nothing is changed unless it is 0
 */
export async function runImport(args: readonly string[], surroundings: ImportSurroundings): Promise<number> {
  const end = (code: number, line: string): number => {
    surroundings.stderr.write(`${line}\n`);
    return code;
  };
  let name = '';
  try {
    const request = readArguments(args);
    name = request.file;
    const file = await openFeedFile(request.file, surroundings.directory);
    try {
      const totals = await importFile(request, file, surroundings);
      surroundings.stdout.write(summaryOf(request, totals));
      return 0;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof UsageError) return end(2, error.message);
    if (surroundings.signal.aborted) return end(130, 'Interrupted: nothing was changed.');
    return end(1, `Nothing was changed. ${reasonOf(error, name)}`);
  }
}

async function importFile(
  { file: name, format, feedName }: ImportArguments,
  file: FeedFile,
  { openDatabase, ingest, now, signal, stderr }: ImportSurroundings,
): Promise<ImportTotals> {
  const database = await openDatabase();
  const progress = createProgress({
    label: `Reading ${basename(name)}`,
    total: file.size,
    unit: 'bytes',
    stream: stderr,
  });
  try {
    const totals = await ingest(database.dataSource, {
      feed: { name: feedName, kind: format.kind },
      records: format.read(file.bytes(signal, (bytes) => progress.update(bytes))),
      now,
      onRejection: namingTheFirst((line) => progress.note(line)),
    });
    if (totals.rejected > MOST_NAMED) progress.note(`... and ${totals.rejected - MOST_NAMED} more.`);
    return totals;
  } finally {
    progress.stop();
    // What is committed stays, however the connections end.
    await database.close().catch(() => undefined);
  }
}

function namingTheFirst(note: (line: string) => void): (rejection: Rejection) => void {
  let named = 0;
  return ({ position, externalId, field, message }) => {
    named += 1;
    if (named > MOST_NAMED) return;
    const id = externalId === null ? 'without an id' : `(id ${externalId})`;
    note(printable(`Refused: record ${position} ${id}: ${field === null ? '' : `${field}: `}${message}`));
  };
}

/** A feed must not reach the terminal's control characters. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 300);

function reasonOf(error: unknown, file: string): string {
  if (error instanceof FeedError) return printable(`The file ${file} is refused: ${error.message}`);
  if (isDatabaseDown(error)) return 'The database cannot be reached.';
  return error instanceof Error ? error.message : String(error);
}

function summaryOf({ file, feedName, json }: ImportArguments, totals: ImportTotals): string {
  const { read, created, updated, unchanged, rejected } = totals;
  const lines = [
    `${feedName}: ${read} records were read from ${file}.`,
    `${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected.`,
  ];
  if (json) lines.push(JSON.stringify({ feed: feedName, read, created, updated, unchanged, rejected }));
  return `${lines.join('\n')}\n`;
}
