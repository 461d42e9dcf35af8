import type { DataSource } from 'typeorm';

/** A word that was typed, as a language knows it. */
interface TypedWord {
  word: string;
  /** Whether some article has it; true for one that says nothing, such as "the". */
  known: boolean;
}

/** What words there are. */
export class SpellingRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the words that no article of the languages has. */
  async unknown(words: readonly string[], languages: readonly string[]): Promise<string[]> {
    const typed: TypedWord[] = await this.dataSource.query(
      `select w.word, bool_or(not exists (
           select from unnest(article_vector(l.language, w.word)) v where not exists (
             select from article_word k where k.language = l.language and k.word = v.lexeme and not k.in_title))) as known
       from unnest($1::text[]) w(word) cross join unnest($2::text[]) l(language) group by w.word`,
      [words, languages],
    );
    return typed.filter(({ known }) => !known).map(({ word }) => word);
  }

  /** Words of titles of a length from one to the other, as they are spelt, in lower case and without accents. */
  async inTitles(languages: readonly string[], least: number, most: number): Promise<string[]> {
    const words: { word: string }[] = await this.dataSource.query(
      `select distinct word from article_word
       where language = any($1::text[]) and in_title and length(word) between $2 and $3 order by word`,
      [languages, least, most],
    );
    return words.map(({ word }) => word);
  }
}
