import { parseArgs } from 'node:util';

const USAGE = `usage: npm run bench:desk -- [--quick]
  --quick  fewer rounds; the report is printed, not kept`;

/** How often the desk's operations are measured. */
export interface DeskArguments {
  quick: boolean;
  rounds: number;
  /** Of every reading operation in one round; of publishing it is a quarter. */
  requests: number;
}

/** @throws what is wrong, and the usage */
export function deskArguments(args: readonly string[]): DeskArguments {
  try {
    const { quick = false } = parseArgs({ args: [...args], options: { quick: { type: 'boolean' } } }).values;
    return { quick, rounds: quick ? 3 : 9, requests: 100 };
  } catch (error) {
    throw `${(error as Error).message}\n${USAGE}`;
  }
}
