import type { EntityManager } from 'typeorm';
import { openCondition } from '../article/article.lifecycle.js';
import type { Block } from '../body/block.js';
import { readStoredBlocks } from '../body/stored-blocks.js';
import { TopicNamesRepository } from '../topic/topic-names.repository.js';
import { matchedRows } from './edition-rows.js';
import type { EditionTopic } from './edition-links.entity.js';

interface StoredMatch {
  id: string;
  title: string;
  blocks: Block[];
  schemaVersion: number;
  topicIds: string[];
  topicsChosen: boolean;
}

/** Editions that are read at a time: one takes 2 ms to be matched, and readers are answered in between. */
const BATCH = 20;

/** What is matched anew: editions that readers see or will see, or that somebody writes; those of the past stay. */
const MATCHED = (now: string) =>
  `(${openCondition()} or (e.stage = 'SETTLED' and (e.live_until is null or e.live_until > ${now})))`;

/** Works out again how editions are matched, when what their topics or the words stand for has changed. */
export class EditionMatchRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Every edition about a topic. */
  async aboutTopic(topicId: string, now: Date): Promise<void> {
    const about = 'e.id in (select l.edition_id from edition_topic l where l.topic_id = $3)';
    for (let last = ''; ;) {
      const ids = await this.matchNext(about, [now, last, topicId]);
      if (ids.length < BATCH) return;
      last = ids.at(-1)!;
    }
  }

  /**
   * The next editions whose profiles another version of the vocabulary made.
   * @param last the edition after which they come; empty for the first
   * @returns their ids; none when there are no more
   */
  ofOtherVocabulary(version: string, last: string, now: Date): Promise<string[]> {
    return this.matchNext(`e.match_profile ->> 'version' is distinct from $3`, [now, last, version]);
  }

  /** The version of the vocabulary with which all were matched last. */
  async version(): Promise<string> {
    const [{ version }]: [{ version: string }] = await this.manager.query('select version from edition_profile_state');
    return version;
  }

  async setVersion(version: string): Promise<void> {
    await this.manager.query('update edition_profile_state set version = $1', [version]);
  }

  /** @param values the instant, the id after which they come, and that of the condition */
  private async matchNext(condition: string, values: [Date, string, string]): Promise<string[]> {
    const editions: StoredMatch[] = await this.manager.query(
      `select e.id, e.title, e.blocks, e.schema_version as "schemaVersion", e.topics_chosen as "topicsChosen",
         array(select l.topic_id from edition_topic l where l.edition_id = e.id order by l.position) as "topicIds"
       from edition e
       where e.id > $2 and ${condition} and ${MATCHED('$1')}
       order by e.id limit ${BATCH}`,
      values,
    );
    if (editions.length > 0) await this.write(editions);
    return editions.map(({ id }) => id);
  }

  private async write(editions: readonly StoredMatch[]): Promise<void> {
    const known = await new TopicNamesRepository(this.manager).byIds([
      ...new Set(editions.flatMap(({ topicIds }) => topicIds)),
    ]);
    const rows = editions.map((edition) => ({
      id: edition.id,
      ...matchedRows(edition.id, {
        ...edition,
        blocks: readStoredBlocks(edition),
        topics: edition.topicIds.map((id) => known.get(id)!),
      }),
    }));
    await this.manager.query(
      `update edition e set match_profile = o.profile from unnest($1::text[], $2::jsonb[]) o(id, profile) where e.id = o.id`,
      [rows.map(({ id }) => id), rows.map(({ matchProfile }) => JSON.stringify(matchProfile))],
    );
    const topics = rows.flatMap((row) => row.topics);
    const column = <Name extends keyof EditionTopic>(name: Name) => topics.map((topic) => topic[name]);
    await this.manager.query(
      `update edition_topic l set weight = o.weight from unnest($1::text[], $2::text[], $3::real[]) o(edition, topic, weight)
       where l.edition_id = o.edition and l.topic_id = o.topic`,
      [column('editionId'), column('topicId'), column('weight')],
    );
  }
}
