import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import type { DataSource } from 'typeorm';
import type { IndexedEdition } from '../article-index/article-index.js';

type Row = Omit<IndexedEdition, 'publishedAt' | 'liveFrom' | 'liveUntil'> & {
  publishedAt: Date;
  liveFrom: Date;
  profile: ArticleProfile;
};

/** Reads through a lens what it shows. */
export class PreviewedEditionRepository {
  /** @param lens see `previewLens` */
  constructor(private readonly lens: DataSource) {}

  async all(): Promise<IndexedEdition[]> {
    const rows: Row[] = await this.lens.query(
      `select e.id, e.article_id as "articleId", a.locale, a.translation_group as "translationGroup", a.published_at as "publishedAt", e.live_from as "liveFrom",
         e.match_profile as profile
       from previewed p join edition e on e.id = p.id join article a on a.id = e.article_id`,
    );
    return rows.map(({ publishedAt, liveFrom, ...row }) => ({
      ...row,
      publishedAt: publishedAt.getTime(),
      liveFrom: liveFrom.getTime(),
      liveUntil: Infinity,
    }));
  }
}
