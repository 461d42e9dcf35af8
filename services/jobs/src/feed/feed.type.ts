import { Count, PageInfo } from '@heartland/shared/connection';
import { NodeType } from '@heartland/shared/node.type';
import { DateTimeScalar } from '@heartland/shared/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ImportRun } from './import-run.entity.js';

export enum FeedKind {
  USAJOBS = 'USAJOBS',
  MANUAL = 'MANUAL',
}
registerEnumType(FeedKind, {
  name: 'FeedKind',
  description: 'The format of a feed.',
  valuesConfig: {
    USAJOBS: { description: 'Answer of the USAJOBS Search API.' },
    MANUAL: { description: 'Postings that were made by hand or by this site.' },
  },
});

export enum ImportOutcome {
  SUCCEEDED = 'SUCCEEDED',
  PARTIAL = 'PARTIAL',
}
registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: 'How the reading of a feed ended.',
  valuesConfig: {
    SUCCEEDED: { description: 'Every record was taken.' },
    PARTIAL: { description: 'Some records were refused; the issues say which and why.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType('FeedSource', { implements: NodeType, description: 'A source of vacancies that is read again and again.' })
export class FeedSourceType implements NodeType {
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Field(() => String, { description: 'Its name.', simple: true })
  name: string;

  @Field(() => FeedKind, { description: 'Its format.', simple: true })
  kind: FeedKind;
}

@Directive('@tag(name: "internal")')
@Directive('@key(fields: "id")')
@ObjectType('ImportRun', {
  implements: NodeType,
  description: 'One reading of a feed: seen = created + updated + unchanged + rejected.',
})
export class ImportRunType implements NodeType, Omit<ImportRun, 'feedId' | 'outcome'> {
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When it began.', simple: true })
  startedAt: Date;

  @Field(() => ImportOutcome, { description: 'How it ended.', simple: true })
  outcome: ImportOutcome;

  @Field(() => Int, { description: 'Records in the feed.', simple: true })
  seen: number;

  @Field(() => Int, { description: 'Records that are new vacancies.', simple: true })
  created: number;

  @Field(() => Int, { description: 'Records that changed a vacancy.', simple: true })
  updated: number;

  @Field(() => Int, { description: 'Records that said nothing new.', simple: true })
  unchanged: number;

  @Field(() => Int, { description: 'Records that were refused.', simple: true })
  rejected: number;
}

@Directive('@tag(name: "internal")')
@ObjectType('ImportIssue', { description: 'Why a record of a feed was refused.' })
export class ImportIssueType {
  @Field(() => Int, { description: 'Position of the record in the feed, from 1.', simple: true })
  position: number;

  @Field(() => String, {
    nullable: true,
    description: 'Id of the record within the feed, if it has one.',
    simple: true,
  })
  externalId: string | null;

  @Field(() => String, { nullable: true, description: 'The field that is wrong, e.g. `pay.min`.', simple: true })
  field: string | null;

  @Field(() => String, { description: 'What was expected and what came.', simple: true })
  message: string;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A reading in a list.' })
export class ImportRunEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => ImportRunType, { description: 'The reading.', simple: true })
  node: object;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A page of readings of a feed.' })
export class ImportRunConnection {
  @Field(() => [ImportRunEdge], { description: 'The readings with their places in the list.', simple: true })
  edges: ImportRunEdge[];

  @Field(() => [ImportRunType], { description: 'The readings.', simple: true })
  nodes: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'An issue in a list.' })
export class ImportIssueEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => ImportIssueType, { description: 'The issue.', simple: true })
  node: object;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A page of issues of a reading.' })
export class ImportIssueConnection {
  @Field(() => [ImportIssueEdge], { description: 'The issues with their places in the list.', simple: true })
  edges: ImportIssueEdge[];

  @Field(() => [ImportIssueType], { description: 'The issues.', simple: true })
  nodes: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;

  @Field(() => Count, { description: 'How many issues there are.', simple: true })
  totalCount: Count;
}
