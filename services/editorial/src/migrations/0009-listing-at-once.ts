import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Editions that come together are listed together. Row by row, each asked for every one of its words whether it is
 * known: 20,000 editions by COPY took 86 s of the server's processor time, of which their text vectors are 24.
 */
export class ListingAtOnce1764900000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function editions_are_listed() returns trigger language plpgsql as $$
      begin
        with listed as (
          insert into listed_edition
            select e.id, e.article_id, e.number, a.locale, l.language, e.hero_image_id is not null,
              e.stage, e.live_from, e.live_until, coalesce(a.published_at, a.changed_at), e.modified_at, e.title,
              h.head, h.head || article_vector(l.language, e.plain_text) || array_to_tsvector(array['§' || l.language])
            from added e join article a on a.id = e.article_id
              cross join lateral (select article_language(a.locale) as language offset 0) l
              cross join lateral (
                select setweight(article_vector(l.language, e.title), 'A')
                  || setweight(article_vector(l.language, e.summary), 'B') as head offset 0) h
            where e.stage <> 'SUPERSEDED'
          returning language, title, words)
        -- In order, so that two writers wait for each other in one direction alone.
        insert into article_word
          select distinct t.language, w.lexeme collate "C", w.in_title from listed t cross join lateral (
            select lexeme, false as in_title from unnest(t.words)
            union all select lexeme, true from unnest(article_vector('simple', t.title))
          ) w order by 2, 3 on conflict do nothing;
        -- As in edition_is_listed.
        delete from listed_edition t where t.stage = 'SETTLED' and t.article_id in (select article_id from added) and (
          select count(*) from listed_edition x where x.article_id = t.article_id and x.stage = 'SETTLED'
            and x.edition_id <> t.edition_id and x.live_from >= t.live_until) > 1;
        return null;
      end $$`);
    await runner.query(`drop trigger edition_listed on edition`);
    await runner.query(`
      create trigger edition_listed after
        update of stage, live_from, live_until, modified_at, number, hero_image_id, plain_text
      on edition for each row execute function edition_is_listed()`);
    await runner.query(`
      create trigger editions_listed after insert on edition referencing new table as added
      for each statement execute function editions_are_listed()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger editions_listed on edition`);
    await runner.query(`drop trigger edition_listed on edition`);
    await runner.query(`
      create trigger edition_listed after insert or
        update of stage, live_from, live_until, modified_at, number, hero_image_id, plain_text
      on edition for each row execute function edition_is_listed()`);
    await runner.query(`drop function editions_are_listed`);
  }
}
