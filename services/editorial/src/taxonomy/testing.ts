import { ACTOR_HEADER } from '@heartland/shared/forwarded-headers';
import { stableId } from '@heartland/shared/ids';
import { createTestDatabase } from '@heartland/shared/testing';
import { createEditorialDatabase } from '../data-source.js';
import { openEditorial } from '../service.js';

export const EDITOR = 'marcus-delgado;role=EDITOR';

/** The id of a topic of the seed. */
export const idOf = (slug: string) => stableId('Topic', slug);

/** What a mutation of topics or articles answers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any mutation
type Payload = Record<'topic' | 'article' | 'edition', any> & { userErrors: { code: string; path: string[] }[] };

const TOPIC = 'id slug name description synonyms position version parent { slug } children { slug }';
const ANSWERS = {
  topic: `topic { ${TOPIC} }`,
  article: 'article { id version } edition { number topics { topic { slug } weight primary origin } }',
};

/** An editorial service with the seed in a database of its own, and the SQL of it. */
export async function openSeeded() {
  const database = await createTestDatabase();
  const editorial = openEditorial({
    databaseUrl: database.url,
    cursorSecret: 'a secret of the tests',
    previewSecret: 'a secret of the tests',
    seed: true,
    believeActor: true,
    webhooks: { secret: 'x', targets: 'public', logDays: 30 },
    images: { publicUrl: 'http://x', storeUrl: 'file:///none', secret: 'x', cacheDirectory: '/none', cacheBytes: 1 },
    onError: (error) => {
      throw error;
    },
  });
  await editorial.check();
  const sql = createEditorialDatabase({ url: database.url });

  /** The data of an operation as somebody of the desk. */
  const ask = async (operation: string, variables: object = {}, actor = EDITOR) => {
    const headers = { [ACTOR_HEADER]: actor };
    const { data, errors } = await editorial.execute({ query: operation, variables: { ...variables }, headers });
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- of any operation
  };
  /** Runs a mutation; its payload. */
  const run = async (mutation: string, input: object, actor = EDITOR): Promise<Payload> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const answer = ANSWERS[/Topic/.test(mutation) ? 'topic' : 'article'];
    const operation = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${answer} userErrors { code path } } }`;
    return (await ask(operation, { input }, actor))['it'];
  };
  /** Runs it; throws when it is refused. */
  const does = async (mutation: string, input: object, actor = EDITOR) => {
    const payload = await run(mutation, input, actor);
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
    return payload;
  };
  const topic = async (slug: string) =>
    (
      await ask(
        `query ($slug: String!) { topic(slug: $slug) {
           ${TOPIC} formerSlugs publishedArticleCount { value } changes { kind slug by { slug } details } } }`,
        { slug },
      )
    )['topic'];
  return {
    ask,
    run,
    does,
    topic,
    /** `id` and `expectedVersion` of a topic as it is now. */
    now: async (slug: string) => {
      const { id, version } = await topic(slug);
      return { id, expectedVersion: version };
    },
    sql: async (statement: string, values: unknown[] = []) => (await sql.connection()).query(statement, values),
    close: async () => {
      await sql.close();
      await editorial.close();
      await database.drop();
    },
  };
}
