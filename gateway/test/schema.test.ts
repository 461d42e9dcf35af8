import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { buildEditorialSchema } from '@heartland/editorial/schema';
import { buildJobsSchema } from '@heartland/jobs/schema';
import {
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { compose, vacancyFilterContract } from '../src/compose.js';

const contracts = { jobs: buildJobsSchema(), editorial: buildEditorialSchema() };

/** Types that a subgraph names but that the other one owns. */
const FOREIGN: Record<string, readonly string[]> = {
  jobs: ['Article', 'Author', 'Topic', 'VacancyList', 'EditorialDashboard'],
  editorial: ['Vacancy', 'Agency'],
};

/** Fields that a subgraph adds to the other's types. */
const CONTRIBUTED: Record<string, readonly string[]> = {
  jobs: [
    'Article.relevantVacancies',
    'EditorialDashboard.openProfiles',
    'EditorialDashboard.topicCoverage',
    'EditorialDashboard.vacanciesWithoutArticles',
    'EditorialDashboard.vacanciesWithoutRole',
    'Topic.openVacancyCount',
    'Topic.vacancies',
    'VacancyList.vacancies',
  ],
  editorial: ['Vacancy.relevantArticles', 'Agency.articles'],
};

/** Directives that the gateway refuses to load. */
const REFUSED = ['authenticated', 'requiresScopes', 'policy', 'context', 'fromContext', 'cacheTag', 'oneOf'];

const directives = (node: { directives?: readonly { name: { value: string } }[] }) =>
  (node.directives ?? []).map(({ name }) => name.value);

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
const isNonNull = (type: TypeNode): boolean => type.kind === Kind.NON_NULL_TYPE;
const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
/** Whether any non-null mark stands directly on the named type, inside lists too. */
const itemIsNonNull = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE
    ? type.type.kind === Kind.NAMED_TYPE || itemIsNonNull(type.type)
    : type.kind === Kind.LIST_TYPE && itemIsNonNull(type.type);

describe.each(Object.entries(contracts))('the contract of %s', (name, { sdl, schema }) => {
  const document = parse(sdl);
  const types = document.definitions.filter(
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const fields = types.flatMap((type) =>
    (type.fields ?? []).map((field) => ({ type, field, place: `${type.name.value}.${field.name.value}` })),
  );
  const broken = (rule: (it: { type: ObjectTypeDefinitionNode; field: FieldDefinitionNode }) => boolean) =>
    fields.filter((it) => !rule(it)).map(({ place }) => place);

  it('is the committed file', async () => {
    expect(sdl).toBe(await readFile(new URL(`../../services/${name}/schema.graphql`, import.meta.url), 'utf8'));
  });

  it('describes every type, field, argument, input field and enum value', () => {
    const undescribed: string[] = [];
    const check = (place: string, element: { description?: string | null | undefined }) => {
      if (!element.description) undescribed.push(place);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (
        type.name.startsWith('_') ||
        ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name) ||
        /__/.test(type.name)
      )
        continue;
      if (type !== schema.getQueryType() && type !== schema.getMutationType()) check(type.name, type);
      if ('getValues' in type) type.getValues().forEach((value) => check(`${type.name}.${value.name}`, value));
      if (!('getFields' in type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (field.name.startsWith('_')) continue;
        check(`${type.name}.${field.name}`, field);
        if (isObjectType(type) || isInterfaceType(type))
          type.getFields()[field.name]!.args.forEach((arg) => check(`${type.name}.${field.name}(${arg.name})`, arg));
      }
    }
    expect(undescribed.filter((place) => !/^(federation|link)/i.test(place))).toEqual([]);
  });

  it('lets every root field be null: one dead subgraph must not take the other with it', () => {
    expect(broken(({ type, field }) => type.name.value !== 'Query' || !isNonNull(field.type))).toEqual([]);
  });

  it('lets every reference to the other subgraph be null', () => {
    expect(broken(({ field }) => !FOREIGN[name]!.includes(nameOf(field.type)) || !itemIsNonNull(field.type))).toEqual(
      [],
    );
  });

  it('contributes its fields to the other subgraph, all nullable', () => {
    const present = fields.filter(({ place }) => CONTRIBUTED[name]!.includes(place));
    expect(present.map(({ place }) => place).sort()).toEqual([...CONTRIBUTED[name]!].sort());
    expect(present.filter(({ field }) => isNonNull(field.type))).toEqual([]);
  });

  it('has no list but connections and bounded ones', () => {
    const bounded = broken(
      ({ type, field }) =>
        !isList(field.type) ||
        type.name.value.endsWith('Connection') ||
        ['listSize', 'external'].some((name) => directives(field).includes(name)),
    );
    expect(bounded).toEqual([]);
  });

  it('says of every connection which arguments bound it', () => {
    const unsized = broken(
      ({ field }) => !nameOf(field.type).endsWith('Connection') || directives(field).includes('listSize'),
    );
    expect(unsized).toEqual([]);
  });

  it('says of all that is deprecated on which day it goes', () => {
    const reasons = [...sdl.matchAll(/@deprecated(?:\(reason: "([^"]*)"\))?/g)].map(([, reason]) => reason ?? 'none');
    expect(reasons.filter((reason) => !/\b\d{4}-\d{2}-\d{2}\b/.test(reason))).toEqual([]);
  });

  it('says of every scalar of its own where it is specified or what it is', () => {
    const lax = document.definitions.filter(
      (node) =>
        node.kind === Kind.SCALAR_TYPE_DEFINITION && !node.description && !directives(node).includes('specifiedBy'),
    );
    expect(lax).toEqual([]);
  });

  it('has no directive that the gateway refuses, and no subscription', () => {
    for (const directive of REFUSED) expect(sdl).not.toMatch(new RegExp(`@${directive}\\b`));
    expect(schema.getSubscriptionType()).toBeFalsy();
  });
});

describe('the supergraphs', () => {
  it('are the committed files', async () => {
    const { internal, public: publicContract } = await compose();
    expect(internal).toBe(await readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8'));
    expect(publicContract).toBe(await readFile(new URL('../supergraph.public.graphql', import.meta.url), 'utf8'));
  });
});

it('the filter of vacancies that editorial stores is that of the contract of jobs', async () => {
  expect(await vacancyFilterContract()).toBe(
    await readFile(new URL('../../services/editorial/vacancy-filter.graphql', import.meta.url), 'utf8'),
  );
});
