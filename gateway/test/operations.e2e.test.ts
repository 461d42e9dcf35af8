import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleManifest } from '../src/persisted/example-manifest.js';
import { loadOperations } from '../src/example-operations.js';
import { FORMS, startGraph, type Graph } from './graph.js';

const examples = loadOperations();
const idOf = (name: string) => exampleManifest('public').operations.find((it) => it.name === name)!.id;

describe.each(FORMS)('the example operations by their ids, %s', (form) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ form });
  });
  afterAll(() => graph.close());

  it.each(examples)('$name: GET answers what POST of the text does', async ({ name, query, variables }) => {
    const search = new URLSearchParams({ documentId: idOf(name), variables: JSON.stringify(variables) });
    const response = await fetch(`${graph.address}/graphql?${search}`);
    const { data, errors } = await graph.query(query, variables);
    expect(errors).toBeUndefined();
    const text = (value: unknown) => JSON.stringify(value).replace(/"evaluatedAt":"[^"]*"/g, '');
    expect({ status: response.status, text: text(await response.json()) }).toEqual({
      status: 200,
      text: text({ data }),
    });
  });
});
