import type { DataSource } from 'typeorm';
import { START, STOP } from './snippet.js';

/** Fields of an edition that are searched. */
export const FIELDS = ['title', 'summary', 'body'] as const;

/** The fields of an edition, each as it is and with what was found in it marked; of a body only the best part. */
export interface MarkedEdition {
  id: string;
  texts: Record<(typeof FIELDS)[number], string>;
  marked: Record<(typeof FIELDS)[number], string>;
}

const MARKS = `StartSel=${START}, StopSel=${STOP}`;
/** Some 200 characters, as snippets of vacancies have. */
const PART = `${MARKS}, MinWords=20, MaxWords=36, ShortWord=0`;

/** Finds what was searched for in the editions of a page, for all of them in one statement. */
export class HighlightRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @param ids of editions @param typed the text, as it was meant */
  marked(ids: readonly string[], typed: string): Promise<MarkedEdition[]> {
    const mark = (text: string, options: string) => `ts_headline(q.configuration, ${text}, q.typed, '${options}')`;
    const all = `${MARKS}, HighlightAll=true`;
    return this.dataSource.query(
      `select e.id, json_build_object('title', x.title, 'summary', x.summary, 'body', x.body) as texts,
         json_build_object('title', ${mark('x.title', all)}, 'summary', ${mark('x.summary', all)},
           'body', ${mark('x.body', PART)}) as marked
       from edition e join listed_edition t on t.edition_id = e.id
       cross join lateral (
         select ('article_' || t.language)::regconfig as configuration,
           websearch_to_tsquery(('article_' || t.language)::regconfig, article_spelling($2::text)) as typed) q
       cross join lateral (
         select translate(e.title, $3, '') as title, translate(e.summary, $3, '') as summary,
           translate(e.plain_text, $3, '') as body) x
       where e.id = any($1::text[])`,
      [ids, typed, START + STOP],
    );
  }
}
