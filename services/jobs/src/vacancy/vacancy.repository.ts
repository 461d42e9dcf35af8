import { In, type DataSource } from 'typeorm';
import { Vacancy } from './vacancy.entity.js';
import { VacancySlug } from './vacancy-slug.entity.js';

export class VacancyRepository {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly string[]): Promise<Vacancy[]> {
    return this.dataSource.getRepository(Vacancy).findBy({ id: In([...ids]) });
  }

  bySlug(slug: string): Promise<Vacancy | null> {
    return this.dataSource.getRepository(Vacancy).findOneBy({ slug });
  }

  /** The vacancy that had this slug before. */
  async byFormerSlug(slug: string): Promise<Vacancy | null> {
    const former = await this.dataSource.getRepository(VacancySlug).findOneBy({ slug });
    return former ? this.dataSource.getRepository(Vacancy).findOneBy({ id: former.vacancyId }) : null;
  }
}
