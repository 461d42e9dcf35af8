import { UrlScalar } from '@heartland/shared/scalars';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EditorialContext } from '../context.js';
import { CompleteImageUploadInput, CreateImageUploadInput, ImageUrlArgs, UpdateImageInput } from './image.args.js';
import { ImagePayload, ImageType, ImageUploadPayload, ImageUploadType } from './image.type.js';
import type { ImageUpload } from './store/image-store.js';
import type { ShownImage } from './stored-image.js';

@Resolver(() => ImageType)
export class ImageResolver {
  @Query(() => ImageType, { nullable: true, description: 'The image with this id; null when there is none.' })
  image(
    @Arg('id', () => ID, { description: 'Id of an image.' }) id: string,
    @Ctx() { storedImage }: EditorialContext,
  ): ShownImage | null | Promise<ShownImage | null> {
    return storedImage(id);
  }

  @FieldResolver(() => UrlScalar, {
    description:
      'Where it is served in this size and format; the address is good for ever and its answer never changes.',
  })
  url(
    @Root() image: ShownImage,
    @Args(() => ImageUrlArgs) args: ImageUrlArgs,
    @Ctx() { imageUrl }: EditorialContext,
  ): string {
    return imageUrl(image, args);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ImageUploadPayload, { description: 'Grants the upload of a picture for a quarter of an hour.' })
  createImageUpload(
    @Arg('input', () => CreateImageUploadInput, { description: 'The picture.' }) input: CreateImageUploadInput,
    @Ctx() { imageDesk }: EditorialContext,
  ): Promise<ImageUploadPayload> {
    return imageDesk.createImageUpload(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ImagePayload, {
    description: 'Checks the bytes that were uploaded and stores them. It may be repeated.',
  })
  completeImageUpload(
    @Arg('input', () => CompleteImageUploadInput, { description: 'The upload.' }) input: CompleteImageUploadInput,
    @Ctx() { imageDesk }: EditorialContext,
  ): Promise<ImagePayload> {
    return imageDesk.completeImageUpload(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ImagePayload, {
    description: 'Changes what is said about an image and what its crops keep in sight.',
  })
  updateImage(
    @Arg('input', () => UpdateImageInput, { description: 'The changes.' }) input: UpdateImageInput,
    @Ctx() { imageDesk }: EditorialContext,
  ): Promise<ImagePayload> {
    return imageDesk.updateImage(input);
  }
}

@Resolver(() => ImageUploadPayload)
export class ImageUploadPayloadResolver {
  @FieldResolver(() => ImageUploadType, { nullable: true, description: 'Null when it was refused.' })
  upload(
    @Root() { imageId }: ImageUploadPayload,
    @Ctx() { imageUpload }: EditorialContext,
  ): Promise<ImageUpload | null> | null {
    return imageId === undefined ? null : imageUpload(imageId);
  }
}

@Resolver(() => ImagePayload)
export class ImagePayloadResolver {
  @FieldResolver(() => ImageType, { nullable: true, description: 'Null when it was refused.' })
  image(
    @Root() { imageId }: ImagePayload,
    @Ctx() { storedImage }: EditorialContext,
  ): ShownImage | null | Promise<ShownImage | null> {
    return storedImage(imageId ?? null);
  }
}
