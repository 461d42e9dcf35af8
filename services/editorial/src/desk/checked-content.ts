import { isIdOf } from '@heartland/shared/ids';
import type { EntityManager } from 'typeorm';
import { BLOCKS_VERSION } from '../body/block.js';
import { validateBlocks } from '../body/validate-blocks.js';
import type { Content } from '../edition/edition-content.js';
import { textFaults } from '../mutation/text-faults.js';
import { throwFaults, userFault, type UserFault } from '../mutation/user-error.js';
import { TopicNamesRepository } from '../topic/topic-names.repository.js';
import { topicsOfContent } from './checked-topics.js';

/** What may be said of an edition; what is left out is as it was. */
export interface ContentInput {
  title?: string | null;
  summary?: string | null;
  blocks?: object[] | null;
  topicIds?: string[] | null;
  authorIds?: string[] | null;
  agencyIds?: string[] | null;
  heroImageId?: string | null;
  seo?: { title?: string | null; description?: string | null; noindex?: boolean | null } | null;
}

/** Characters of a text, and how many of a kind an edition may have. */
const LIMITS = { title: 200, summary: 500, seoTitle: 200, seoDescription: 500, comment: 1_000, links: 20 };

/**
 * The content with the input laid over it. All faults are told at once.
 * @throws UserError INVALID, REQUIRED, NOT_FOUND, BLOCK_INVALID
 */
export async function checkedContent(manager: EntityManager, input: ContentInput, base: Content): Promise<Content> {
  const { title, summary, blocks, topicIds, authorIds, agencyIds, heroImageId, seo } = input;
  const checked = blocks ? validateBlocks(blocks, ['input', 'blocks']) : null;
  const faults: UserFault[] = [
    ...textFaults(['title'], title, LIMITS.title, true),
    ...textFaults(['summary'], summary, LIMITS.summary),
    ...textFaults(['seo', 'title'], seo?.title, LIMITS.seoTitle),
    ...textFaults(['seo', 'description'], seo?.description, LIMITS.seoDescription),
    ...(checked?.problems ?? []),
    ...(await linkFaults('topicIds', topicIds, (ids) => topicsOf(manager, ids))),
    ...(await linkFaults('authorIds', authorIds, (ids) => authorsOf(manager, ids))),
    ...(await heroFaults(manager, heroImageId)),
    // Agencies live in the other service: an id of one that is not there shows nothing.
    ...(await linkFaults('agencyIds', agencyIds, async (ids) => ids.filter((id) => isIdOf('Agency', id)))),
  ];
  throwFaults(faults);
  const texts = {
    title: title?.trim() ?? base.title,
    summary: summary?.trim() ?? base.summary,
    blocks: checked?.blocks ?? base.blocks,
    schemaVersion: checked?.blocks ? BLOCKS_VERSION : base.schemaVersion,
  };
  return {
    ...base,
    ...texts,
    ...(await topicsOfContent(manager, topicIds, texts, base)),
    authorIds: unique(authorIds) ?? base.authorIds,
    agencyIds: unique(agencyIds) ?? base.agencyIds,
    heroImageId: heroImageId === undefined ? base.heroImageId : heroImageId,
    seoTitle: seo?.title === undefined ? base.seoTitle : seo.title,
    seoDescription: seo?.description === undefined ? base.seoDescription : seo.description,
    noindex: seo?.noindex ?? base.noindex,
  };
}

/** @throws UserError INVALID */
export function checkedComment(comment: string | null | undefined): string | null {
  throwFaults(textFaults(['comment'], comment, LIMITS.comment));
  return comment?.trim() || null;
}

const unique = (ids: readonly string[] | null | undefined) => ids && [...new Set(ids)];

async function linkFaults(
  member: string,
  ids: readonly string[] | null | undefined,
  known: (ids: readonly string[]) => Promise<string[]>,
): Promise<UserFault[]> {
  if (!ids || ids.length === 0) return [];
  if (ids.length > LIMITS.links) {
    return [userFault('INVALID', [member], `Expected at most ${LIMITS.links} ids, received ${ids.length}.`)];
  }
  const found = new Set(await known(ids));
  return ids.flatMap((id, index) =>
    found.has(id)
      ? []
      : [userFault('NOT_FOUND', [member, String(index)], `Expected an id of ours, received ${JSON.stringify(id)}.`)],
  );
}

async function heroFaults(manager: EntityManager, id: string | null | undefined): Promise<UserFault[]> {
  if (id == null) return [];
  const rows = await manager.query(`select from image where id = $1 and uploaded_at is not null`, [id]);
  if (rows.length > 0) return [];
  return [
    userFault('NOT_FOUND', ['heroImageId'], `Expected an image that was uploaded, received ${JSON.stringify(id)}.`),
  ];
}

async function topicsOf(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  return [...(await new TopicNamesRepository(manager).byIds(ids)).keys()];
}

async function authorsOf(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await manager.query('select id from author where id = any($1::text[])', [ids]);
  return rows.map(({ id }) => id);
}
