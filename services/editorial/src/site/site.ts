/** The language whose addresses do not name it. */
const MAIN_LOCALE = 'en';

/** The public site: the one place that says where its pages are. */
export class Site {
  readonly name = 'Heartland';

  /** @param url without a slash at the end */
  constructor(readonly url: string) {}

  article({ slug, locale }: { slug: string; locale: string }): string {
    const prefix = locale === MAIN_LOCALE ? '' : `/${encodeURIComponent(locale)}`;
    return `${this.url}${prefix}/articles/${encodeURIComponent(slug)}`;
  }

  author(slug: string): string {
    return `${this.url}/authors/${encodeURIComponent(slug)}`;
  }

  topic(slug: string): string {
    return `${this.url}/topics/${encodeURIComponent(slug)}`;
  }
}
