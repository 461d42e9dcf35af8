import { opaque, planned } from '@heartland/shared/planned-statement';
import type { Statement } from '@heartland/shared/owned-list';
import { columnsOf, instantsOf, reviveInstants } from '@heartland/shared/row-columns';
import type { DataSource } from 'typeorm';
import { isShown, SHOWN_ROW, type ArticleRow } from '../article/article-row.js';
import { Article } from '../article/article.entity.js';
import { Author } from '../author/author.entity.js';
import type { StoredBody } from '../body/stored-blocks.js';
import { Image } from '../image/image.entity.js';
import { UNSHOWN, type ShownImage } from '../image/stored-image.js';
import { TOPIC_COLUMNS, type TopicRow } from '../topic/topic-row.js';
import { Edition } from './edition.entity.js';

/** What belongs to an edition. */
type OfEdition<Row> = Row & { editionId: string };

/** Who wrote an edition. */
export type EditionAuthorRow = OfEdition<Author>;

/** What an edition is about. */
export type EditionTopicRow = OfEdition<TopicRow> & {
  /** Place among the topics of the edition; that in the tree is `position`. */
  place: number;
  weight: number;
};

/** What is shown with editions: by the id of the edition, `images` by their own. */
export interface EditionParts {
  /** The article for which it stands. */
  shown: ArticleRow[];
  authors: EditionAuthorRow[];
  topics: EditionTopicRow[];
  heroes: OfEdition<ShownImage>[];
  bodies: OfEdition<StoredBody>[];
  images: ShownImage[];
}

const isUnshown = (property: string) => UNSHOWN.includes(property as never);
const IMAGE = columnsOf(Image, 'i', (property) => !isUnshown(property));

/** SQL of the rows of each part; `keys` is that of an array. */
const PARTS: Record<keyof EditionParts, (keys: string) => string> = {
  shown: (keys) => `select ${SHOWN_ROW} from edition e join article a on a.id = e.article_id where e.id = any(${keys})`,
  authors: (keys) => `
    select l.edition_id as "editionId", ${columnsOf(Author, 'u')}
    from edition_author l join author u on u.id = l.author_id
    where l.edition_id = any(${keys}) order by l.position`,
  topics: (keys) => `
    select l.edition_id as "editionId", l.position as place, l.weight, ${TOPIC_COLUMNS}
    from edition_topic l join topic t on t.id = l.topic_id
    where l.edition_id = any(${keys}) order by l.position`,
  heroes: (keys) => `
    select e.id as "editionId", ${IMAGE} from edition e join image i on i.id = e.hero_image_id
    where e.id = any(${keys}) and i.uploaded_at is not null`,
  bodies: (keys) => `
    select e.id as "editionId", e.blocks, e.schema_version as "schemaVersion" from edition e where e.id = any(${keys})`,
  images: (keys) => `select ${IMAGE} from image i where i.id = any(${keys}) and i.uploaded_at is not null`,
};

const IMAGE_INSTANTS = instantsOf(Image, (property) => !isUnshown(property));

/** Members that are instants: in JSON they are text. */
const INSTANTS: { [Part in keyof EditionParts]?: readonly string[] } = {
  shown: [...instantsOf(Article), ...instantsOf(Edition, isShown)],
  heroes: IMAGE_INSTANTS,
  images: IMAGE_INSTANTS,
};

/** Parts that may be read along with the edition whose they are. */
export type PartAlong = Exclude<keyof EditionParts, 'images' | 'bodies'>;

/** SQL of a column for each part: its rows as JSON. @param keys SQL of the keys of a part */
function partColumns(parts: readonly (keyof EditionParts)[], keys: (part: keyof EditionParts) => string): string[] {
  return parts.map((part) => `(select coalesce(json_agg(r), '[]') from (${PARTS[part](keys(part))}) r) as ${part}`);
}

/**
 * Runs a planned statement about editions, and reads parts along with what it finds: one round to the database.
 * @param id column of the statement with the id of an edition
 * @returns the rows of the statement as JSON has them, and the parts
 */
export async function readWithParts<Row>(
  dataSource: DataSource,
  { sql, values }: Statement,
  id: string,
  parts: readonly PartAlong[],
): Promise<{ found: Row[]; along: Partial<EditionParts> }> {
  const columns = partColumns(parts, () => `(array(select ${id} from found))`);
  const statement = planned(`with found as materialized (${sql})
    select ${["(select coalesce(json_agg(f), '[]') from found f) as found", ...columns].join(', ')}`);
  const [{ found, ...along }]: [Partial<EditionParts> & { found: Row[] }] = await dataSource.query(statement, values);
  return { found, along: revived(along) };
}

/** What was read as JSON as it is in memory; it is changed in place. */
export function revived<Parts extends Partial<EditionParts>>(parts: Parts): Parts {
  for (const part of Object.keys(INSTANTS) as (keyof EditionParts)[])
    for (const row of parts[part] ?? []) reviveInstants(row as never, INSTANTS[part]!);
  return parts;
}

/** Reads what is shown with editions. */
export class EditionPartsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The rows of all parts that have keys, in one statement: authors in the order of the by-line, topics in the editor's. */
  async byKeys(keys: { [Part in keyof EditionParts]?: readonly string[] }): Promise<Partial<EditionParts>> {
    // Always in the same order: these are few statements.
    const parts = Object.keys(PARTS).filter((part) => part in keys) as (keyof EditionParts)[];
    const columns = partColumns(parts, (part) => opaque(`$${parts.indexOf(part) + 1}`, 'text[]'));
    const [rows]: [Partial<EditionParts>] = await this.dataSource.query(
      planned(`select ${columns.join(', ')}`),
      parts.map((part) => keys[part]),
    );
    return revived(rows);
  }
}
