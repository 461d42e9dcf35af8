import { DateTimeScalar, LocaleScalar } from '@heartland/shared/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { SlugRedirect } from './slug-redirect.entity.js';

@Directive('@tag(name: "internal")')
@ObjectType('SlugRedirect', { description: 'A slug that leads to an article, because it had it before.' })
export class SlugRedirectType implements Pick<SlugRedirect, 'fromSlug' | 'locale' | 'since'> {
  @Field(() => String, { description: 'The slug that it had.', simple: true })
  fromSlug: string;

  @Field(() => String, { description: 'The slug that it has.', simple: true })
  toSlug: string;

  @Field(() => LocaleScalar, { description: 'Language.', simple: true })
  locale: string;

  @Field(() => DateTimeScalar, { description: 'When it was renamed.', simple: true })
  since: Date;
}
