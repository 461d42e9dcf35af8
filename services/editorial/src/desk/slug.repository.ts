import type { EntityManager } from 'typeorm';

/** A slug within a language. */
interface Name {
  locale: string;
  slug: string;
}

/** The names of articles, of now and of before. */
export class SlugRepository {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Date,
  ) {}

  /** Slugs of a language that begin like this one, former ones included. */
  async like({ locale, slug }: Name): Promise<Set<string>> {
    const rows: { slug: string }[] = await this.manager.query(
      `select slug from article where locale = $1 and starts_with(slug, $2)
       union all select from_slug from slug_redirect where locale = $1 and starts_with(from_slug, $2)`,
      [locale, slug],
    );
    return new Set(rows.map((row) => row.slug));
  }

  /** Gives an article a slug. @throws the violation of the unique index when another article has it */
  async give(articleId: string, slug: string): Promise<void> {
    await this.manager.query('update article set slug = $2 where id = $1', [articleId, slug]);
  }

  /**
   * Frees a slug of its former owners where that breaks no address: of the article itself, and of those that readers
   * never saw. To be called when the article has the slug, so that nobody else can leave it behind meanwhile.
   * @returns whether nobody else's address is left
   */
  async release({ locale, slug }: Name, articleId: string): Promise<boolean> {
    await this.manager.query(
      `delete from slug_redirect r using article a
       where a.id = r.article_id and r.locale = $1 and r.from_slug = $2
         and (r.article_id = $3 or a.published_at is null or a.published_at > $4)`,
      [locale, slug, articleId, this.now],
    );
    const left: unknown[] = await this.manager.query('select from slug_redirect where locale = $1 and from_slug = $2', [
      locale,
      slug,
    ]);
    return left.length === 0;
  }

  /** Lets a former slug lead to its article. */
  async redirect({ locale, slug }: Name, articleId: string): Promise<void> {
    await this.manager.query(
      'insert into slug_redirect (locale, from_slug, article_id, since) values ($1, $2, $3, $4)',
      [locale, slug, articleId, this.now],
    );
  }
}

/** Whether an error is the violation of a constraint by its name. */
export function violates(error: unknown, constraint: string): boolean {
  return (error as { constraint?: unknown } | null)?.constraint === constraint;
}
