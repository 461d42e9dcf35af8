import type { ForwardPageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { badUserInput } from '@heartland/shared/errors';
import { OwnedLists } from '@heartland/shared/owned-list';
import type { DataSource } from 'typeorm';
import { ArticleTopicOrigin } from '../article/article-enums.type.js';
import type { Block } from '../body/block.js';
import { EMPTY_CONTENT } from './edition-content.js';
import { diffOf } from './edition-diff.js';
import { EditionListRepository } from './edition-list.repository.js';
import { editionId } from './edition-rows.js';
import { createEditionLoaders } from './edition.loader.js';
import type { EditionRow } from './edition-row.js';
import { EditionRepository } from './edition.repository.js';

/** What a request may ask of editions. */
export function createEditionReaders(dataSource: DataSource, cursors: CursorCodec) {
  const load = createEditionLoaders(new EditionRepository(dataSource));
  const lists = new OwnedLists(new EditionListRepository(dataSource), load.byId, cursors);
  return {
    editionById: load.byId,
    draftOf: async (articleId: string) => {
      const draft = await load.draft.load(articleId);
      return draft && load.byId.load(draft.id);
    },
    editionsOf: (articleId: string, args: ForwardPageArgs) => lists.page(articleId, null, ['editions'], args),
    editionDiff: async ({ articleId, number, id }: EditionRow, against: number | null) => {
      const [from, to] = await Promise.all([
        load.content.load(editionId(articleId, against ?? number - 1)),
        load.content.load(id),
      ]);
      if (!from && against !== null)
        throw badUserInput(['against'], 'the number of an edition of the article', against);
      const { id: _from, ...before } = from ?? { ...EMPTY_CONTENT, id: '' };
      const { id: _to, ...after } = to!;
      return diffOf(before, after);
    },
    transitionsOf: (id: string) => load.transitions.load(id),
    /** Remembers a body that was read with its article. */
    rememberBlocks: (id: string, blocks: Block[]) => void load.blocks.prime(id, { id, blocks }),
    blocksOf: async (id: string) => (await load.blocks.load(id))!.blocks,
    matchProfileOf: async (id: string) => (await load.matchProfile.load(id))!.matchProfile,
    authorsOf: (id: string) => load.authors.load(id),
    topicsOf: async (id: string) =>
      (await load.topics.load(id)).map((topic) => ({
        topic,
        weight: topic.weight,
        primary: topic.place === 0,
        origin: topic.chosen ? ArticleTopicOrigin.CHOSEN_BY_EDITOR : ArticleTopicOrigin.PROPOSED_BY_VOCABULARY,
      })),
    agenciesOf: (id: string) => load.agencies.load(id),
  };
}
