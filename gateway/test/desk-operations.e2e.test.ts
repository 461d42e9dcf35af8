import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildEditorialSchema } from '@heartland/editorial/schema';
import { Kind, parse } from 'graphql';
import { loadOperations } from '../src/example-operations.js';
import { startGraph, type Graph } from './graph.js';

const operations = loadOperations('desk');

/** The second line of comment says who acts. */
const actorOf = (query: string) => /^# As (.+)$/m.exec(query)![1]!;

type Json = Record<string, unknown>;

/** Variables in which `"$article.id"` stands for what the operations before it answered there. */
function filled(variables: Json, answered: Json): Json {
  const at = (path: string) => path.split('.').reduce<unknown>((value, name) => (value as Json)[name], answered);
  return JSON.parse(JSON.stringify(variables), (_name, value: unknown) =>
    typeof value === 'string' && value.startsWith('$') ? at(value.slice(1)) : value,
  ) as Json;
}

describe('the example operations of the desk, in their order', () => {
  let graph: Graph;
  const answered: Json = {};
  beforeAll(async () => {
    graph = await startGraph({ form: 'apart', internal: true });
  });
  afterAll(() => graph.close());

  it.each(operations.map((operation) => [operation.name, operation] as const))('%s', async (_name, operation) => {
    const { query, variables } = operation;
    const { data, errors } = await graph.queryAs(actorOf(query), query, filled(variables, answered));
    expect(errors).toBeUndefined();
    for (const payload of Object.values(data!)) {
      expect(payload.userErrors).toEqual([]);
      Object.assign(answered, payload);
    }
  });

  it('are one mutation each, and with those of images leave none out', () => {
    const used = [...operations, ...loadOperations('images')].flatMap(({ name, query }) =>
      parse(query).definitions.flatMap((definition) => {
        if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
        expect([definition.operation, definition.name?.value]).toEqual(['mutation', name]);
        return definition.selectionSet.selections.map((field) => (field.kind === Kind.FIELD ? field.name.value : ''));
      }),
    );
    const mutations = Object.keys(buildEditorialSchema().schema.getMutationType()!.getFields());
    expect([...new Set(used)].sort()).toEqual(mutations.sort());
  });
});
