import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { EditorialContext } from '../context.js';
import { CreatePreviewTokenInput } from './preview.args.js';
import { PreviewTokenPayload } from './preview.type.js';

@Resolver()
export class PreviewResolver {
  @Directive('@tag(name: "internal")')
  @Mutation(() => PreviewTokenPayload, {
    description: 'Makes a token under which drafts are seen as if they were published, or the site as it will be.',
  })
  createPreviewToken(
    @Arg('input', () => CreatePreviewTokenInput, { description: 'What it shows.' }) input: CreatePreviewTokenInput,
    @Ctx() { createPreviewToken }: EditorialContext,
  ): Promise<PreviewTokenPayload> {
    return createPreviewToken(input);
  }
}
