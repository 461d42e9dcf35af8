import { createEditorialDatabase } from '@heartland/editorial/data-source';
import { ensureDatabase, type Postgres } from '@heartland/shared/postgres';
import { createProgress } from '@heartland/shared/progress';
import type { Client } from 'pg';
import { withClient } from '../search/worlds.js';
import { writeArticles } from '../world/editorial-world.js';
import { readAgencies } from '../world/places.js';
import { inTransaction } from '../world/session.js';

/** Articles of the world, and editions of each: those that readers saw before, and the one they see. */
export const ARTICLES = 20_000;
export const EDITIONS = 10;

const SEED = 1;
/** The instant that the articles are about. */
const NOW = new Date('2026-11-01T00:00:00Z');

/** Articles that get their earlier editions in one transaction. */
const BATCH = 1_000;

/** Pictures that the articles share. */
const IMAGES = `
  insert into image (id, filename, format, bytes, sha256, width, height, average_color, alt, focal_x, focal_y,
      requested_at, uploaded_at)
    select 'image_' || n, n || '.jpg', 'JPEG', 200000, lpad(to_hex(n), 64, '0'), 1600, 900, '#336699',
      'An officer beside a patrol car.', 0.5, 0.5, $1, $1
    from generate_series(0, 99) n`;

const HERO_IMAGES = `
  update edition set hero_image_id = 'image_' || (abs(hashtext(article_id)) % 100), number = $1`;

/** Of the articles of a batch, the editions before the latest: where that is live, each was so for a day. */
const EARLIER = `
  insert into edition (id, article_id, number, title, summary, blocks, schema_version, seo_title, seo_description,
      noindex, hero_image_id, topics_chosen, match_profile, plain_text, stage, live_from, live_until, minor, modified_at, created_at)
    select e.id || '.' || n, e.article_id, n, e.title, e.summary, e.blocks, e.schema_version, e.seo_title,
      e.seo_description, e.noindex, e.hero_image_id, e.topics_chosen, e.match_profile, e.plain_text,
      case when e.live_from is null then 'SUPERSEDED' else 'SETTLED' end,
      e.live_from - make_interval(days => $1 - n), e.live_from - make_interval(days => $1 - n - 1), false,
      e.created_at - make_interval(days => $1 - n), e.created_at - make_interval(days => $1 - n)
    from edition e cross join generate_series($2::int, $3::int) n
    where e.number = $1 and e.article_id = any($4)`;

/** What hangs on them. */
const LINKS = ['author_id, position', 'topic_id, position, weight', 'agency_id'].map(
  (columns) => `
  insert into edition_${columns.split('_')[0]} (edition_id, ${columns})
    select e.id || '.' || n, ${columns}
    from edition e join edition_${columns.split('_')[0]} l on l.edition_id = e.id cross join generate_series($2::int, $3::int) n
    where e.number = $1 and e.article_id = any($4)`,
);

/** The database of the desk's world; it is filled, or filled on, first. */
export async function openDeskWorld(postgres: Postgres): Promise<string> {
  const url = await ensureDatabase(postgres, 'bench_desk');
  const database = createEditorialDatabase({ url });
  const written = await (await database.connection()).getRepository('Author').exists();
  await database.close();
  if (!written) await writeAll(url);
  await withClient(url, writeEarlierEditions);
  return url;
}

async function writeAll(url: string): Promise<void> {
  const progress = createProgress({ label: 'Articles', total: ARTICLES, unit: 'articles' });
  let made = 0;
  const plan = { url, agencies: readAgencies(), seed: SEED, now: NOW, count: ARTICLES };
  await writeArticles(plan, (more) => progress.update((made += more)));
  progress.stop();
}

/** Every batch is a transaction: a run that was stopped is gone on with. */
async function writeEarlierEditions(client: Client): Promise<void> {
  const { rowCount: hasImages } = await client.query('select from image limit 1');
  if (!hasImages) {
    await inTransaction(client, async () => {
      await client.query(IMAGES, [NOW]);
      await client.query(HERO_IMAGES, [EDITIONS]);
    });
  }
  const { rows } = await client.query<{ id: string }>(`
    select id from article a where not exists (select from edition e where e.article_id = a.id and e.number = 1)`);
  if (rows.length === 0) return;
  const progress = createProgress({ label: 'Earlier editions', total: rows.length, unit: 'articles' });
  for (let from = 0; from < rows.length; from += BATCH) {
    const ids = rows.slice(from, from + BATCH).map(({ id }) => id);
    await inTransaction(client, async () => {
      const write = async (first: number, last: number) => {
        for (const statement of [EARLIER, ...LINKS]) await client.query(statement, [EDITIONS, first, last, ids]);
      };
      await write(EDITIONS - 1, EDITIONS - 1);
      // Those before it are history, which triggers would make ready to be searched, and take out again.
      await client.query('set local session_replication_role = replica');
      await write(1, EDITIONS - 2);
    });
    progress.update(from + ids.length);
  }
  progress.stop();
  await client.query('vacuum (analyze)');
}
