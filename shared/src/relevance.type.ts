import { GraphQLScalarType } from 'graphql';
import { Directive, Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { parseMatchProfile, type MatchProfile } from './relevance/profile.js';
import type { Score } from './relevance/score.js';
import { stableId } from './ids.js';

/** Profiles that this process has given out. Where the subgraphs share it, one comes back as it was, and is not checked. */
const given = new WeakSet<MatchProfile>();

/** @throws on a value that is no profile */
function checkedProfile(value: unknown): MatchProfile {
  return given.has(value as MatchProfile) ? (value as MatchProfile) : parseMatchProfile(value);
}

/** The face of the relevance module in both graphs: identical in every subgraph, so that the types are shareable. */
export const MatchProfileScalar = new GraphQLScalarType<MatchProfile, MatchProfile>({
  name: 'MatchProfile',
  description:
    'The small value to which a vacancy or an article reduces itself for matching. It is hidden from clients and travels between the subgraphs.',
  serialize: (value) => {
    given.add(value as MatchProfile);
    return value as MatchProfile;
  },
  parseValue: checkedProfile,
});

export enum RelevanceGrade {
  WEAK = 'WEAK',
  FAIR = 'FAIR',
  GOOD = 'GOOD',
  STRONG = 'STRONG',
  EDITOR_PINNED = 'EDITOR_PINNED',
}
registerEnumType(RelevanceGrade, {
  name: 'RelevanceGrade',
  description: 'A score in words.',
  valuesConfig: {
    WEAK: { description: 'Hardly related; shown only when asked for.' },
    FAIR: { description: 'Related.' },
    GOOD: { description: 'A good companion.' },
    STRONG: { description: 'Made for each other.' },
    EDITOR_PINNED: { description: 'An editor chose it, whatever the score; better than any.' },
  },
});

export enum RelevanceReasonKind {
  SHARED_TOPIC = 'SHARED_TOPIC',
  POSITION_TYPE = 'POSITION_TYPE',
  COMMUNITY_SIZE = 'COMMUNITY_SIZE',
  TERM_OVERLAP = 'TERM_OVERLAP',
  EDITOR_PINNED = 'EDITOR_PINNED',
}
registerEnumType(RelevanceReasonKind, {
  name: 'RelevanceReasonKind',
  description: 'What kind of fact speaks for a match.',
  valuesConfig: {
    SHARED_TOPIC: { description: 'Both texts are about the topic.' },
    POSITION_TYPE: { description: 'The article covers what the position is about.' },
    COMMUNITY_SIZE: { description: 'The article covers what the place is like: its size and kind of agency.' },
    TERM_OVERLAP: { description: 'The texts share distinctive words.' },
    EDITOR_PINNED: { description: 'An editor chose the match.' },
  },
});

@Directive('@shareable')
@ObjectType('RelevanceReason', { description: 'One reason for a match, with its share of the score.' })
export class RelevanceReasonType {
  @Field(() => RelevanceReasonKind, { description: 'What kind of fact it is.', simple: true })
  kind: RelevanceReasonKind;

  @Field(() => Float, { description: 'Share of the score; the contributions add up to the score.', simple: true })
  contribution: number;

  @Field(() => String, { description: 'The reason in plain English words.', simple: true })
  label: string;

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [ID], { description: 'Ids of the topics that are the evidence.', simple: true })
  evidence: string[];
}

@Directive('@shareable')
@ObjectType('Relevance', {
  description:
    'How well a vacancy and an article, or two articles, belong together, and why. It is the same from either side.',
})
export class RelevanceType {
  @Field(() => Float, { description: 'From 0 to 1; comparable inside one `model` only.', simple: true })
  score: number;

  @Field(() => RelevanceGrade, { description: 'The score in words, or that an editor chose the match.', simple: true })
  grade: RelevanceGrade;

  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [RelevanceReasonType], {
    description: 'Why, the weightiest reason first; the word of an editor stands before them, with no share.',
    simple: true,
  })
  reasons: RelevanceReasonType[];

  @Field(() => String, { description: 'Version of the scoring model and its vocabulary.', simple: true })
  model: string;
}

/** A representation with its match profile checked: it may come from another process. @throws on a foreign value */
export function withMatchProfile<Reference extends { matchProfile?: unknown }>(reference: Reference): Reference {
  const { matchProfile } = reference;
  return matchProfile === undefined ? reference : { ...reference, matchProfile: checkedProfile(matchProfile) };
}

/** Ids of topics by their keys: there are some dozens, and each page names the same. */
const topicIds = new Map<string, string>();

function topicIdOf(key: string): string {
  let id = topicIds.get(key);
  if (id === undefined) topicIds.set(key, (id = stableId('Topic', key)));
  return id;
}

/** A score as the graph shows it: topics named by their ids. */
export function toRelevance({ score, grade, reasons, model }: Score): RelevanceType {
  return {
    score,
    grade: RelevanceGrade[grade],
    model,
    reasons: reasons.map(({ kind, contribution, label, topics }) => ({
      kind: kind as RelevanceReasonKind,
      contribution,
      label,
      evidence: topics.map(topicIdOf),
    })),
  };
}
