import { createProgress } from '@heartland/shared/progress';
import { graphqlClient, type GraphqlClient } from '../search/graphql-client.js';
import { askRound } from '../search/rounds.js';
import { medianTimes, timesOf, type Times } from '../search/times.js';
import { ARTICLE, FIND, LIST, MOVE, SAVE } from './operations.js';

/** What the desk's operations took, in rounds of each in turn. */
export type DeskTimes = Record<'article' | 'list' | 'publish', Times>;

const PUBLISHER = { path: '/internal/graphql', headers: { 'x-heartland-actor': 'ruth-halvorsen;role=PUBLISHER' } };

/**
 * Measures one client of the public endpoint, and one of the desk.
 * @param slugs of articles that are live; those that are published are among them
 * @param requests of each operation in a round
 */
export async function measureDesk(
  port: number,
  slugs: readonly string[],
  { rounds, requests }: { rounds: number; requests: number },
): Promise<DeskTimes> {
  const reader = graphqlClient(port, 1);
  const desk = graphqlClient(port, 1, PUBLISHER);
  try {
    const asked = {
      article: { query: ARTICLE, variables: slugs.map((slug) => ({ slug })) },
      list: { query: LIST, variables: await pagesOf(reader) },
    };
    const times: Record<keyof DeskTimes, Times[]> = { article: [], list: [], publish: [] };
    const progress = createProgress({ label: 'Measuring', total: rounds + 1, unit: 'rounds' });
    for (let round = 0; round <= rounds; round++) {
      const from = round === 0 ? 0 : WARM_UP + (round - 1) * requests;
      const reads = { clients: 1, requests: round === 0 ? WARM_UP : requests, from };
      const measured = {
        article: await askRound(reader, asked.article, reads),
        list: await askRound(reader, asked.list, reads),
        publish: await publishSome(desk, slugs, requests / 4, from),
      };
      // The first round warms up.
      if (round > 0) for (const [name, of] of Object.entries(measured)) times[name as keyof DeskTimes].push(of);
      progress.update(round + 1);
    }
    progress.stop();
    return { article: medianTimes(times.article), list: medianTimes(times.list), publish: medianTimes(times.publish) };
  } finally {
    await Promise.all([reader.close(), desk.close()]);
  }
}

/** Reads of each kind until V8 has compiled what it will: the times fall until some thousand. */
const WARM_UP = 2_000;

const PAGES = 10;

/** The cursors of the first pages. */
async function pagesOf(client: GraphqlClient): Promise<{ after: string | null }[]> {
  const pages: { after: string | null }[] = [];
  for (let after: string | null = null; pages.length < PAGES;) {
    pages.push({ after });
    const { data }: { data: { articles: { pageInfo: { endCursor: string } } } } = await client.ask(LIST, { after });
    after = data.articles.pageInfo.endCursor;
  }
  return pages;
}

/** New editions are saved and handed in; what is timed is that they are published. */
async function publishSome(
  desk: GraphqlClient,
  slugs: readonly string[],
  requests: number,
  from: number,
): Promise<Times> {
  const took: number[] = [];
  for (let i = 0; i < requests; i++) {
    const slug = slugs[(from + i) % slugs.length]!;
    const { data } = await desk.ask<{ articleBySlug: { article: { id: string; version: number } } }>(FIND, { slug });
    const { id, version } = data.articleBySlug.article;
    const saved = await change(desk, SAVE, { id, expectedVersion: version, comment: `${from + i}` });
    const handedIn = await change(desk, MOVE, { id, expectedVersion: saved.version, to: 'IN_REVIEW' });
    took.push((await change(desk, MOVE, { id, expectedVersion: handedIn.version, to: 'PUBLISHED' })).took);
  }
  return timesOf(took, took.reduce((sum, one) => sum + one, 0)); // prettier-ignore
}

interface Payload {
  article: { version: number } | null;
  userErrors: { message: string }[];
}

async function change(
  desk: GraphqlClient,
  mutation: string,
  input: object,
): Promise<{ version: number; took: number }> {
  const { data, took } = await desk.ask<Record<string, Payload>>(mutation, { input });
  const [{ article, userErrors }] = Object.values(data) as [Payload];
  if (!article) throw new Error(`${JSON.stringify(input)}: ${userErrors.map(({ message }) => message).join(' ')}`);
  return { version: article.version, took };
}
