import type { Keyed, Mutations, Work } from '../mutation/mutations.service.js';
import { changeArticleSlug } from './change-slug.service.js';
import { createArticle } from './create-article.service.js';
import { discardArticleDraft } from './discard-draft.service.js';
import type { ArticleAnswer } from './open-article.service.js';
import { restoreArticleEdition } from './restore-edition.service.js';
import { transitionArticle } from './transition.service.js';
import { updateArticleDraft } from './update-draft.service.js';

/** The mutations of articles by their names, each in a transaction of its own. */
export function createDesk(mutations: Mutations) {
  const run =
    <Input>(name: string, work: (work: Work, input: Input) => Promise<ArticleAnswer>) =>
    (input: Input & Keyed) =>
      mutations.run(name, input, (it) => work(it, input));
  return {
    createArticle: run('createArticle', createArticle),
    updateArticleDraft: run('updateArticleDraft', updateArticleDraft),
    discardArticleDraft: run('discardArticleDraft', discardArticleDraft),
    transitionArticle: run('transitionArticle', transitionArticle),
    changeArticleSlug: run('changeArticleSlug', changeArticleSlug),
    restoreArticleEdition: run('restoreArticleEdition', restoreArticleEdition),
  };
}
