import { opaque, planned } from '@heartland/shared/planned-statement';
import type { DataSource } from 'typeorm';
import { Author } from '../author/author.entity.js';
import { Image } from '../image/image.entity.js';
import type { StoredBody } from '../body/stored-blocks.js';
import { UNSHOWN, type ShownImage } from '../image/stored-image.js';
import { columnsOf } from '@heartland/shared/row-columns';
import { TOPIC_COLUMNS, type TopicRow } from '../topic/topic-row.js';

/** Who wrote an edition. */
export type EditionAuthorRow = Author & { editionId: string };

/** What an edition is about. */
export type EditionTopicRow = TopicRow & {
  editionId: string;
  /** Place among the topics of the edition; that in the tree is `position`. */
  place: number;
  weight: number;
};

/** What is shown with editions: by the id of the edition, images by their own. */
export interface EditionParts {
  authors: EditionAuthorRow[];
  topics: EditionTopicRow[];
  images: ShownImage[];
  bodies: (StoredBody & { editionId: string })[];
}

/** SQL of the rows of each part; `keys` is that of an array. */
const PARTS: Record<keyof EditionParts, (keys: string) => string> = {
  authors: (keys) => `
    select l.edition_id as "editionId", ${columnsOf(Author, 'u')}
    from edition_author l join author u on u.id = l.author_id
    where l.edition_id = any(${keys}) order by l.position`,
  topics: (keys) => `
    select l.edition_id as "editionId", l.position as place, l.weight, ${TOPIC_COLUMNS}
    from edition_topic l join topic t on t.id = l.topic_id
    where l.edition_id = any(${keys}) order by l.position`,
  images: (keys) => `
    select ${columnsOf(Image, 'i', (property) => !UNSHOWN.includes(property as never))}
    from image i where i.id = any(${keys}) and i.uploaded_at is not null`,
  bodies: (keys) => `
    select e.id as "editionId", e.blocks, e.schema_version as "schemaVersion" from edition e where e.id = any(${keys})`,
};

/** Reads what is shown with editions. */
export class EditionPartsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The rows of all parts that have keys, in one statement: authors in the order of the by-line, topics in the editor's. */
  async byKeys(keys: { [Part in keyof EditionParts]?: readonly string[] }): Promise<Partial<EditionParts>> {
    // Always in the same order: these are few statements.
    const parts = Object.keys(PARTS).filter((part) => part in keys) as (keyof EditionParts)[];
    const columns = parts.map((part, place) => {
      const rows = PARTS[part](opaque(`$${place + 1}`, 'text[]'));
      return `(select coalesce(json_agg(r), '[]') from (${rows}) r) as ${part}`;
    });
    const [{ images, ...others }]: [EditionParts] = await this.dataSource.query(
      planned(`select ${columns.join(', ')}`),
      parts.map((part) => keys[part]),
    );
    return images ? { ...others, images: images.map(withDate) } : others;
  }
}

/** In JSON a date is text. */
function withDate(image: ShownImage): ShownImage {
  return { ...image, uploadedAt: new Date(image.uploadedAt) };
}
