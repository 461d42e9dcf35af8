import { describe, expect, it } from '@jest/globals';
import { execute, GraphQLScalarType, parse, type GraphQLObjectType } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchemaSync,
  createResolversMap,
  Ctx,
  Field,
  FieldResolver,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
  UseMiddleware,
} from 'type-graphql';
import { callMethodsDirectly, readMembersPlainly, type ResolversMap } from './direct-resolvers.js';

enum Colour {
  RED = 'red',
}
registerEnumType(Colour, { name: 'Colour' });

const AnyScalar = new GraphQLScalarType({ name: 'Anything' });

@InputType()
class Filter {
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => [Filter], { nullable: 'itemsAndList' })
  or?: (Filter | null)[] | null;

  limit() {
    return 1;
  }
}

@ArgsType()
class Page {
  @Field(() => Int, { nullable: true })
  first?: number = 20;

  @Field(() => String, { nullable: true })
  after?: string | undefined = undefined;
}

@ArgsType()
class Search extends Page {
  @Field(() => Filter, { nullable: true })
  filter?: Filter;

  @Field(() => [Colour], { nullable: true })
  colours?: Colour[];

  @Field(() => AnyScalar, { nullable: true })
  any?: unknown;
}

@ObjectType()
class Shelf {
  @Field(() => String)
  label: string;

  @Field(() => String, { name: 'named' })
  name: string;

  @Field(() => Int, { nullable: true })
  height?: number | null;
}

/** What methods were called with, this object first. */
const calls: unknown[][] = [];
const note = (...values: unknown[]) => (calls.push(values), 'noted');

@Resolver(() => Shelf)
class ShelfResolver {
  @Query(() => Shelf)
  shelf(@Arg('filters', () => [Filter], { nullable: true }) filters: Filter[], @Ctx() context: object) {
    note(this.constructor, filters, context);
    return { label: 'first', name: 'second' };
  }

  @Mutation(() => String)
  paint(@Arg('colour', () => Colour) colour: Colour, @Arg('times', () => Int, { nullable: true }) times?: number) {
    return note(colour, times);
  }

  @FieldResolver(() => String)
  search(@Ctx() context: object, @Args(() => Search) search: Search, @Root() shelf: object) {
    return note(context, search, shelf);
  }

  @FieldResolver(() => String)
  place(
    @Info() { path }: { path: unknown },
    @Root() shelf: object,
    @Args(() => Page) page: Page,
    @Ctx() context: object,
  ) {
    return note(path, shelf, page, context);
  }

  @FieldResolver(() => Int)
  count() {
    return note().length;
  }

  @UseMiddleware(async (_data, next) => `${String(await next())}!`)
  @FieldResolver(() => String)
  guarded() {
    return 'guarded';
  }
}

/** The schema with TypeGraphQL's resolvers, or with direct ones; and the map of them. */
function build(direct: boolean) {
  const schema = buildSchemaSync({ resolvers: [ShelfResolver], skipCheck: true, validate: false });
  const map = createResolversMap(schema) as ResolversMap;
  if (direct) callMethodsDirectly(map, [ShelfResolver]);
  for (const [type, fields] of Object.entries(map)) {
    const known = (schema.getType(type) as Partial<GraphQLObjectType>).getFields?.() ?? {};
    for (const [name, field] of Object.entries(known)) if (fields[name]) field.resolve = fields[name] as never;
  }
  return { schema, map };
}

const DOCUMENT = parse(`query Q($after: String, $any: Anything) {
  none: shelf { label }
  empty: shelf(filters: []) { label }
  shelf(filters: [{ text: "a" }, { or: [{ text: null, or: [] }, null] }]) {
    label named height
    search count guarded
    all: search(first: null, after: $after, filter: { or: [{ text: "b" }] }, colours: [RED], any: $any)
    place(after: $after)
  }
}`);
const PAINT = parse('mutation { paint(colour: RED) twice: paint(colour: RED, times: 2) }');

const compare = (one: string, other: string) => (one < other ? -1 : 1);

async function run(direct: boolean, document = DOCUMENT) {
  calls.length = 0;
  const variableValues = { any: { a: [1] } };
  const result = await execute({
    schema: build(direct).schema,
    document,
    variableValues,
    contextValue: { context: 1 },
  });
  // What has arguments waits in one of the two, so that the order is another.
  return { result, calls: [...calls].sort((one, other) => compare(JSON.stringify(one), JSON.stringify(other))) };
}

describe('methods that are called directly', () => {
  it.each([DOCUMENT, PAINT])('are given what TypeGraphQL gives, instances of classes included', async (document) => {
    const [plain, direct] = [await run(false, document), await run(true, document)];

    expect(plain.result.errors).toBeUndefined();
    expect(direct.result).toEqual(plain.result);
    expect(direct.calls).toStrictEqual(plain.calls);
    expect(direct.calls.length).toBe(document === PAINT ? 2 : 7);
  });

  it('share the instance of arguments that come again', () => {
    const { search } = build(true).map['Shelf'] as { search: (...values: unknown[]) => unknown };
    const args = { first: 1 };
    calls.length = 0;
    search({}, args, {}, {});
    search({}, args, {}, {});
    search({}, { first: 1 }, {}, {});

    expect(calls[0]![1]).toBe(calls[1]![1]);
    expect(calls[0]![1]).not.toBe(calls[2]![1]);
  });

  it('stay behind their middlewares', async () => {
    expect((await run(true)).result.data!['shelf']).toMatchObject({ guarded: 'guarded!' });
  });
});

describe('members', () => {
  it('are read by GraphQL, but for those that have another name in the schema', async () => {
    readMembersPlainly();
    const { map, schema } = build(true);

    expect(Object.keys(map['Shelf']!)).toEqual(['named', 'search', 'place', 'count', 'guarded']);
    const document = parse('{ shelf { label named height } }');
    expect((await execute({ schema, document })).data).toEqual({
      shelf: { label: 'first', named: 'second', height: null },
    });
  });
});
