import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleManifest } from '../src/persisted/example-manifest.js';
import { loadOperations } from '../src/example-operations.js';
import { clientSchema } from '../src/operations-check/schema-file.js';
import { readSupergraph } from '../src/supergraph.js';
import { boundedOperation } from './lanes/bounded-operation.js';
import { Choices } from './lanes/choices.js';
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

const numbers = fc.array(fc.nat(1_000_000), { minLength: 20, maxLength: 200, size: 'max' });

/** What `docs/operations.md` says is the limit when none is configured. */
const LIMIT = 10_000;

describe('the cost of an operation', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ form: 'together', costLimit: LIMIT });
  });
  afterAll(() => graph.close());

  const ask = async (query: string, variables: Record<string, unknown>) => {
    const { text, status } = await graph.queryWith({ 'x-cost': '1' }, query, variables);
    const { data, errors, extensions } = JSON.parse(text);
    return { status, data, errors, cost: extensions?.cost };
  };

  it.each(examples)('$name may cost a tenth of the limit at most', async ({ query, variables }) => {
    const { cost } = await ask(query, variables);
    expect(cost).toMatchObject({ requested: expect.any(Number), actual: expect.any(Number), limit: LIMIT });
    expect(cost.requested).toBeLessThanOrEqual(LIMIT / 10);
  });

  it('is refused over the limit, and nothing is fetched', async () => {
    graph.counts();
    const query = '{ vacancies(first: 100) { nodes { relevantArticles(first: 100) { nodes { id } } } } }';
    const { status, data, errors } = await ask(query, {});
    expect({ status, data, extensions: errors[0].extensions }).toEqual({
      status: 400,
      data: undefined,
      extensions: { code: 'COST_LIMIT_EXCEEDED', retryable: false, requested: 10_201, limit: LIMIT },
    });
    expect(graph.counts()).toEqual({ fetches: [], statements: [] });
  });

  it('is never more than was reckoned, where arguments bound the lists', async () => {
    const schema = clientSchema(await readSupergraph('public'));
    let spent = 0;
    await fc.assert(
      fc.asyncProperty(numbers, async (list) => {
        const { query, variables } = boundedOperation(schema, new Choices(list));
        const { status, errors, cost } = await ask(query, variables);
        if (errors?.[0].extensions.code === 'COST_LIMIT_EXCEEDED') return;
        expect({ query, status, errors }).toEqual({ query, status: 200, errors: undefined });
        expect(cost.actual).toBeLessThanOrEqual(cost.requested);
        const each: { requested: number; actual: number }[] = Object.values(cost.perSubgraph);
        expect(each.reduce((sum, it) => sum + it.requested, 0)).toBe(cost.requested);
        expect(each.reduce((sum, it) => sum + it.actual, 0)).toBe(cost.actual);
        for (const { requested, actual } of each) expect(actual).toBeLessThanOrEqual(requested);
        spent += cost.actual;
      }),
      { seed: 1, numRuns: 60, interruptAfterTimeLimit: 30_000 },
    );
    expect(spent).toBeGreaterThan(500);
  });
});
