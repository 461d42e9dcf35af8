import { UrlScalar } from '@heartland/shared/scalars';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum EducationLevel {
  NONE = 'NONE',
  HIGH_SCHOOL = 'HIGH_SCHOOL',
  ASSOCIATE = 'ASSOCIATE',
  BACHELOR = 'BACHELOR',
  MASTER = 'MASTER',
  DOCTORATE = 'DOCTORATE',
}
registerEnumType(EducationLevel, {
  name: 'EducationLevel',
  description: 'The least education that is asked for.',
  valuesConfig: {
    NONE: { description: 'None.' },
    HIGH_SCHOOL: { description: 'High school diploma or GED.' },
    ASSOCIATE: { description: "Associate's degree or as many credits." },
    BACHELOR: { description: "Bachelor's degree." },
    MASTER: { description: "Master's degree." },
    DOCTORATE: { description: 'Doctorate.' },
  },
});

@ObjectType({ description: 'What an applicant must bring. Null means that the advert does not say.' })
export class VacancyRequirements {
  @Field(() => Int, { nullable: true, description: 'Age in years.', simple: true })
  minimumAge: number | null;

  @Field(() => EducationLevel, { nullable: true, description: 'Education.', simple: true })
  education: EducationLevel | null;

  @Field(() => Int, { nullable: true, description: 'Experience in months.', simple: true })
  experienceMonths: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether certification as a peace officer (POST) is needed at the time of application.',
    simple: true,
  })
  postCertification: boolean | null;

  @Field(() => Boolean, { description: 'Whether only officers of other agencies may apply.', simple: true })
  lateralOnly: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether citizenship of the United States is needed.',
    simple: true,
  })
  citizenship: boolean | null;

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [String], { description: 'What else is asked for, in the words of the advert.', simple: true })
  other: string[];
}

export enum ApplyMethod {
  EXTERNAL_URL = 'EXTERNAL_URL',
  EMAIL = 'EMAIL',
  POSTAL = 'POSTAL',
  IN_PERSON = 'IN_PERSON',
  HOSTED_FORM = 'HOSTED_FORM',
}
registerEnumType(ApplyMethod, {
  name: 'ApplyMethod',
  description: 'How to apply.',
  valuesConfig: {
    EXTERNAL_URL: { description: 'On a page of the agency or its job board.' },
    EMAIL: { description: 'By e-mail.' },
    POSTAL: { description: 'By post.' },
    IN_PERSON: { description: 'In person.' },
    HOSTED_FORM: { description: 'By a form of this site.' },
  },
});

@ObjectType({ description: 'How to apply.' })
export class ApplicationInfo {
  @Field(() => ApplyMethod, { description: 'The way.', simple: true })
  method: ApplyMethod;

  @Field(() => UrlScalar, { nullable: true, description: 'The page to apply on.', simple: true })
  url: string | null;

  @Field(() => String, { nullable: true, description: 'In the words of the advert.', simple: true })
  instructions: string | null;
}
