/** What readers ask of the articles. */
export const ARTICLE = /* GraphQL */ `
  query ArticlePage($slug: String!) {
    articleBySlug(slug: $slug) {
      status
      article {
        title
        summary
        publishedAt
        authors {
          name
          slug
        }
        topics {
          topic {
            name
          }
          primary
        }
        heroImage {
          url(width: 1200)
          alt
        }
        body {
          html
          readingMinutes
          headings {
            text
            anchor
          }
        }
      }
    }
  }
`;

/** A page of the newest. */
export const LIST = /* GraphQL */ `
  query ArticleList($after: String) {
    articles(first: 20, after: $after) {
      nodes {
        slug
        title
        summary
        publishedAt
        authors {
          name
        }
        topics {
          topic {
            name
          }
        }
        heroImage {
          url(width: 320)
          alt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** Of the article with a slug, what a change of it needs. */
export const FIND = /* GraphQL */ `
  query Find($slug: String!) {
    articleBySlug(slug: $slug) {
      article {
        id
        version
      }
    }
  }
`;

/** The next edition of an article. */
export const SAVE = /* GraphQL */ `
  mutation Save($input: UpdateArticleDraftInput!) {
    updateArticleDraft(input: $input) {
      article {
        version
      }
      userErrors {
        message
      }
    }
  }
`;

/** A step on its way to the readers. */
export const MOVE = /* GraphQL */ `
  mutation Move($input: TransitionArticleInput!) {
    transitionArticle(input: $input) {
      article {
        version
      }
      userErrors {
        message
      }
    }
  }
`;
