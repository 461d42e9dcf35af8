import type { MigrationInterface, QueryRunner } from 'typeorm';
import { plainTextOf } from '../body/plain-text.js';
import { readStoredBlocks, type StoredBody } from '../body/stored-blocks.js';

const ID = 'text collate "C"';

/** Dictionaries after accents are taken off: `café` is found by `cafe`. */
const LANGUAGES = { en: ['english', 'english_stem'], es: ['spanish', 'spanish_stem'], simple: ['simple', 'simple'] };

/** Editions whose plain text is made at a time. */
const BATCH = 500;

/** Kilobytes of words that are not in their index yet: to move them takes some 15 ms of one save, and no search notices. */
const PENDING = 256;

/** One narrow row for every edition that stands for its article or will: lists, filters, counts and searches read it. */
export class Search1764600000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createLanguages(runner);
    await this.createTables(runner);
    await this.createTriggers(runner);
    await this.listAll(runner);
    await this.createIndexes(runner);
  }

  private async createLanguages(runner: QueryRunner): Promise<void> {
    // A trusted extension, which the owner of a database may create.
    await runner.query(`create extension if not exists unaccent`);
    for (const [language, [base, stem]] of Object.entries(LANGUAGES)) {
      await runner.query(`create text search configuration article_${language} (copy = ${base})`);
      await runner.query(`
        alter text search configuration article_${language}
        alter mapping for hword, hword_part, word, asciiword, hword_asciipart, asciihword with unaccent, ${stem}`);
    }
    await runner.query(`
      create function article_language(locale text) returns text language sql immutable parallel safe as $$
        select case when split_part(locale, '-', 1) in ('en', 'es') then split_part(locale, '-', 1) else 'simple' end
      $$`);
    // Spellings that the parser would tear apart.
    await runner.query(`
      create function article_spelling(text text) returns text language sql immutable parallel safe as $$
        select regexp_replace(regexp_replace(text, '\\m9-1-1\\M', '911', 'g'), '\\mk-9\\M', 'k9', 'gi')
      $$`);
    await runner.query(`
      create function article_vector(language text, text text) returns tsvector language sql stable parallel safe as $$
        select to_tsvector(('article_' || language)::regconfig, article_spelling(text))
      $$`);
    // What a reader types, among the articles of a language: each vector has the mark of its own.
    await runner.query(`
      create function article_query(language text, typed text) returns tsquery language sql stable parallel safe as $$
        select websearch_to_tsquery(('article_' || language)::regconfig, article_spelling(typed))
          && ('''§' || language || '''')::tsquery
      $$`);
    // Some of the words.
    await runner.query(`
      create function article_any(language text, words text) returns tsquery language sql stable parallel safe as $$
        select regexp_replace(plainto_tsquery(('article_' || language)::regconfig, article_spelling(words))::text,
          '&|<->|<\\d+>', '|', 'g')::tsquery
      $$`);
    // The planner does not know the price of values that are stored out of line, and would read all of them: now it does.
    await runner.query(`
      create function article_words(words tsvector) returns tsvector language plpgsql immutable parallel safe cost 100
      as $$ begin return words; end $$`);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table edition add column plain_text text not null default ''`);
    await runner.query(`
      create table listed_edition (
        edition_id ${ID} primary key references edition on delete cascade,
        article_id ${ID} not null references article on delete cascade,
        number integer not null,
        locale text not null,
        language text not null,
        has_hero_image boolean not null,
        stage text not null,
        live_from timestamptz(3),
        live_until timestamptz(3),
        listed_at timestamptz(3) not null,
        modified_at timestamptz(3) not null,
        title text not null,
        head tsvector not null,
        words tsvector not null
      )`);
    // Out of line at any length: the row is read for every match of a common word.
    await runner.query(`alter table listed_edition alter words set storage external`);
    await runner.query(`
      create table article_word (
        language text not null,
        word text collate "C" not null,
        -- As it is spelt, not its stem.
        in_title boolean not null,
        primary key (language, word, in_title)
      )`);
  }

  private async createTriggers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function list_edition(e edition) returns void language plpgsql as $$
      declare
        t listed_edition;
      begin
        select e.id, e.article_id, e.number, a.locale, article_language(a.locale), e.hero_image_id is not null,
            e.stage, e.live_from, e.live_until, coalesce(a.published_at, a.changed_at), e.modified_at, e.title
          into t from article a where a.id = e.article_id;
        t.head := setweight(article_vector(t.language, e.title), 'A')
          || setweight(article_vector(t.language, e.summary), 'B');
        t.words := t.head || article_vector(t.language, e.plain_text) || array_to_tsvector(array['§' || t.language]);
        delete from listed_edition where edition_id = e.id;
        insert into listed_edition select t.*;
        -- In order, so that two writers wait for each other in one direction alone.
        insert into article_word
          select t.language, w.lexeme, w.in_title from (
            select lexeme, false as in_title from unnest(t.words)
            union all select lexeme, true from unnest(article_vector('simple', t.title))
          ) w order by 2, 3 on conflict do nothing;
      end $$`);
    await runner.query(`
      create function edition_is_listed() returns trigger language plpgsql as $$
      begin
        if new.stage = 'SUPERSEDED' then
          delete from listed_edition where edition_id = new.id;
          return null;
        end if;
        update listed_edition t set stage = new.stage, live_from = new.live_from, live_until = new.live_until,
            modified_at = new.modified_at, number = new.number, has_hero_image = new.hero_image_id is not null
          where t.edition_id = new.id and tg_op = 'UPDATE' and new.plain_text is not distinct from old.plain_text;
        if not found then
          perform list_edition(new);
        end if;
        -- At most one edition is planned: with two behind it an interval is over, and another has ended last.
        delete from listed_edition t where t.article_id = new.article_id and t.stage = 'SETTLED' and (
          select count(*) from listed_edition x where x.article_id = t.article_id and x.stage = 'SETTLED'
            and x.edition_id <> t.edition_id and x.live_from >= t.live_until) > 1;
        return null;
      end $$`);
    await runner.query(`
      create trigger edition_listed after insert or
        update of stage, live_from, live_until, modified_at, number, hero_image_id, plain_text
      on edition for each row execute function edition_is_listed()`);
    await runner.query(`
      create function article_is_listed() returns trigger language plpgsql as $$
      begin
        update listed_edition t set listed_at = coalesce(new.published_at, new.changed_at)
          where t.article_id = new.id and t.listed_at <> coalesce(new.published_at, new.changed_at);
        return null;
      end $$`);
    await runner.query(`
      create trigger article_listed after update of published_at, changed_at on article
      for each row execute function article_is_listed()`);
  }

  /** The plain text of the editions that are not history; the trigger lists them. */
  private async listAll(runner: QueryRunner): Promise<void> {
    for (let last = ''; ;) {
      const editions: (StoredBody & { id: string })[] = await runner.query(
        `select id, blocks, schema_version as "schemaVersion" from edition 
         where id > $1 and stage <> 'SUPERSEDED' order by id limit ${BATCH}`,
        [last],
      );
      const texts = editions.map((edition) => plainTextOf(readStoredBlocks(edition)));
      await runner.query(
        `update edition e set plain_text = t.text from unnest($1::text[], $2::text[]) t(id, text) where e.id = t.id`,
        [editions.map(({ id }) => id), texts],
      );
      if (editions.length < BATCH) return;
      last = editions.at(-1)!.id;
    }
  }

  private async createIndexes(runner: QueryRunner): Promise<void> {
    // Words wait in a list, some 40 editions of it, that every search reads as well: a save does not wait for the index.
    await runner.query(`
      create index listed_edition_words on listed_edition using gin (article_words(words))
      with (gin_pending_list_limit = ${PENDING})`);
    await runner.query(`create index listed_edition_of_article on listed_edition (article_id)`);
    await runner.query(`create index listed_edition_newest on listed_edition (listed_at, article_id)`);
    await runner.query(`create index listed_edition_modified on listed_edition (modified_at, article_id)`);
    await runner.query(
      `create index listed_edition_by_title on listed_edition (title collate "und-x-icu", article_id)`,
    );
    await runner.query(`drop index article_newest`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create index article_newest on article (coalesce(published_at, changed_at) desc, id desc)`);
    await runner.query(`drop trigger edition_listed on edition`);
    await runner.query(`drop trigger article_listed on article`);
    await runner.query(`drop function edition_is_listed, article_is_listed, list_edition`);
    await runner.query(`drop table listed_edition, article_word`);
    await runner.query(
      `drop function article_words, article_any, article_query, article_vector, article_spelling, article_language`,
    );
    for (const language of Object.keys(LANGUAGES)) {
      await runner.query(`drop text search configuration article_${language}`);
    }
    await runner.query(`alter table edition drop column plain_text`);
  }
}
