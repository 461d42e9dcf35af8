import { LoaderByArguments } from '@heartland/shared/batch';
import { FIELDS, type HighlightRepository, type MarkedEdition } from './highlight.repository.js';
import { snippetOf } from './snippet.js';

/** A field and the part of it that has what was searched for, as HTML. */
export interface FieldHighlight {
  field: string;
  snippet: string;
}

/** Shows where the articles of a request have the text that found them. */
export class ArticleHighlights {
  private readonly marked = new LoaderByArguments(async (ids, typed: string) => {
    const byId = new Map((await this.repository.marked(ids, typed)).map((edition) => [edition.id, edition]));
    return ids.map((id) => byId.get(id) ?? null);
  });

  constructor(private readonly repository: HighlightRepository) {}

  /** @param typed the text, as it was meant; null without one */
  async of(editionId: string, typed: string | null): Promise<FieldHighlight[]> {
    const edition = typed === null ? null : await this.marked.with(typed).load(editionId);
    return edition ? highlightsOf(edition) : [];
  }
}

function highlightsOf({ texts, marked }: MarkedEdition): FieldHighlight[] {
  return FIELDS.flatMap((field) => {
    const snippet = snippetOf(marked[field], texts[field]);
    return snippet === null ? [] : [{ field, snippet }];
  });
}
