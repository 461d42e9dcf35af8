import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type FieldNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { askedNames } from './asked-names.js';

/** The first field of an operation as its resolver sees it. */
function firstField(text: string) {
  const { definitions } = parse(text);
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const fragments = definitions.filter((it): it is FragmentDefinitionNode => it.kind === Kind.FRAGMENT_DEFINITION);
  return {
    fieldNodes: [operation.selectionSet.selections[0] as FieldNode],
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

const LIST = firstField(`
  query { articles { nodes { title authors { name } } edges { node { ...Shown other: heroImage { alt } } cursor } } }
  fragment Shown on Article { topics { topic { body } } ... on Article { slug } ...Unknown }`);

describe('askedNames', () => {
  it('has the names at all places, through fragments and aliases, and nothing from below or beside them', () => {
    expect([...askedNames(LIST, [['nodes'], ['edges', 'node']])].sort()).toEqual(
      ['title', 'authors', 'topics', 'slug', 'heroImage'].sort(),
    );
  });

  it('has nothing where nothing is asked', () => {
    expect(askedNames(LIST, [['pageInfo'], ['nodes', 'title']])).toEqual(new Set());
  });

  it('has the fields of the field itself for an empty path', () => {
    expect(askedNames(LIST, [[]])).toEqual(new Set(['nodes', 'edges']));
  });
});
