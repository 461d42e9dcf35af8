import { BlockWords } from '@heartland/jobs/word-index/block-words';
import { BLOCK_SIZE } from '@heartland/jobs/word-index/container';
import type { Client } from 'pg';
import { copyRows, type CopyTarget } from './copy.js';
import { inTransaction } from './session.js';
import type { VacancyRows } from './vacancy-rows.js';

const WORDS: CopyTarget = {
  table: 'vacancy_word',
  columns: ['word', 'block', 'title', 'anywhere'].map((name) => ({
    name,
    property: name,
    isArray: false,
    isJson: false,
  })),
};

/** The blocks of numbers of a world of `count` vacancies. */
export function blocksOf(count: number): number[] {
  return Array.from({ length: Math.ceil(count / BLOCK_SIZE) }, (_, block) => block);
}

/** Vacancies of a block of a world of `count`: the last may be shorter. */
export function sizeOf(block: number, count: number): number {
  return Math.min(BLOCK_SIZE, count - block * BLOCK_SIZE);
}

/** How often the progress is told, in vacancies. */
const TOLD_EVERY = 2_000;

/**
 * Writes the vacancies of a block and the index of their words in one transaction, with the note that they are there.
 * @param onMade told how many more vacancies were made
 */
export async function copyBlock(
  client: Client,
  target: CopyTarget,
  rows: VacancyRows,
  block: number,
  onMade: (more: number) => void,
): Promise<void> {
  const from = block * BLOCK_SIZE;
  const to = from + sizeOf(block, rows.count);
  const words = new BlockWords(block);
  function* vacancies() {
    for (const { posting, row } of rows.between(from, to)) {
      const { title, description, agency, locations } = posting;
      const rest = [description, agency.name, ...locations.map(({ label }) => label)];
      words.add(row.number, title, rest.join('\n'));
      if ((row.number + 1) % TOLD_EVERY === 0) onMade(TOLD_EVERY);
      yield row;
    }
  }
  await inTransaction(client, async () => {
    await copyRows(client, target, vacancies());
    await copyRows(client, WORDS, words.rows());
    await client.query('insert into bench_block (block) values ($1)', [block]);
  });
}
