import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SourceFormat } from './source-format.js';

/** A picture that articles show. While its bytes are awaited it has no `uploadedAt`, and readers do not see it. */
@Entity('image')
export class Image {
  @PrimaryColumn('text')
  id: string;

  /** What the editor's file was called; for people only. */
  @Column('text', { nullable: true })
  filename: string | null;

  @Column('text')
  format: SourceFormat;

  /** As announced; the bytes that are stored are as many. */
  @Column('integer')
  bytes: number;

  /** Of the bytes, in hexadecimal digits; as announced, if it was, until they are stored. */
  @Column('text', { nullable: true })
  sha256: string | null;

  /** Pixels as seen: the orientation of the camera is applied. */
  @Column('integer', { nullable: true })
  width: number | null;

  @Column('integer', { nullable: true })
  height: number | null;

  /** `#rrggbb`. */
  @Column('text', { name: 'average_color', nullable: true })
  averageColor: string | null;

  /** What a reader who does not see the picture is told; never blank. */
  @Column('text')
  alt: string;

  @Column('text', { nullable: true })
  caption: string | null;

  @Column('text', { nullable: true })
  credit: string | null;

  /** What a crop keeps in sight, from 0 (left, top) to 1 (right, bottom). */
  @Column('double precision', { name: 'focal_x' })
  focalX: number;

  @Column('double precision', { name: 'focal_y' })
  focalY: number;

  @Column('timestamp with time zone', { name: 'requested_at', precision: 3 })
  requestedAt: Date;

  @Column('timestamp with time zone', { name: 'uploaded_at', precision: 3, nullable: true })
  uploadedAt: Date | null;

  /** Who asked for the upload: the id of an author. */
  @Column('text', { name: 'uploaded_by', nullable: true })
  uploadedBy: string | null;
}
