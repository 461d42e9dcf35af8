import type { DataSource } from 'typeorm';
import { wantedOf } from './search-text.js';
import { START, STOP } from './snippet.js';

/** Fields of an edition that are searched. */
export const FIELDS = ['title', 'summary', 'body'] as const;

/** The fields of an edition, each as it is and with what was found in it marked; of a body only a part, between "…". */
export interface MarkedEdition {
  id: string;
  texts: Record<(typeof FIELDS)[number], string>;
  marked: Record<(typeof FIELDS)[number], string>;
}

const MARKS = `StartSel=${START}, StopSel=${STOP}`;
const ALL = `${MARKS}, HighlightAll=true`;
/** Some 200 characters, as snippets of vacancies have. */
const PART = `${MARKS}, MinWords=20, MaxWords=36, ShortWord=0`;

const mark = (text: string, options: string) => `ts_headline(q.configuration, ${text}, q.words, '${options}')`;

/** Without the characters that mark. */
const clean = (text: string) => `translate(${text}, $3, '')`;

/** Finds what was searched for in the editions of a page, for all of them in one statement. */
export class HighlightRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * To read a whole body with its dictionary is dear. The line that has the beginnings of most words is read alone; the
   * body only when that line has none of the words after all.
   * @param ids of editions @param typed the text, as it was meant
   */
  marked(ids: readonly string[], typed: string): Promise<MarkedEdition[]> {
    return this.dataSource.query(
      `select e.id, json_build_object('title', x.title, 'summary', x.summary, 'body', b.text) as texts,
         json_build_object('title', ${mark('x.title', ALL)}, 'summary', ${mark('x.summary', ALL)}, 'body', b.marked)
           as marked
       from edition e join listed_edition t on t.edition_id = e.id
       cross join lateral (
         -- A stem may end in another letter than the word: happi is happy.
         select ('article_' || t.language)::regconfig as configuration, article_any(t.language, $2::text) as words,
           array(select left(w.lexeme, greatest(1, length(w.lexeme) - 1))
             from unnest(article_vector(t.language, $2::text)) w) as beginnings
         offset 0) q
       cross join lateral (select ${clean('e.title')} as title, ${clean('e.summary')} as summary offset 0) x
       cross join lateral (
         select concat(l.before, ${clean('l.line')}, l.after) as text, l.marked from (
           select line, case when place > 1 then '…' end as before,
             case when place < count(*) over () then '…' end as after, ${mark(clean('line'), PART)} as marked
           from string_to_table(e.plain_text, e'\\n') with ordinality p(line, place)
           order by (
             select count(*) from (select unaccent(lower(line)) as plain offset 0) f, unnest(q.beginnings) w
             where strpos(f.plain, w) > 0) desc, place
           limit 1) l where strpos(l.marked, $4) > 0
         union all select ${clean('e.plain_text')}, ${mark(clean('e.plain_text'), PART)}
         limit 1) b
       where e.id = any($1::text[])`,
      [ids, wantedOf(typed), START + STOP, START],
    );
  }
}
