import type { PageRequest } from '@heartland/shared/connection';
import { keysetClauses, Parameters, type KeysetOrder } from '@heartland/shared/keyset';
import { In, type DataSource } from 'typeorm';
import { Topic } from './topic.entity.js';

/** By name, as the index has it. */
const BY_NAME: KeysetOrder = {
  columns: [
    ['t.name collate "C"', 'text'],
    ['t.id', 'text'],
  ],
  descending: false,
};

export class TopicRepository {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly string[]): Promise<Topic[]> {
    return this.dataSource.getRepository(Topic).findBy({ id: In([...ids]) });
  }

  bySlugs(slugs: readonly string[]): Promise<Topic[]> {
    return this.dataSource.getRepository(Topic).findBy({ slug: In([...slugs]) });
  }

  page(page: PageRequest): Promise<Topic[]> {
    const parameters = new Parameters();
    const { condition, orderBy, limit } = keysetClauses(BY_NAME, page, parameters);
    return this.dataSource.query(
      `select t.id, t.slug, t.name, t.description, t.synonyms from topic t where ${condition} order by ${orderBy} limit ${limit}`,
      parameters.values,
    );
  }

  async count(): Promise<number> {
    return this.dataSource.getRepository(Topic).count();
  }
}
