import { z } from 'zod';
import { blockErrorMap, problemsOf, type BlockProblem } from './rules/block-problems.js';
import { blockSchema, MAX_VACANCY_LISTS, type Block } from './block.js';
import { normalBlock } from './normal-form.js';
import { untrustedProblems } from './rules/untrusted-json.js';

const body = z
  .array(blockSchema)
  .refine(
    (blocks) => blocks.filter(({ type }) => type === 'vacancyList').length <= MAX_VACANCY_LISTS,
    `expected at most ${MAX_VACANCY_LISTS} blocks of type "vacancyList", received more.`,
  );

export type CheckedBlocks =
  { blocks: Block[]; problems?: undefined } | { blocks?: undefined; problems: [BlockProblem, ...BlockProblem[]] };

/**
 * Blocks from outside as they may be stored, with `BLOCKS_VERSION`, or what is wrong with them: never both.
 * @param value a list of JSON objects, as a mutation gets it
 * @param path where the mutation got it; every problem says its place from there on
 */
export function validateBlocks(value: unknown, path: readonly string[] = ['blocks']): CheckedBlocks {
  const unfit = untrustedProblems(value, path);
  if (isSome(unfit)) return { problems: unfit };
  const { data, error } = body.safeParse(value, { error: blockErrorMap });
  const blocks = data?.map(normalBlock);
  // Texts that meet in the normal form may make together what neither was.
  const problems = error ? problemsOf(error, path) : untrustedProblems(blocks, path);
  return isSome(problems) ? { problems } : { blocks: blocks! };
}

function isSome(problems: BlockProblem[]): problems is [BlockProblem, ...BlockProblem[]] {
  return problems.length > 0;
}
