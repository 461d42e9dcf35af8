import { takeAdvisoryLock } from '@heartland/shared/advisory-lock';
import { chunksOf } from '@heartland/shared/batch';
import { In, type EntityManager } from 'typeorm';
import { Agency } from '../agency/agency.entity.js';
import { VacancySlug } from '../vacancy/vacancy-slug.entity.js';
import { Vacancy } from '../vacancy/vacancy.entity.js';
import { FeedSource } from './feed-source.entity.js';
import { ImportIssue } from './import-issue.entity.js';
import { ImportRun } from './import-run.entity.js';

/** What is known of a vacancy that a feed has stated before. */
export type KnownVacancy = Pick<
  Vacancy,
  'id' | 'number' | 'slug' | 'title' | 'checksum' | 'firstSeenAt' | 'externalId'
>;

/** The tables as an import writes them, within its transaction. */
export class IngestRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Waits for another import of the same feed to end. */
  async lockFeed(feedId: string): Promise<void> {
    await takeAdvisoryLock((sql, parameters) => this.manager.query(sql, parameters), 'transaction', feedId);
  }

  async saveFeed(feed: FeedSource): Promise<void> {
    await this.manager.getRepository(FeedSource).upsert(feed, ['id']);
  }

  knownVacancies(feedId: string, externalIds: readonly string[]): Promise<KnownVacancy[]> {
    return this.manager.getRepository(Vacancy).find({
      select: { id: true, number: true, slug: true, title: true, checksum: true, firstSeenAt: true, externalId: true },
      where: { feedId, externalId: In([...externalIds]) },
    });
  }

  agencies(ids: readonly string[]): Promise<Agency[]> {
    return this.manager.getRepository(Agency).findBy({ id: In([...ids]) });
  }

  async addAgencies(agencies: Agency[]): Promise<void> {
    if (agencies.length > 0) await this.manager.getRepository(Agency).upsert(agencies, ['id']);
  }

  async saveVacancies(vacancies: (Omit<Vacancy, 'number'> & Partial<Pick<Vacancy, 'number'>>)[]): Promise<void> {
    if (vacancies.length > 0) await this.manager.getRepository(Vacancy).upsert(vacancies as never[], ['id']);
  }

  async keepFormerSlugs(slugs: VacancySlug[]): Promise<void> {
    if (slugs.length > 0) await this.manager.getRepository(VacancySlug).upsert(slugs, ['slug']);
  }

  async markSeen(ids: readonly string[], now: Date): Promise<void> {
    if (ids.length > 0) await this.manager.getRepository(Vacancy).update({ id: In([...ids]) }, { lastSeenAt: now });
  }

  async saveRun(run: ImportRun, issues: Omit<ImportIssue, 'id'>[]): Promise<void> {
    await this.manager.getRepository(ImportRun).insert(run);
    for (const chunk of chunksOf(issues)) await this.manager.getRepository(ImportIssue).insert(chunk);
  }
}
