import { badUserInput } from '@heartland/shared/errors';
import { NodeType } from '@heartland/shared/node.type';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { JobsContext } from '../context.js';

/** Ids that one request may ask for. */
const MAX_IDS = 100;

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, { nullable: true, description: 'Anything by its id; null when there is no such thing.' })
  node(
    @Arg('id', () => ID, { description: 'Any id of this graph.' }) id: string,
    @Ctx() { nodeById }: JobsContext,
  ): Promise<object | null> {
    return nodeById(id);
  }

  @Directive('@listSize(assumedSize: 100)')
  @Query(() => [NodeType], {
    nullable: 'itemsAndList',
    description: 'Things by their ids, in that order; null in the place of an unknown one. At most 100.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Any ids of this graph, at most 100.' }) ids: string[],
    @Ctx() { nodeById }: JobsContext,
  ): Promise<object | null>[] {
    if (ids.length > MAX_IDS) throw badUserInput(['ids'], `at most ${MAX_IDS} ids`, ids.length);
    return ids.map((id) => nodeById(id));
  }
}
