import { DateTimeScalar, UrlScalar } from '@heartland/shared/scalars';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { UserFault } from '../mutation/user-error.js';
import { UserErrorType } from '../mutation/user-error.type.js';
import type { ImageUpload } from './store/image-store.js';
import type { ShownImage } from './stored-image.js';

@ObjectType('Image', { description: 'A picture that articles show.' })
export class ImageType implements Pick<
  ShownImage,
  'id' | 'alt' | 'caption' | 'credit' | 'width' | 'height' | 'focalX' | 'focalY' | 'averageColor' | 'uploadedAt'
> {
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Field(() => String, { description: 'What it shows, for those who do not see it; never blank.', simple: true })
  alt: string;

  @Field(() => String, { nullable: true, description: 'Text beneath it.', simple: true })
  caption: string | null;

  @Field(() => String, { nullable: true, description: 'Who made it or owns it.', simple: true })
  credit: string | null;

  @Field(() => Int, { description: 'Pixels across, as it was uploaded.', simple: true })
  width: number;

  @Field(() => Int, { description: 'Pixels down, as it was uploaded.', simple: true })
  height: number;

  @Field(() => Float, { description: 'What a crop keeps in sight, from 0 (left) to 1 (right).', simple: true })
  focalX: number;

  @Field(() => Float, { description: 'What a crop keeps in sight, from 0 (top) to 1 (bottom).', simple: true })
  focalY: number;

  @Field(() => String, { description: 'Its average as `#rrggbb`, to show until it is there.', simple: true })
  averageColor: string;

  @Directive('@tag(name: "internal")')
  @Field(() => DateTimeScalar, { description: 'When it was stored.', simple: true })
  uploadedAt: Date;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A header that a request must have.' })
export class HttpHeader {
  @Field(() => String, { description: 'Its name.', simple: true })
  name: string;

  @Field(() => String, { description: 'Its value.', simple: true })
  value: string;
}

@Directive('@tag(name: "internal")')
@ObjectType('ImageUpload', { description: 'How to send the bytes: an HTTP request whose body they are.' })
export class ImageUploadType implements ImageUpload {
  @Field(() => ID, { description: 'The image to be, for `completeImageUpload`.', simple: true })
  imageId: string;

  @Field(() => String, { description: 'Method of the request.', simple: true })
  method: 'PUT';

  @Field(() => UrlScalar, { description: 'Address of the request; it is good for this one upload.', simple: true })
  url: string;

  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [HttpHeader], { description: 'Headers of the request, beside its length.', simple: true })
  headers: HttpHeader[];

  @Field(() => DateTimeScalar, { description: 'When the address ceases to work.', simple: true })
  expiresAt: Date;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'An upload that was granted, or why not.' })
export class ImageUploadPayload {
  /** Nothing was granted when it is left out. */
  imageId?: string;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.', simple: true })
  userErrors: readonly UserFault[];
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'An image that was changed, or why not.' })
export class ImagePayload {
  /** Nothing was changed when it is left out. */
  imageId?: string;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.', simple: true })
  userErrors: readonly UserFault[];
}
