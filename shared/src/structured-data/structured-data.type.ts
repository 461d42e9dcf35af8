import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { HtmlScalar, JsonObjectScalar } from '../scalars.js';
import { jsonLdScript } from './json-ld-script.js';
import { isEligible, problemsOf, SEVERITIES, type JsonLd, type Problem, type Rule, type Severity } from './rule.js';

export const ProblemSeverity = Object.fromEntries(Object.keys(SEVERITIES).map((name) => [name, name]));
registerEnumType(ProblemSeverity, {
  name: 'ProblemSeverity',
  description: 'How much a broken rule matters.',
  valuesConfig: Object.fromEntries(Object.entries(SEVERITIES).map(([name, description]) => [name, { description }])),
});

@Directive('@shareable')
@ObjectType({ description: 'A rule that structured data breaks (docs/structured-data.md).' })
export class StructuredDataProblem implements Problem {
  @Field(() => String, { description: 'Where, e.g. `author[1].name`.', simple: true })
  property: string;

  @Field(() => ProblemSeverity, { description: 'How much it matters.', simple: true })
  severity: Severity;

  @Field(() => String, { description: 'Id of the rule.', simple: true })
  rule: string;

  @Field(() => String, { description: 'What was expected and what came, for people.', simple: true })
  message: string;
}

@Directive('@shareable')
@ObjectType({ description: 'What a page tells search engines about itself, checked rule by rule.' })
export class StructuredData {
  @Field(() => JsonObjectScalar, {
    description: 'JSON-LD by schema.org, as plain data: `script` is the form that is safe in a page.',
    simple: true,
  })
  jsonLd: JsonLd;

  @Field(() => Boolean, {
    description: 'False when a rule that is REQUIRED is broken: then it must not be put into a page.',
    simple: true,
  })
  eligible: boolean;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [StructuredDataProblem], { description: 'The rules that it breaks.', simple: true })
  problems: Problem[];

  @Field(() => HtmlScalar, {
    nullable: true,
    description:
      'The `script` element to put into the head of the page, in which no text can end it; null when not eligible.',
    simple: true,
  })
  script: string | null;
}

/** JSON-LD, checked against its rules. */
export function structuredData(jsonLd: JsonLd, rules: readonly Rule[]): StructuredData {
  const problems = problemsOf(jsonLd, rules);
  const eligible = isEligible(problems);
  return { jsonLd, eligible, problems, script: eligible ? jsonLdScript(jsonLd) : null };
}
