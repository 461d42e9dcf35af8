import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What articles are filed under. Topics are a tree; the siblings of each have an order. */
@Entity('topic')
export class Topic {
  /** Made of the slug, so that the jobs service can name it. */
  @PrimaryColumn('text')
  id: string;

  /** Its key in the vocabulary, if that knows it. It never changes. */
  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  description: string;

  @Column('text', { array: true })
  synonyms: string[];

  /** Null at the top. */
  @Column('text', { name: 'parent_id', nullable: true })
  parentId: string | null;

  /** 0, 1, 2 ... among its siblings, without a gap. */
  @Column('integer')
  position: number;

  /** One more after every write, but for those that only shift it among its siblings. */
  @Column('integer')
  version: number;
}
