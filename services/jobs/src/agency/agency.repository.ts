import { In, type DataSource } from 'typeorm';
import { Agency } from './agency.entity.js';

export class AgencyRepository {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly string[]): Promise<Agency[]> {
    return this.dataSource.getRepository(Agency).findBy({ id: In([...ids]) });
  }

  bySlug(slug: string): Promise<Agency | null> {
    return this.dataSource.getRepository(Agency).findOneBy({ slug });
  }
}
