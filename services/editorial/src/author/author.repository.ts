import { opaque, planned } from '@heartland/shared/planned-statement';
import { columnsOf } from '@heartland/shared/row-columns';
import { In, type DataSource } from 'typeorm';
import { Author } from './author.entity.js';

const BY_SLUG = planned(`select ${columnsOf(Author, 'u')} from author u where u.slug = ${opaque('$1', 'text')}`);

export class AuthorRepository {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly string[]): Promise<Author[]> {
    return this.dataSource.getRepository(Author).findBy({ id: In([...ids]) });
  }

  async bySlug(slug: string): Promise<Author | null> {
    const [author] = await this.dataSource.query(BY_SLUG, [slug]);
    return author ?? null;
  }
}
