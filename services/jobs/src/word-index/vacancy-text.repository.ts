import { unseen } from '@heartland/shared/snapshot';
import type { DataSource } from 'typeorm';
import { phrasePattern } from './phrase-pattern.js';

/** What is searched of a vacancy: its title, and the rest text by text. */
export interface VacancyText {
  number: number;
  title: string;
  rest: string[];
}

export class VacancyTextRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The texts of vacancies: title; description, agency and places. */
  of(numbers: readonly number[]): Promise<VacancyText[]> {
    return this.dataSource.query(
      `select v.number, v.title,
         array[v.description, a.name] || array(select l->>'label' from jsonb_array_elements(v.locations) l) as rest
       from vacancy v join agency a on a.id = v.agency_id
       where v.number = any($1::integer[])`,
      [numbers],
    );
  }

  /** Those of the vacancies that have the phrase; in one text, not across two. */
  async havingPhrase(phrase: readonly string[], numbers: readonly number[], titleOnly: boolean): Promise<number[]> {
    const elsewhere = 'or v.description ~* $2 or a.name ~* $2 or v.locations::text ~* $2';
    const rows: { number: number }[] = await this.dataSource.query(
      `select v.number
       from vacancy v join agency a on a.id = v.agency_id
       where v.number = any($1::integer[]) and (v.title ~* $2 ${titleOnly ? '' : elsewhere})`,
      [numbers, phrasePattern(phrase)],
    );
    return rows.map(({ number }) => number);
  }

  /** The vacancies that were written after a snapshot. */
  async writtenSince(seen: string): Promise<number[]> {
    const rows: { number: number }[] = await this.dataSource.query(
      `select v.number from vacancy v where ${unseen('v')}`,
      [seen],
    );
    return rows.map(({ number }) => number);
  }

  /** The stored words of titles. */
  async titleWords(): Promise<string[]> {
    const rows: { word: string }[] = await this.dataSource.query(
      `select distinct word from vacancy_word where title is not null and word not like '% %'`,
    );
    return rows.map(({ word }) => word);
  }
}
