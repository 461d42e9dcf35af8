import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildEditorialSchema } from '@heartland/editorial/schema';
import { Kind, parse } from 'graphql';
import { loadOperations } from '../src/example-operations.js';
import { examplesOn } from './examples.js';
import { startGraph, type Graph } from './graph.js';

const KINDS = ['desk', 'topics', 'overrides'] as const;
/** Those that have tests of their own. */
const OTHERS = ['images', 'webhooks', 'preview', 'learning'] as const;

describe.each(KINDS)('the example operations of %s, in their order', (kind) => {
  let graph: Graph;
  const examples = examplesOn(() => graph);
  beforeAll(async () => {
    graph = await startGraph({ form: 'apart', internal: true });
  });
  afterAll(() => graph.close());

  it.each(loadOperations(kind).map((operation) => [operation.name, operation] as const))(
    '%s',
    async (_name, operation) => {
      const { data, errors } = await examples.run(operation);
      expect(errors).toBeUndefined();
      for (const payload of Object.values(data!)) {
        // An answer to a question has none.
        expect(payload.userErrors ?? []).toEqual([]);
        examples.remember(payload);
      }
    },
  );
});

it('they are one operation each, and with the others leave no mutation out', () => {
  const used = [...KINDS, ...OTHERS]
    .flatMap((kind) => loadOperations(kind))
    .flatMap(({ name, query }) =>
      parse(query).definitions.flatMap((definition) => {
        if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
        expect(definition.name?.value).toBe(name);
        if (definition.operation !== 'mutation') return [];
        return definition.selectionSet.selections.map((field) => (field.kind === Kind.FIELD ? field.name.value : ''));
      }),
    );
  const mutations = Object.keys(buildEditorialSchema().schema.getMutationType()!.getFields());
  expect([...new Set(used)].sort()).toEqual(mutations.sort());
});
