import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A law enforcement agency: a police department, a sheriff's office, a state, tribal, campus, transit or federal agency. */
@Entity('agency')
export class Agency {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  type: string;

  /** FBI Originating Agency Identifier. */
  @Column('text', { nullable: true })
  ori: string | null;

  /** ISO 3166-2, e.g. US-MT. */
  @Column('text', { name: 'region_code', nullable: true })
  regionCode: string | null;

  @Column('text', { nullable: true })
  county: string | null;

  @Column('text', { nullable: true })
  city: string | null;

  /** People served. */
  @Column('integer', { nullable: true })
  population: number | null;

  @Column('integer', { name: 'sworn_count', nullable: true })
  swornCount: number | null;

  @Column('text', { name: 'community_size' })
  communitySize: string;

  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Column('double precision', { nullable: true })
  longitude: number | null;

  @Column('text', { name: 'geo_precision' })
  geoPrecision: string;

  @Column('text', { nullable: true })
  website: string | null;
}
