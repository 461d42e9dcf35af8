import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { loadOperations, type Operation } from './example-operations.js';

const operations = loadOperations();

function definitionsOf(operation: Operation): OperationDefinitionNode[] {
  return parse(operation.query).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
}

describe('the example operations', () => {
  it('are ten or more and begin with the vacancy page', () => {
    expect(operations.length).toBeGreaterThanOrEqual(10);
    expect(operations[0]).toMatchObject({
      name: 'VacancyPage',
      description: 'A vacancy with pay, place and its articles.',
      variables: { slug: expect.any(String) },
    });
  });

  it('come in the order of their file names, each name once', () => {
    const names = operations.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['VacancyPage', 'ArticlePage', 'VacancyList']);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are queries, and mutations are internal', () => {
    const kinds = (of: Operation[]) => new Set(of.flatMap(definitionsOf).map(({ operation }) => operation));
    expect([...kinds(operations)]).toEqual(['query']);
    expect([...kinds(loadOperations('images'))]).toContain('mutation');
  });

  it('have no variables when there is no file of variables', () => {
    expect(operations.find(({ name }) => name === 'VacancyList')?.variables).toEqual({});
  });
});

const others = (['topics', 'images', 'outputs', 'overrides'] as const).flatMap((kind) => loadOperations(kind));

describe.each([...operations, ...others])('$name', (operation) => {
  it('is one operation of that name, described in its first line', () => {
    const definitions = definitionsOf(operation);
    expect(definitions.map(({ name }) => name?.value)).toEqual([operation.name]);
    expect(operation.description).toMatch(/^[A-Z].+\.$/);
  });

  it('comes with the variables that it declares', () => {
    const declared = definitionsOf(operation).flatMap(({ variableDefinitions }) => variableDefinitions ?? []);
    expect(Object.keys(operation.variables).sort()).toEqual(declared.map(({ variable }) => variable.name.value).sort());
  });
});
