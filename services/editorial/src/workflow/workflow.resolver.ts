import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AuthorType } from '../author/author.type.js';
import type { EditorialContext } from '../context.js';
import type { WorkflowTransition } from './workflow-transition.entity.js';
import { WorkflowTransitionType } from './workflow.type.js';

@Resolver(() => WorkflowTransitionType)
export class WorkflowTransitionResolver {
  @FieldResolver(() => AuthorType)
  async by(@Root() { by }: WorkflowTransition, @Ctx() { authorById }: EditorialContext): Promise<object> {
    return (await authorById.load(by))!;
  }
}
