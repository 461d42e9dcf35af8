import { CurrencyScalar, DecimalScalar } from '@heartland/shared/scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum PayUnit {
  HOUR = 'HOUR',
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}
registerEnumType(PayUnit, {
  name: 'PayUnit',
  description: 'What the pay is stated for.',
  valuesConfig: {
    HOUR: { description: 'An hour.' },
    DAY: { description: 'A day.' },
    WEEK: { description: 'A week.' },
    MONTH: { description: 'A month.' },
    YEAR: { description: 'A year.' },
  },
});

export enum PayBasis {
  STATED = 'STATED',
  PARSED_FROM_TEXT = 'PARSED_FROM_TEXT',
  ESTIMATED = 'ESTIMATED',
}
registerEnumType(PayBasis, {
  name: 'PayBasis',
  description: 'How the pay is known.',
  valuesConfig: {
    STATED: { description: 'The source states it as a figure.' },
    PARSED_FROM_TEXT: { description: 'Read out of the text of the advert.' },
    ESTIMATED: { description: 'Estimated; never the word of the agency.' },
  },
});

@ObjectType({ description: 'An amount of money.' })
export class Money {
  @Field(() => DecimalScalar, { description: 'The amount as a decimal string.', simple: true })
  amount: string;

  @Field(() => CurrencyScalar, { description: 'Its currency.', simple: true })
  currency: string;
}

@ObjectType({ description: 'Pay converted to a year of full-time work, and on what assumption.' })
export class AnnualRange {
  @Field(() => Money, { description: 'Lowest pay in a year; the highest where only that is stated.', simple: true })
  min: Money;

  @Field(() => Money, { description: 'Highest pay in a year; the lowest where only that is stated.', simple: true })
  max: Money;

  @Field(() => String, { description: 'How the year was computed.', simple: true })
  assumptions: string;
}

@ObjectType({ description: 'Pay as advertised, and a yearly figure to compare by.' })
export class Compensation {
  @Field(() => Money, {
    nullable: true,
    description: 'Lowest pay per `unit`; null when only a maximum is stated.',
    simple: true,
  })
  min: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Highest pay per `unit`; null when only a minimum is stated.',
    simple: true,
  })
  max: Money | null;

  @Field(() => PayUnit, { description: 'What `min` and `max` are paid for.', simple: true })
  unit: PayUnit;

  @Field(() => AnnualRange, { description: 'The same for a year.', simple: true })
  annual: AnnualRange;

  @Field(() => PayBasis, { description: 'How the pay is known.', simple: true })
  basis: PayBasis;

  @Field(() => String, { nullable: true, description: 'The words of the source.', simple: true })
  raw: string | null;
}
