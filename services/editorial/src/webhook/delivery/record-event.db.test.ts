import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@heartland/shared/database';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import type { DataSource } from 'typeorm';
import { createEditorialDatabase } from '../../data-source.js';
import type { EditorialEvent } from '../../queue/event-queue.js';
import type { Job } from '../../queue/job-queue.js';
import { recordEvent } from './record-event.service.js';

const hour = (hours: number) => new Date(Date.UTC(2026, 10, 22, hours));

let database: TestDatabase;
let editorial: Database;
let dataSource: DataSource;
let jobs: Job[];
beforeAll(async () => {
  database = await createTestDatabase();
  editorial = createEditorialDatabase({ url: database.url });
  dataSource = await editorial.connection();
  await dataSource.query(`insert into author (id, slug, name) values ('aut_a', 'a', 'A')`);
  await dataSource.query(`insert into article values ('art_a', 'en', 'now-a', $1, default, 'art_a', 1, $1, $1)`, [
    hour(0),
  ]);
  // Seen from 1 to 2, from 2 to 4, and from 6 on.
  await insertEdition(1, hour(1), hour(2));
  await insertEdition(2, hour(2), hour(4));
  await insertEdition(3, hour(6), null);
  await insertWebhook('whk_all', ['article.published', 'article.updated', 'article.unpublished', 'article.renamed']);
  await insertWebhook('whk_some', ['article.published']);
  await insertWebhook('whk_off', ['article.published'], false);
});
beforeEach(async () => {
  jobs = [];
  await dataSource.query('delete from webhook_event');
});
afterAll(async () => {
  await editorial.close();
  await database.drop();
});

function insertEdition(number: number, from: Date, until: Date | null) {
  return dataSource.query(
    `insert into edition (id, article_id, number, title, summary, blocks, schema_version, noindex, match_profile, stage,
       live_from, live_until, minor, modified_at, created_at)
     values ('art_a.' || $1::int, 'art_a', $1, '', '', '[]', 1, false, '{}', 'SETTLED', $2, $3, false, $2, $2)`,
    [number, from, until],
  );
}

function insertWebhook(id: string, events: string[], enabled = true) {
  return dataSource.query(
    `insert into webhook values ($1, 'https://example.org/', $2, $3, null, 1, null, $4, 'aut_a')`,
    [id, events, enabled, hour(0)],
  );
}

const record = (type: EditorialEvent['type'], number: number, at: Date, more: Partial<EditorialEvent> = {}) =>
  recordEvent(
    dataSource,
    { type, articleId: 'art_a', editionId: `art_a.${number}`, at, ...more },
    { put: async (_manager, put) => void jobs.push(...put), now: at, logDays: 7 },
  );

/** What is written down: events with the webhooks that are told of them. */
const written = () =>
  dataSource.query(
    `select v.type, v.at, array_agg(d.webhook_id order by d.webhook_id) filter (where d.id is not null) as told
     from webhook_event v left join webhook_delivery d on d.event_id = v.id group by v.id order by v.at`,
  );

describe('what webhooks are told of', () => {
  it('is a first publication, one after a pause, and one that takes the place of another', async () => {
    for (const [number, from] of [1, 2, 6].entries()) await record('ARTICLE_PUBLISHED', number + 1, hour(from));
    expect(await written()).toEqual([
      { type: 'article.published', at: hour(1), told: ['whk_all', 'whk_some'] },
      { type: 'article.updated', at: hour(2), told: ['whk_all'] },
      { type: 'article.published', at: hour(6), told: ['whk_all', 'whk_some'] },
    ]);
    expect(jobs).toHaveLength(5);
  });

  it('is an end, and none where another edition begins', async () => {
    await record('ARTICLE_UNPUBLISHED', 1, hour(2));
    await record('ARTICLE_UNPUBLISHED', 2, hour(4));
    expect(await written()).toEqual([{ type: 'article.unpublished', at: hour(4), told: ['whk_all'] }]);
  });

  it('is another name of what readers see', async () => {
    const names = (to: string) => ({ renamed: { from: 'a', to } });
    await record('ARTICLE_RENAMED', 2, hour(3), names('b'));
    await record('ARTICLE_RENAMED', 2, hour(5), names('c'));
    expect(await written()).toEqual([{ type: 'article.renamed', at: hour(3), told: ['whk_all'] }]);
    const [{ body }] = await dataSource.query('select body from webhook_event');
    expect(JSON.parse(body).data).toEqual({
      article: { id: 'art_a', slug: 'b', formerSlug: 'a', locale: 'en', edition: 2 },
      surrogateKeys: ['art_a', 'list:articles'],
    });
  });

  it('is nothing of an edition that is not there', async () => {
    await record('ARTICLE_PUBLISHED', 9, hour(1));
    expect([await written(), jobs]).toEqual([[], []]);
  });
});

it('an event that comes twice is written down and delivered once', async () => {
  await Promise.all([1, 2, 3].map(() => record('ARTICLE_PUBLISHED', 1, hour(1))));
  expect(await written()).toHaveLength(1);
  const deliveries = await dataSource.query('select id from webhook_delivery');
  expect(jobs.map(({ data }) => (data as { deliveryId: string }).deliveryId).sort()).toEqual(
    deliveries.map(({ id }: { id: string }) => id).sort(),
  );
});

it('what is older than the log is to be is forgotten with its deliveries', async () => {
  const weekLater = (hours: number) => hour(hours + 7 * 24);
  await record('ARTICLE_PUBLISHED', 1, hour(1));
  await record('ARTICLE_PUBLISHED', 2, hour(2));
  await dataSource.query(`insert into webhook_attempt select id, 1, $1, 200, 5, null, null from webhook_delivery`, [
    hour(2),
  ]);
  await record('ARTICLE_RENAMED', 3, weekLater(2), { renamed: { from: 'a', to: 'b' } });
  expect((await written()).map(({ at }: { at: Date }) => at)).toEqual([hour(2), weekLater(2)]);
  const [{ count }] = await dataSource.query('select count(*)::int as count from webhook_attempt');
  expect(count).toBe(1);
});
