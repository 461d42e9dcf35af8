import { BLOCKS_VERSION, type Block } from '../body/block.js';
import { readStoredBlocks } from '../body/stored-blocks.js';

/** All that an edition says. */
export interface Content {
  title: string;
  summary: string;
  blocks: Block[];
  schemaVersion: number;
  seoTitle: string | null;
  seoDescription: string | null;
  noindex: boolean;
  heroImageId: string | null;
  /** In the editor's order, the primary topic first. */
  topicIds: string[];
  /** Whether an editor chose or confirmed the topics; otherwise the vocabulary proposed them. */
  topicsChosen: boolean;
  /** In the order of the by-line. */
  authorIds: string[];
  agencyIds: string[];
}

/** What an edition says of which nothing has been written yet. */
export const EMPTY_CONTENT: Content = {
  title: '',
  summary: '',
  blocks: [],
  schemaVersion: BLOCKS_VERSION,
  seoTitle: null,
  seoDescription: null,
  noindex: false,
  heroImageId: null,
  topicIds: [],
  topicsChosen: false,
  authorIds: [],
  agencyIds: [],
};

/** What was read by `CONTENT_COLUMNS`, with its blocks in the form of today. */
export function contentOf<Row extends Content>(row: Row): Row {
  return { ...row, blocks: readStoredBlocks(row), schemaVersion: BLOCKS_VERSION };
}

/** SQL of the content of `edition e`, each member under its name. */
export const CONTENT_COLUMNS = `
  e.title, e.summary, e.blocks, e.schema_version as "schemaVersion", e.seo_title as "seoTitle",
  e.seo_description as "seoDescription", e.noindex, e.hero_image_id as "heroImageId",
  e.topics_chosen as "topicsChosen",
  array(select l.topic_id from edition_topic l where l.edition_id = e.id order by l.position) as "topicIds",
  array(select l.author_id from edition_author l where l.edition_id = e.id order by l.position) as "authorIds",
  array(select l.agency_id from edition_agency l where l.edition_id = e.id order by l.agency_id) as "agencyIds"`;
