import { ArgsType, Directive, Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { ImageFormat as Format } from './delivery/output-format.js';
import type { Wanted } from './delivery/rendition.js';
import type { ImageAnnouncement, ImageDescription } from './image-input.js';

const ImageFit = { COVER: 'COVER', CONTAIN: 'CONTAIN' } as const;
registerEnumType(ImageFit, {
  name: 'ImageFit',
  description: 'How a picture goes into a box of other proportions.',
  valuesConfig: {
    COVER: { description: 'It fills the box; what is farthest from the focal point is cut off.' },
    CONTAIN: { description: 'All of it is shown.' },
  },
});

const ImageFormat = { AUTO: 'AUTO', WEBP: 'WEBP', AVIF: 'AVIF', JPEG: 'JPEG' } as const;
registerEnumType(ImageFormat, {
  name: 'ImageFormat',
  description: 'The format of a picture that is served.',
  valuesConfig: {
    AUTO: { description: 'The best that the `Accept` header of the request for it names.' },
    WEBP: { description: 'WebP.' },
    AVIF: { description: 'AVIF; the smallest.' },
    JPEG: { description: 'JPEG; transparent places become white.' },
  },
});

@ArgsType()
export class ImageUrlArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Pixels across, 1 to 3840; rounded up to the next width that is made, never beyond the picture’s own.',
  })
  width?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Pixels down, 1 to 3840; it follows the width when that is rounded.',
  })
  height?: number | null;

  @Field(() => ImageFit, {
    nullable: true,
    description: 'What to do when both sides are given.',
    defaultValue: 'COVER',
  })
  fit?: Wanted['fit'] | null;

  @Field(() => ImageFormat, { nullable: true, description: 'What to serve.', defaultValue: 'AUTO' })
  format?: Format | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'The picture that is about to be uploaded.' })
export class CreateImageUploadInput implements ImageAnnouncement {
  @Field(() => String, { nullable: true, description: 'What the file is called; for people. 255 characters at most.' })
  filename?: string | null;

  @Field(() => String, { description: '`image/jpeg`, `image/png`, `image/webp` or `image/avif`.' })
  contentType: string;

  @Field(() => Int, { description: 'Its size, 20 MiB at most.' })
  bytes: number;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the bytes as 64 hexadecimal digits in lower case.' })
  sha256?: string | null;

  @Field(() => String, { description: 'What it shows, for those who do not see it; 500 characters at most.' })
  alt: string;

  @Field(() => String, { nullable: true, description: 'Text beneath it; 1000 characters at most.' })
  caption?: string | null;

  @Field(() => String, { nullable: true, description: 'Who made it or owns it; 200 characters at most.' })
  credit?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What a crop keeps in sight, from 0 (left) to 1; 0.5 if left out.',
  })
  focalX?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What a crop keeps in sight, from 0 (top) to 1; 0.5 if left out.',
  })
  focalY?: number | null;

  @Field(() => String, { nullable: true, description: 'The same key with the same input is done once within a day.' })
  idempotencyKey?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'An upload whose bytes have been sent.' })
export class CompleteImageUploadInput {
  @Field(() => ID, { description: 'The image to be.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The same key with the same input is done once within a day.' })
  idempotencyKey?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'What is to be said about an image from now on; what is left out stays.' })
export class UpdateImageInput implements ImageDescription {
  @Field(() => ID, { description: 'The image.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'What it shows; 500 characters at most, never blank.' })
  alt?: string | null;

  @Field(() => String, { nullable: true, description: 'Text beneath it; null takes it away.' })
  caption?: string | null;

  @Field(() => String, { nullable: true, description: 'Who made it or owns it; null takes it away.' })
  credit?: string | null;

  @Field(() => Float, { nullable: true, description: 'What a crop keeps in sight, from 0 (left) to 1 (right).' })
  focalX?: number | null;

  @Field(() => Float, { nullable: true, description: 'What a crop keeps in sight, from 0 (top) to 1 (bottom).' })
  focalY?: number | null;

  @Field(() => String, { nullable: true, description: 'The same key with the same input is done once within a day.' })
  idempotencyKey?: string | null;
}
