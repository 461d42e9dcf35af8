import { In, type DataSource } from 'typeorm';
import { Author } from './author.entity.js';

export class AuthorRepository {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly string[]): Promise<Author[]> {
    return this.dataSource.getRepository(Author).findBy({ id: In([...ids]) });
  }

  bySlug(slug: string): Promise<Author | null> {
    return this.dataSource.getRepository(Author).findOneBy({ slug });
  }
}
