import type { Graph } from './graph.js';

/** Who acts in the tests of the desk. */
export const AUTHOR = 'ruth-halvorsen;role=AUTHOR';
export const OTHER_AUTHOR = 'tom-kowalczyk;role=AUTHOR';
export const EDITOR = 'marcus-delgado;role=EDITOR';
export const PUBLISHER = 'ellen-whitehorse;role=PUBLISHER';

/** Input types by the name of the mutation. */
const INPUTS = {
  createArticle: 'CreateArticleInput',
  updateArticleDraft: 'UpdateArticleDraftInput',
  discardArticleDraft: 'DiscardArticleDraftInput',
  transitionArticle: 'TransitionArticleInput',
  changeArticleSlug: 'ChangeArticleSlugInput',
  restoreArticleEdition: 'RestoreArticleEditionInput',
};

const PAYLOAD = `{
  article { id slug locale title status version publishedAt modifiedAt hasPendingChanges draft { number title status } }
  edition { number title status liveFrom liveUntil scheduledFor comment createdBy { slug } }
  userErrors { code path message }
}`;

/** What a mutation of an article says. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any mutation
type Payload = Record<'article' | 'edition', any> & { userErrors: { code: string; path: string[]; message: string }[] };

/** The mutations of the desk, for the tests. */
export function deskOf(graph: Graph) {
  const run = async (actor: string, mutation: keyof typeof INPUTS, input: object): Promise<Payload> => {
    const query = `mutation ($input: ${INPUTS[mutation]}!) { ${mutation}(input: $input) ${PAYLOAD} }`;
    const { data, errors } = await graph.queryAs(actor, query, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data![mutation];
  };
  /** Runs it with the version that the article has; throws when it is refused. */
  const does = async (actor: string, mutation: keyof typeof INPUTS, id: string, input: object = {}) => {
    const payload = await run(actor, mutation, { id, expectedVersion: await versionOf(id), ...input });
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
    return payload;
  };
  const versionOf = async (id: string): Promise<number> =>
    (await graph.queryAs(EDITOR, 'query ($id: ID!) { article(id: $id) { version } }', { id })).data!.article.version;
  return {
    run,
    does,
    versionOf,
    create: async (title: string, input: object = {}) =>
      (await run(AUTHOR, 'createArticle', { title, ...input })).article,
    move: (actor: string, id: string, to: string, input: object = {}) =>
      does(actor, 'transitionArticle', id, { to, ...input }),
    /** A new article, published. */
    publish: async (title: string, input: object = {}): Promise<{ id: string; slug: string }> => {
      const { article, userErrors } = await run(AUTHOR, 'createArticle', { title, ...input });
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
      await does(AUTHOR, 'transitionArticle', article.id, { to: 'IN_REVIEW' });
      return (await does(PUBLISHER, 'transitionArticle', article.id, { to: 'PUBLISHED' })).article;
    },
  };
}
