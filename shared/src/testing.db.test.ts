import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, templateDatabase } from './testing.js';

async function query(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('createTestDatabase', () => {
  it('gives a database of its own', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await query(one.url, 'create table vacancy (id int)');
    expect(await query(other.url, `select to_regclass('vacancy') as found`)).toEqual([{ found: null }]);
    await Promise.all([one.drop(), other.drop()]);
    await expect(query(one.url, 'select 1')).rejects.toThrow('does not exist');
  });
});

describe('templateDatabase', () => {
  it('is prepared once, and copied', async () => {
    let prepared = 0;
    const prepare = async (url: string) => {
      prepared++;
      await query(url, 'create table vacancy as select 7 as id');
    };
    await Promise.all([templateDatabase('testing_once', prepare), templateDatabase('testing_once', prepare)]);
    const template = await templateDatabase('testing_once', prepare);
    expect(prepared).toBe(1);
    const database = await createTestDatabase({ template });
    expect(await query(database.url, 'select id from vacancy')).toEqual([{ id: 7 }]);
    await database.drop();
  });

  it('is prepared again after a failure', async () => {
    const failing = templateDatabase('testing_again', async (url) => {
      await query(url, 'create table half_made ()');
      throw new Error('no disk');
    });
    await expect(failing).rejects.toThrow('no disk');
    const template = await templateDatabase('testing_again', async () => undefined);
    const database = await createTestDatabase({ template });
    expect(await query(database.url, `select to_regclass('half_made') as found`)).toEqual([{ found: null }]);
    await database.drop();
  });
});
