import type { ForwardPageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { badUserInput } from '@heartland/shared/errors';
import { isIdOf } from '@heartland/shared/ids';
import { OwnedLists } from '@heartland/shared/owned-list';
import { whenThere } from '@heartland/shared/when-there';
import type { DataSource } from 'typeorm';
import { ArticleTopicOrigin } from '../article/article-enums.type.js';
import { Body, type BodyVersion } from '../body/body.js';
import type { BodyCache } from '../body/body-cache.js';
import { EMPTY_CONTENT } from './edition-content.js';
import { diffOf } from './edition-diff.js';
import { EditionListRepository } from './edition-list.repository.js';
import { editionId } from './edition-rows.js';
import { EditionPartsRepository } from './edition-parts.repository.js';
import { createEditionLoaders, createEditionParts } from './edition.loader.js';
import { stateOf } from '../override/override.lifecycle.js';
import { withoutDates } from '../override/stored-override.js';
import type { EditionRow } from './edition-row.js';
import { EditionRepository } from './edition.repository.js';

/** What a request may ask of editions. */
export function createEditionReaders(dataSource: DataSource, cursors: CursorCodec, bodies: BodyCache, now: Date) {
  const load = createEditionLoaders(new EditionRepository(dataSource));
  const parts = createEditionParts(new EditionPartsRepository(dataSource));
  const lists = new OwnedLists(new EditionListRepository(dataSource), (ids) => load.byId.loadMany(ids), cursors);
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
    bodyOf: (version: BodyVersion) =>
      new Body(version, async () => (await parts.load.bodies(version.editionId))[0]!, bodies),
    /** With the overrides that count now. */
    matchProfileOf: async (id: string) => {
      const { matchProfile, overrides } = (await load.matchProfile.load(id))!;
      const counting = overrides.filter((override) => stateOf(override, now) === 'IN_FORCE').map(withoutDates);
      return counting.length === 0 ? matchProfile : { ...matchProfile, overrides: counting };
    },
    parts,
    authorsOf: (id: string) => parts.load.authors(id),
    /** @param topicsChosen of the edition */
    topicsOf: (id: string, topicsChosen: boolean) => {
      const origin = topicsChosen ? ArticleTopicOrigin.CHOSEN_BY_EDITOR : ArticleTopicOrigin.PROPOSED_BY_VOCABULARY;
      return whenThere(parts.load.topics(id), (topics) =>
        topics.map((topic) => ({ topic, weight: topic.weight, primary: topic.place === 0, origin })),
      );
    },
    /** The image above an article or an edition; null when its bytes are not stored. */
    heroOf: ({ editionId, heroImageId }: { editionId: string; heroImageId: string | null }) =>
      heroImageId === null ? null : whenThere(parts.load.heroes(editionId), ([image]) => image ?? null),
    /** An image whose bytes are stored; null for anything else. */
    storedImage: (id: string | null) =>
      id !== null && isIdOf('Image', id) ? whenThere(parts.load.images(id), ([image]) => image ?? null) : null,
    agenciesOf: (id: string) => load.agencies.load(id),
  };
}
