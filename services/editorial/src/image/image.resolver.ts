import { UrlScalar } from '@heartland/shared/scalars';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EditorialContext } from '../context.js';
import { CompleteImageUploadInput, CreateImageUploadInput, ImageUrlArgs, UpdateImageInput } from './image.args.js';
import { ImagePayload, ImageType, ImageUploadPayload } from './image.type.js';
import type { StoredImage } from './stored-image.js';

@Resolver(() => ImageType)
export class ImageResolver {
  @Query(() => ImageType, { nullable: true, description: 'The image with this id; null when there is none.' })
  image(
    @Arg('id', () => ID, { description: 'Id of an image.' }) id: string,
    @Ctx() { storedImage }: EditorialContext,
  ): Promise<StoredImage | null> | null {
    return storedImage(id);
  }

  @FieldResolver(() => UrlScalar, {
    description:
      'Where it is served in this size and format; the address is good for ever and its answer never changes.',
  })
  url(
    @Root() image: StoredImage,
    @Args(() => ImageUrlArgs) args: ImageUrlArgs,
    @Ctx() { imageUrl }: EditorialContext,
  ): string {
    return imageUrl(image, args);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ImageUploadPayload, { description: 'Grants the upload of a picture for a quarter of an hour.' })
  async createImageUpload(
    @Arg('input', () => CreateImageUploadInput, { description: 'The picture.' }) input: CreateImageUploadInput,
    @Ctx() { images, actor }: EditorialContext,
  ): Promise<ImageUploadPayload> {
    const { id } = await actor();
    const { result, userErrors } = await images.requestUpload(input, id);
    return { upload: result, userErrors };
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ImagePayload, {
    description: 'Checks the bytes that were uploaded and stores them. It may be repeated.',
  })
  async completeImageUpload(
    @Arg('input', () => CompleteImageUploadInput, { description: 'The upload.' }) input: CompleteImageUploadInput,
    @Ctx() { images, actor }: EditorialContext,
  ): Promise<ImagePayload> {
    await actor();
    const { result, userErrors } = await images.completeUpload(input);
    return { image: result, userErrors };
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ImagePayload, {
    description: 'Changes what is said about an image and what its crops keep in sight.',
  })
  async updateImage(
    @Arg('input', () => UpdateImageInput, { description: 'The changes.' }) input: UpdateImageInput,
    @Ctx() { images, actor }: EditorialContext,
  ): Promise<ImagePayload> {
    await actor();
    const { result, userErrors } = await images.update(input);
    return { image: result, userErrors };
  }
}
