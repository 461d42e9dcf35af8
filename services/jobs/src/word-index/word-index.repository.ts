import { setImmediate as nextTurn } from 'node:timers/promises';
import { groupBy } from '@heartland/shared/batch';
import type { DataSource, EntityManager } from 'typeorm';
import { Bitmap } from '../vacancy-index/bitmap.js';
import { BLOCK_SIZE, changed, orInto } from './container.js';
import type { Postings, WordBlock } from './postings.js';

/** The vacancies that have a word. */
export interface WordSets {
  title: Bitmap;
  anywhere: Bitmap;
}

/** What the stored words are true for. */
export interface WordIndexState {
  /** Counts the merges. */
  generation: number;
  /** The pg_snapshot whose vacancies they are; later changes are not among them. */
  seen: string;
}

/** What has changed since a generation of the stored words. */
export interface WordChanges {
  /** The generation that the changes are counted from. */
  since: number;
  /** The pg_snapshot that they go to. */
  seen: string;
  /** All vacancies that changed, those of `postings` and those that are no longer to be found. */
  numbers: Bitmap;
  /** The words that they have now. */
  postings: Postings;
}

/** Names the lock of a merge. */
const MERGE = 'heartland-word-index';
/** Rows that one statement reads or writes, at most. */
const CHUNK = 500;
/** Milliseconds of work after which others get their turn. */
const SLICE = 8;
const BLOCK_WORDS = BLOCK_SIZE / 32;

/** The stored index of words: table vacancy_word. */
export class WordIndexRepository {
  constructor(private readonly dataSource: DataSource) {}

  async state(manager: EntityManager = this.dataSource.manager): Promise<WordIndexState> {
    const [state] = await manager.query<WordIndexState[]>('select generation, seen::text from vacancy_word_state');
    return state!;
  }

  /** The vacancies of each word asked for, none for a word that no vacancy has, and the generation they are of. */
  async postingsOf(words: readonly string[]): Promise<{ generation: number; sets: Map<string, WordSets> }> {
    const rows = await this.dataSource.query<({ generation: number } & (WordBlock | { word: null }))[]>(
      `select s.generation, w.word, w.block, w.title, w.anywhere
       from vacancy_word_state s left join vacancy_word w on w.word = any($1)`,
      [words],
    );
    const found = rows.filter((row) => row.word !== null);
    const capacity = Math.max(0, ...found.map(({ block }) => (block + 1) * BLOCK_SIZE));
    const sets = new Map(words.map((word) => [word, { title: new Bitmap(capacity), anywhere: new Bitmap(capacity) }]));
    for (const { word, block, title, anywhere } of found) {
      const { title: inTitle, anywhere: somewhere } = sets.get(word)!;
      if (title) orInto(title, block, inTitle);
      orInto(anywhere, block, somewhere);
    }
    return { generation: rows[0]!.generation, sets };
  }

  /**
   * Folds changes into the stored words, in one transaction.
   * @returns false, with nothing changed, when another process is at it or has merged since that generation
   */
  merge(changes: WordChanges): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const [lock] = await manager.query<[{ taken: boolean }]>(
        'select pg_try_advisory_xact_lock(hashtext($1)) as taken',
        [MERGE],
      );
      if (!lock.taken || (await this.state(manager)).generation !== changes.since) return false;
      const blocks = changedBlocks(changes.numbers);
      // The postings may grow meanwhile: the words that are put in are those that are not looked through for taking out.
      const words = new Set(changes.postings.words());
      await putIn(manager, words, changes.postings, blocks);
      await takeOut(manager, words, blocks);
      await manager.query('update vacancy_word_state set generation = generation + 1, seen = $1', [changes.seen]);
      return true;
    });
  }
}

/** The numbers of each block that has any, counted from 0 in each. */
function changedBlocks({ words }: Bitmap): Map<number, Bitmap> {
  const blocks = new Map<number, Bitmap>();
  for (let first = 0; first < words.length; first += BLOCK_WORDS) {
    const bitmap = new Bitmap(BLOCK_SIZE);
    bitmap.words.set(words.subarray(first, first + BLOCK_WORDS));
    if (!bitmap.isEmpty) blocks.set(first / BLOCK_WORDS, bitmap);
  }
  return blocks;
}

type Blocks = ReadonlyMap<number, Bitmap>;

/** The words that the changed vacancies have now: their rows lose the changed vacancies and get those that have them. */
async function putIn(
  manager: EntityManager,
  words: ReadonlySet<string>,
  postings: Postings,
  blocks: Blocks,
): Promise<void> {
  const pause = pauses();
  const list = [...words];
  const atATime = Math.ceil(CHUNK / blocks.size);
  for (let from = 0; from < list.length; from += atATime) {
    const some = list.slice(from, from + atATime);
    const rows = await manager.query<WordBlock[]>(
      'select word, block, title, anywhere from vacancy_word where word = any($1) and block = any($2)',
      [some, [...blocks.keys()]],
    );
    const stored = groupBy(rows, ({ word }) => word);
    const writing = new Writing(blocks);
    for (const word of some) {
      writing.put(stored.get(word) ?? [], postings.blocksOf(word));
      await pause();
    }
    await writing.save(manager);
  }
}

/** The words that they have no longer: the other rows lose the changed vacancies. */
async function takeOut(manager: EntityManager, words: ReadonlySet<string>, blocks: Blocks): Promise<void> {
  const pause = pauses();
  for (let last: Pick<WordBlock, 'word' | 'block'> | undefined = { word: '', block: -1 }; last;) {
    const rows: WordBlock[] = await manager.query(
      `select word, block, title, anywhere from vacancy_word
       where (word, block) > ($1, $2) and block = any($3) order by word, block limit $4`,
      [last.word, last.block, [...blocks.keys()], CHUNK],
    );
    const writing = new Writing(blocks);
    for (const row of rows) {
      if (!words.has(row.word)) writing.put([row], []);
      await pause();
    }
    await writing.save(manager);
    last = rows.length === CHUNK ? rows.at(-1) : undefined;
  }
}

/** Rows that have changed, until they are written. */
class Writing {
  private readonly changed: WordBlock[] = [];
  private readonly emptied: WordBlock[] = [];

  constructor(private readonly blocks: Blocks) {}

  /** Changes the stored rows of a word to what it has now in the changed blocks. */
  put(stored: readonly WordBlock[], now: readonly WordBlock[]): void {
    for (const row of stored)
      this.change(
        row,
        now.find(({ block }) => block === row.block),
      );
    for (const row of now) {
      if (this.blocks.has(row.block) && !stored.some(({ block }) => block === row.block)) this.changed.push(row);
    }
  }

  private change(row: WordBlock, added: WordBlock | undefined): void {
    const removed = this.blocks.get(row.block)!;
    const anywhere = changed(row.anywhere, removed, added?.anywhere ?? null);
    const title = changed(row.title, removed, added?.title ?? null);
    if (anywhere === null) this.emptied.push(row);
    else if (anywhere !== row.anywhere || title !== row.title) this.changed.push({ ...row, title, anywhere });
  }

  async save(manager: EntityManager): Promise<void> {
    if (this.emptied.length > 0) {
      await manager.query(
        `delete from vacancy_word w using unnest($1::text[], $2::int[]) e(word, block)
         where w.word = e.word and w.block = e.block`,
        [this.emptied.map(({ word }) => word), this.emptied.map(({ block }) => block)],
      );
    }
    if (this.changed.length > 0) await writeRows(manager, this.changed);
  }
}

/** The containers travel as one value, cut up by their lengths: an array of them would be sent as text. */
async function writeRows(manager: EntityManager, rows: readonly WordBlock[]): Promise<void> {
  const containers = rows.flatMap(({ title, anywhere }) => [title ?? Buffer.alloc(0), anywhere]);
  const starts: number[] = [];
  let next = 1;
  for (const { length } of containers) {
    starts.push(next);
    next += length;
  }
  const even = (values: number[]) => values.filter((_, i) => i % 2 === 0);
  const odd = (values: number[]) => values.filter((_, i) => i % 2 === 1);
  const titles = even(starts);
  await manager.query(
    `insert into vacancy_word (word, block, title, anywhere)
     select r.word, r.block, nullif(substring($1::bytea from r.title for r.anywhere - r.title), ''),
            substring($1::bytea from r.anywhere for r.beyond - r.anywhere)
     from unnest($2::text[], $3::int[], $4::int[], $5::int[], $6::int[]) r(word, block, title, anywhere, beyond)
     on conflict (word, block) do update set title = excluded.title, anywhere = excluded.anywhere`,
    [
      Buffer.concat(containers),
      rows.map(({ word }) => word),
      rows.map(({ block }) => block),
      titles,
      odd(starts),
      [...titles.slice(1), next],
    ],
  );
}

/** To be called between pieces of work: others get their turn when a slice is over. */
function pauses(): () => Promise<void> | void {
  let until = performance.now() + SLICE;
  return () => {
    if (performance.now() < until) return;
    return nextTurn().then(() => {
      until = performance.now() + SLICE;
    });
  };
}
