import { halves } from '@heartland/editorial/image/testing';
import { expect, it } from '@jest/globals';
import { loadOperations } from '../src/example-operations.js';
import { AUTHOR, deskOf } from './desk.js';
import { startGraph, type Graph } from './graph.js';

const PAGE = `query ($slug: String!) { articleBySlug(slug: $slug) { status article {
  title summary authors { name } topics { topic { name } } heroImage { alt url(width: 640) } body { html } } } }`;

const operations = loadOperations('images');

/** The id of a new image, which is stored. */
async function upload(graph: Graph): Promise<string> {
  const bytes = await halves().png().toBuffer();
  const run = async (name: string, input: object) => {
    const { query } = operations.find((operation) => operation.name === name)!;
    return Object.values((await graph.queryAs(AUTHOR, query, { input })).data!)[0];
  };
  const announced = { contentType: 'image/png', bytes: bytes.length, alt: 'A road' };
  const { imageId, url } = (await run('CreateImageUpload', announced)).upload;
  await fetch(url, { method: 'PUT', body: new Uint8Array(bytes), headers: { 'content-type': 'image/png' } });
  await run('CompleteImageUpload', { id: imageId });
  return imageId;
}

it('an article with body, authors, topics and hero image takes four statements', async () => {
  const graph = await startGraph({ form: 'together', internal: true });
  const { topics } = (await graph.query('{ topics(first: 3) { nodes { id } } }')).data!;
  const { slug } = await deskOf(graph).publish('All of it', {
    heroImageId: await upload(graph),
    topicIds: topics.nodes.map(({ id }: { id: string }) => id),
    blocks: [{ type: 'paragraph', children: [{ type: 'text', value: 'All.' }] }],
  });
  await graph.query(PAGE, { slug });
  graph.counts();
  const { data } = await graph.query(PAGE, { slug });
  const shown = { authors: [{}], topics: [{}, {}, {}], heroImage: { alt: 'A road' }, body: { html: '<p>All.</p>' } };
  expect(data!.articleBySlug.article).toMatchObject(shown);
  expect(graph.counts().statements).toHaveLength(4);
  await graph.close();
});
