import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who wrote an edition, in the order of the by-line. */
@Entity('edition_author')
export class EditionAuthor {
  @PrimaryColumn('text', { name: 'edition_id' })
  editionId: string;

  @PrimaryColumn('text', { name: 'author_id' })
  authorId: string;

  @Column('integer')
  position: number;
}

/** What an edition is about: the choice of an editor, or until there is one what the vocabulary proposes. */
@Entity('edition_topic')
export class EditionTopic {
  @PrimaryColumn('text', { name: 'edition_id' })
  editionId: string;

  @PrimaryColumn('text', { name: 'topic_id' })
  topicId: string;

  /** Place in the order; 0 is the primary topic. */
  @Column('integer')
  position: number;

  /** How much of the text it is, from 0 to 1. */
  @Column('real')
  weight: number;
}

/** An agency that an edition is about; the agency lives in the jobs service. */
@Entity('edition_agency')
export class EditionAgency {
  @PrimaryColumn('text', { name: 'edition_id' })
  editionId: string;

  @PrimaryColumn('text', { name: 'agency_id' })
  agencyId: string;
}
