import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { anAnnouncement, anAnswer } from '../../../test/an-announcement.js';
import { ingest } from '../ingest.service.js';
import { runImport } from './command.js';
import { openJobsDatabase } from './import-database.js';

let database: TestDatabase;
let directory: string;
beforeAll(async () => {
  database = await createTestDatabase();
  directory = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await database.drop();
});

/** Each import begins a minute after the one before. */
let minute = 0;

async function importOf(content: string) {
  writeFileSync(join(directory, 'feed.json'), content);
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await runImport(['--format', 'usajobs', 'feed.json', '--json'], {
    directory,
    openDatabase: () => openJobsDatabase({ databaseUrl: database.url, projectRoot: directory }, () => undefined),
    ingest,
    now: new Date(Date.UTC(2016, 4, 4, 12, (minute += 1))),
    signal: new AbortController().signal,
    stdout,
    stderr,
  });
  const lines = String(stdout.read() ?? '')
    .trim()
    .split('\n');
  return { code, totals: code === 0 ? (JSON.parse(lines.at(-1)!) as unknown) : null, err: String(stderr.read() ?? '') };
}

const answer = (title = 'Police Officer') =>
  anAnswer(anAnnouncement({ id: '1', PositionTitle: title }), anAnnouncement({ id: '2' }), { MatchedObjectId: '3' });

describe('importing a file', () => {
  it('creates, then finds nothing new, then updates what has changed', async () => {
    const none = { feed: 'USAJOBS', read: 3, created: 0, updated: 0, unchanged: 0, rejected: 1 };
    expect(await importOf(answer())).toMatchObject({ code: 0, totals: { ...none, created: 2 } });
    expect(await importOf(answer())).toMatchObject({ code: 0, totals: { ...none, unchanged: 2 } });
    expect(await importOf(answer('Park Ranger'))).toMatchObject({ totals: { ...none, updated: 1, unchanged: 1 } });
  });

  it('changes nothing when the file breaks off', async () => {
    await importOf(answer());
    expect(await importOf(answer('Harbor Master').slice(0, -5))).toMatchObject({ code: 1 });
    expect(await importOf(answer())).toMatchObject({ totals: { updated: 0, unchanged: 2 } });
  });
});
