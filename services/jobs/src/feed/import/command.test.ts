import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CodedError } from '@heartland/shared/errors';
import { anAnnouncement, anAnswer } from '../../../test/an-announcement.js';
import type { ImportTotals } from '../feed-record.js';
import type { ingest, Ingestion } from '../ingest.service.js';
import { runImport } from './command.js';
import type { OpenDatabase } from './import-database.js';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'import-'));
  writeFileSync(
    join(directory, 'a.json'),
    anAnswer(anAnnouncement({ id: '1' }), { MatchedObjectId: '2' }, '\u001b[2J'),
  );
  writeFileSync(join(directory, 'cut.json'), anAnswer(anAnnouncement({ id: '1' })).slice(0, -2));
  writeFileSync(join(directory, 'bad.json'), anAnswer(...Array.from({ length: 60 }, () => 0)));
});
afterAll(() => rmSync(directory, { recursive: true }));

let opened: number;
let closed: number;
let interruption: AbortController;
beforeEach(() => {
  opened = 0;
  closed = 0;
  interruption = new AbortController();
});

const openDatabase = async (): Promise<OpenDatabase> => {
  opened += 1;
  return { dataSource: {} as never, close: async () => void (closed += 1) };
};

/** Counts the records and refuses those that are no posting, without a database. */
const counting: typeof ingest = async (_, { records, onRejection }: Ingestion) => {
  const totals: ImportTotals = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  for await (const { position, externalId, toPosting } of records) {
    totals.read += 1;
    try {
      toPosting();
      totals.created += 1;
    } catch (error) {
      totals.rejected += 1;
      const { field, message } = error as Error & { field: string | null };
      onRejection?.({ position, externalId, field, message });
    }
  }
  return totals;
};

async function run(args: string[], changes: Partial<Parameters<typeof runImport>[1]> = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await runImport(args, {
    directory,
    openDatabase,
    ingest: counting,
    now: new Date(0),
    signal: interruption.signal,
    stdout,
    stderr,
    ...changes,
  });
  expect(closed).toBe(opened);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('runImport', () => {
  it('takes a file, names what it refuses, and ends with one line of JSON', async () => {
    const { code, out, err } = await run(['--format', 'usajobs', 'a.json', '--json', '--feed', 'Mine']);
    expect(code).toBe(0);
    expect(out).toBe(
      'Mine: 3 records were read from a.json.\n1 created, 0 updated, 0 unchanged, 2 rejected.\n' +
        '{"feed":"Mine","read":3,"created":1,"updated":0,"unchanged":0,"rejected":2}\n',
    );
    expect(err).toContain(
      'Refused: record 2 (id 2): MatchedObjectDescriptor: expected object, received undefined\n' +
        'Refused: record 3 without an id: expected object, received string\n',
    );
    expect(err).toMatch(/Reading a\.json: 100 % \([\d,]+ of [\d,]+ bytes\)\n$/);
  });

  it('names fifty refused records and counts the others', async () => {
    const { code, err } = await run(['--format', 'usajobs', 'bad.json']);
    expect(code).toBe(0);
    expect(err.match(/^Refused:/gm)).toHaveLength(50);
    expect(err).toContain('\n... and 10 more.\n');
  });

  it.each([
    [['--format', 'xml', 'a.json'], /^The format "xml" is not known .*\n$/],
    [['--format', 'usajobs', 'none.json'], /^The file none\.json cannot be read: it does not exist\.\n$/],
    [['--format', 'usajobs', '.'], /^The file \. cannot be read: it is a directory\.\n$/],
  ])('%j is misuse, and no database is opened', async (args, message) => {
    const { code, out, err } = await run(args);
    expect({ code, out, opened }).toEqual({ code: 2, out: '', opened: 0 });
    expect(err).toMatch(message);
  });

  it('says in a line why a file is refused', async () => {
    const { code, out, err } = await run(['--format', 'usajobs', 'cut.json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /\nNothing was changed\. The file cut\.json is refused: The text breaks off after one announcement: the file is not complete\.\n$/,
    );
  });

  it('says that there is no database, when it is opened and later', async () => {
    const down = new CodedError('DB_UNAVAILABLE', 'The database cannot be reached at the moment.');
    const refused = await run(['--format', 'usajobs', 'a.json'], { openDatabase: () => Promise.reject(down) });
    expect(refused).toEqual({ code: 1, out: '', err: `Nothing was changed. ${down.message}\n` });
    const lost = await run(['--format', 'usajobs', 'a.json'], {
      ingest: () => Promise.reject(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })),
    });
    expect(lost).toEqual({ code: 1, out: '', err: 'Nothing was changed. The database cannot be reached.\n' });
  });

  it('stops when it is interrupted', async () => {
    const interrupted = await run(['--format', 'usajobs', 'a.json'], {
      ingest: (dataSource, ingestion) => {
        interruption.abort();
        return counting(dataSource, ingestion);
      },
    });
    expect(interrupted).toEqual({ code: 130, out: '', err: 'Interrupted: nothing was changed.\n' });
  });
});
