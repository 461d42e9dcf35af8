import { DateTimeScalar, JsonObjectScalar } from '@heartland/shared/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { TopicSupply } from './topic-supply.js';

@Directive('@key(fields: "evaluatedAt")')
@Directive('@tag(name: "internal")')
@ObjectType('EditorialDashboard', {
  description: 'What the desk has to do; every number comes with the filter that gives it again at the same moment.',
})
export class DashboardType {
  @Field(() => DateTimeScalar, { description: 'The moment for which all of it holds.', simple: true })
  evaluatedAt: Date;

  @Directive('@external')
  @Field(() => [String], {
    description: 'Match profiles that published articles serve; vacancies are counted by them.',
    simple: true,
  })
  servedProfiles: string[];

  @Directive('@external')
  @Field(() => [JsonObjectScalar], { description: 'What the desk has about each topic.', simple: true })
  topicSupply: TopicSupply[];
}
