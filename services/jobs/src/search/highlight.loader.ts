import type { Highlight } from '@heartland/shared/highlight.type';
import type { VacancyTextsById } from '../vacancy/vacancy.loader.js';
import { highlight } from '../word-index/highlight.js';
import type { VacancyList, VacancyListEdge } from './vacancy-list.js';

/** Shows where vacancies have the words of the text that found them. */
export class Highlights {
  constructor(private readonly textsById: VacancyTextsById) {}

  async of({ node, list }: VacancyListEdge): Promise<Highlight[]> {
    const { words, phrases } = lookedFor(list);
    if (words.length === 0 && phrases.length === 0) return [];
    const texts = await this.textsById.load(node.id);
    return [
      highlight('title', node.title, words, phrases),
      texts && highlight('description', texts.description, words, phrases),
      highlight('agency', node.agency.name, words, phrases),
    ].filter((found) => found !== null);
  }
}

/** Words of the text, with those that misspelt ones were taken for. */
function lookedFor({ found: { filter, text } }: VacancyList): { words: string[]; phrases: string[][] } {
  const queries = [filter.text, filter.titleText].filter((query) => query !== null);
  return {
    words: [
      ...filter.roleWords,
      ...queries.flatMap(({ words }) => words),
      ...text.corrections.flatMap(({ taken }) => taken),
    ],
    phrases: queries.flatMap(({ phrases }) => phrases),
  };
}
