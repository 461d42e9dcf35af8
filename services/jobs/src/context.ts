import { Noted, tellingOfReads } from '@heartland/shared/answer-cache/noted';
import { ChangeFeed } from '@heartland/shared/changes/change-feed';
import { ChangeRepository } from '@heartland/shared/changes/change.repository';
import type { CursorCodec } from '@heartland/shared/cursor';
import type { Moment } from '@heartland/shared/preview';
import type { DataSource } from 'typeorm';
import { createAgencyById } from './agency/agency.loader.js';
import { AgencyRepository } from './agency/agency.repository.js';
import { RelevantVacancies } from './article/relevant-vacancies.loader.js';
import { LIST_OF_VACANCIES } from './caching/cached-types.js';
import { FOLLOWED_VACANCIES } from './changes/followed-vacancies.js';
import { VacancyChanges } from './changes/vacancy-changes.loader.js';
import { Coverage } from './dashboard/coverage.loader.js';
import { UnknownTitleRepository } from './dashboard/unknown-title.repository.js';
import { createFeedById, createImportRunById } from './feed/feed.loader.js';
import { FeedRepository } from './feed/feed.repository.js';
import { createNodeById, foreign, unknown } from './node/node-by-id.js';
import { VacancyLists } from './search/vacancy-list.loader.js';
import { Highlights } from './search/highlight.loader.js';
import type { VacancySearch } from './search/vacancy-search.js';
import type { SuggestArgs } from './suggest/suggestion.type.js';
import { lookUp } from './vacancy/vacancy-lookup.js';
import { datesAfter, stateOf, type VacancyDates } from './vacancy/vacancy.lifecycle.js';
import {
  createMatchProfileById,
  createVacancyById,
  createVacancyByNumber,
  createVacancyTextsById,
} from './vacancy/vacancy.loader.js';
import { VacancyRepository } from './vacancy/vacancy.repository.js';

/**
 * All that a resolver may use, made anew for every request: its loaders batch and remember within the request.
 * @param noted what the answer depends on
 */
export function createContext(
  dataSource: DataSource,
  search: VacancySearch,
  cursors: CursorCodec,
  moment: Moment,
  noted = new Noted(LIST_OF_VACANCIES),
) {
  const { now, clock } = moment;
  // Whatever is not read by an id may become another when there are other vacancies.
  const listed = tellingOfReads(dataSource, () => noted.dependsOnList(LIST_OF_VACANCIES));
  const onRead = (rows: readonly VacancyDates[]) => {
    for (const row of rows) for (const date of datesAfter(row, now)) noted.changesAt(date.getTime(), now);
  };
  const openIndex = async () => {
    const live = await search.current();
    noted.dependsOnList(LIST_OF_VACANCIES);
    noted.changesAt(live.index.states.nextChange(now.getTime()), now);
    return live;
  };
  const vacancies = new VacancyRepository(dataSource, onRead);
  const agencies = new AgencyRepository(listed);
  const feeds = new FeedRepository(listed);
  const vacancyById = createVacancyById(vacancies);
  const vacancyByNumber = createVacancyByNumber(vacancies, vacancyById);
  const vacancyTextsById = createVacancyTextsById(vacancies);
  const unknownTitles = new UnknownTitleRepository(listed);
  const listsAt = (at: Date) => new VacancyLists(openIndex, vacancyByNumber, cursors, at, unknownTitles, noted);
  const vacancyLists = listsAt(now);
  const agencyById = createAgencyById(new AgencyRepository(dataSource));
  const feedById = createFeedById(new FeedRepository(dataSource));
  const importRunById = createImportRunById(feeds);
  /** A vacancy that is posted already. */
  const visibleVacancy = async (id: string) => {
    noted.ids.add(id);
    const vacancy = await vacancyById.load(id);
    return vacancy && stateOf(vacancy, now) !== 'SCHEDULED' ? vacancy : null;
  };
  return {
    now,
    noted,
    cursors,
    agencies,
    agencyById,
    feeds,
    feedById,
    importRunById,
    visibleVacancy,
    vacancyTexts: async (id: string) => (await vacancyTextsById.load(id))!,
    matchProfileById: createMatchProfileById(vacancies),
    vacancyLookup: async (slug: string) => {
      const found = await lookUp(slug, new VacancyRepository(listed, onRead), now);
      if (found.vacancy) vacancyTextsById.prime(found.vacancy.id, found.vacancy);
      return found;
    },
    vacancyLists,
    coverageAt: (at: Date) => new Coverage(listsAt(at), unknownTitles, cursors, at),
    // Their lists are shared by all requests.
    suggest: async (args: SuggestArgs) => search.suggestions.of(args, (await openIndex()).index, clock),
    highlights: new Highlights(vacancyTextsById),
    relevantVacancies: new RelevantVacancies(vacancyLists, vacancies, vacancyById, cursors, now),
    // Where a reader stands in the feed is never in the future.
    vacancyChanges: new VacancyChanges(
      new ChangeFeed(new ChangeRepository(dataSource, FOLLOWED_VACANCIES), cursors, clock),
      vacancyById,
    ),
    nodeById: createNodeById({
      Vacancy: visibleVacancy,
      Agency: (id) => agencyById.load(id),
      FeedSource: (id) => feedById.load(id),
      ImportRun: (id) => importRunById.load(id),
      Article: foreign,
      Author: foreign,
      Topic: foreign,
      // Not nodes: `image(id:)`, `webhook(id:)` and the like fetch them.
      Image: unknown,
      Webhook: unknown,
      WebhookEvent: unknown,
      WebhookDelivery: unknown,
      RelevanceOverride: unknown,
    }),
  };
}

export type JobsContext = ReturnType<typeof createContext>;
