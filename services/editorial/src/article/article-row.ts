import { columnsOf } from '@heartland/shared/row-columns';
import { Edition } from '../edition/edition.entity.js';
import { Article } from './article.entity.js';

/** What an article shows of the edition that stands for it at an instant; its long columns are read when needed. */
export const SHOWN_COLUMNS = [
  'number',
  'title',
  'summary',
  'schemaVersion',
  'seoTitle',
  'seoDescription',
  'noindex',
  'heroImageId',
  'topicsChosen',
  'stage',
  'liveFrom',
  'liveUntil',
  'modifiedAt',
] as const satisfies (keyof Edition)[];

/** An article with the edition that stands for it: all that lists show. */
export type ArticleRow = Article &
  Pick<Edition, (typeof SHOWN_COLUMNS)[number]> & {
    editionId: string;
    /** Transaction of the last change of the edition. */
    changedIn: string;
  };

export function isShown(property: string): boolean {
  return SHOWN_COLUMNS.includes(property as never);
}

/** SQL of an `ArticleRow` of `article a` and `edition e`. */
export const SHOWN_ROW = `${columnsOf(Article, 'a')}, e.id as "editionId", e.changed_in as "changedIn",
  ${columnsOf(Edition, 'e', isShown)}`;
