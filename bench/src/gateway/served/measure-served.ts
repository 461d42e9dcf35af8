import { startGraph } from '../../search/graph.js';
import { graphqlClient, type GraphqlClient } from '../../search/graphql-client.js';
import { startPostGraphile } from '../../search/postgraphile.js';
import { askRound } from '../../search/rounds.js';
import { median, medianTimes, type Times } from '../../search/times.js';
import { withClient, type World } from '../../search/worlds.js';
import { cpuTime } from '../cpu-time.js';
import { postGraphile, served, type ServedName } from './operations.js';

/** The graph over PostgreSQL with one client, and PostGraphile for what it was asked. */
export interface ServedResult {
  ours: Times;
  /** Milliseconds of processor time of the graph's process for a request; PostgreSQL's is left out. */
  cpu: number;
  postGraphile: Times | null;
}

/** Articles that readers see, by their slugs in English. */
const SLUGS = `
  select slug from article a where locale = 'en' and exists (
    select from edition where article_id = a.id and stage = 'SETTLED'
      and live_from <= $1 and (live_until is null or live_until > $1))
  order by id limit 200`;

const NAMES = Object.keys(served) as ServedName[];

interface Lane {
  name: ServedName;
  client: GraphqlClient;
  query: string;
  variables: readonly Record<string, unknown>[];
  rounds: Times[];
  cpu: number[];
  pid: number | null;
}

/** Rounds over both in turn; the first one warms up. */
export async function measureServed(
  world: World,
  now: Date,
  { rounds, requests }: { rounds: number; requests: number },
): Promise<Map<ServedName, ServedResult>> {
  const slugs = await withClient(world.urls.editorial, async (client) =>
    (await client.query<{ slug: string }>(SLUGS, [now])).rows.map(({ slug }) => ({ slug })),
  );
  const graph = await startGraph(world.urls);
  const peer = await startPostGraphile(world.urls.editorial);
  const peerClient = graphqlClient(peer.port, 1);
  try {
    await checkSame(graph.one, peerClient, slugs[0]!.slug, now);
    const lanes = NAMES.flatMap((name): Lane[] => {
      const variables = name === 'vacancy' ? world.slugs.map((slug) => ({ slug })) : name === 'article' ? slugs : [{}];
      const empty = { name, rounds: [], cpu: [] };
      const query = postGraphile[name];
      const ours = { ...empty, client: graph.one, query: served[name], variables, pid: graph.process.pid };
      const asPeer = variables.map((one) => ({ ...one, now: now.toISOString() }));
      const theirs = query && { ...empty, client: peerClient, query, variables: asPeer, rounds: [], pid: null };
      return theirs ? [ours, theirs] : [ours];
    });
    for (let round = 0; round <= rounds; round++) {
      for (const lane of lanes) await oneRound(lane, round, requests);
    }
    return new Map(NAMES.map((name) => [name, resultOf(lanes.filter((lane) => lane.name === name))]));
  } finally {
    await peerClient.close();
    await Promise.all([graph.close(), peer.stop()]);
  }
}

/** That both tell of the same article. @throws Error with both titles when they do not */
async function checkSame(ours: GraphqlClient, theirs: GraphqlClient, slug: string, now: Date): Promise<void> {
  const one = await ours.ask<{ articleBySlug: { article: { title: string } } }>(served.article, { slug });
  const other = await theirs.ask<{ articleByLocaleAndSlug: { editionsByArticleId: { nodes: { title: string }[] } } }>(
    postGraphile.article!,
    { slug, now: now.toISOString() },
  );
  const { title } = one.data.articleBySlug.article;
  const [edition] = other.data.articleByLocaleAndSlug.editionsByArticleId.nodes;
  if (edition?.title !== title) throw new Error(`PostGraphile tells of "${edition?.title}", the graph of "${title}".`);
}

async function oneRound(lane: Lane, round: number, requests: number): Promise<void> {
  const { client, query, variables, pid } = lane;
  const before = pid === null ? 0 : cpuTime([pid]);
  const times = await askRound(client, { query, variables }, { clients: 1, requests, from: round * requests });
  if (round === 0) return;
  lane.rounds.push(times);
  if (pid !== null) lane.cpu.push((cpuTime([pid]) - before) / requests);
}

function resultOf([ours, theirs]: readonly Lane[]): ServedResult {
  return {
    ours: medianTimes(ours!.rounds),
    cpu: median(ours!.cpu),
    postGraphile: theirs ? medianTimes(theirs.rounds) : null,
  };
}
