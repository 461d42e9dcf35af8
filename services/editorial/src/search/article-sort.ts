import type { KeysetOrder, Parameters } from '@heartland/shared/keyset';
import type { NormalFilter } from '../article/article-filter.js';
import type { ArticleSort } from '../article/article.args.js';
import { textScore } from './search-text.js';

/** A sort as it is carried out. */
export interface NormalSort {
  field: `${ArticleSort['field']}`;
  descending: boolean;
}

/** By relevance if there is a text, else the newest first, unless another order was asked for. */
export function normalSort(sort: ArticleSort | null | undefined, hasText: boolean): NormalSort {
  if (!sort) return { field: hasText ? 'RELEVANCE' : 'PUBLISHED_AT', descending: true };
  return { field: sort.field, descending: (sort.direction ?? 'DESC') === 'DESC' };
}

type Column = KeysetOrder['columns'][number];

const NEWEST: Column = ['t.listed_at', 'timestamptz'];
/** Makes every order total. */
const ID: Column = ['t.article_id', 'text'];

/** The order of `listed_edition t`; there is an index for each but that by relevance. */
export function orderOf({ field, descending }: NormalSort, filter: NormalFilter, parameters: Parameters): KeysetOrder {
  switch (field) {
    case 'RELEVANCE': {
      const { text, locale } = filter;
      const score = text === undefined ? '0::real' : textScore(text, locale, parameters);
      return { columns: [[score, 'real'], NEWEST, ID], descending };
    }
    case 'PUBLISHED_AT':
      return { columns: [NEWEST, ID], descending };
    case 'MODIFIED_AT':
      return { columns: [['t.modified_at', 'timestamptz'], ID], descending };
    case 'TITLE':
      return { columns: [['t.title collate "und-x-icu"', 'text'], ID], descending };
  }
}
