import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who writes articles. */
@Entity('author')
export class Author {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  bio: string | null;
}
