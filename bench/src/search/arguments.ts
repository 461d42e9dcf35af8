import { parseArgs } from 'node:util';
import { z } from 'zod';

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/, 'expected a whole number').transform(Number).pipe(z.number().min(least).max(most));

const schema = z.strictObject({
  vacancies: whole(20_000, 5_000_000).default(1_000_000),
  seed: whole(0, 999_999).default(1),
  rounds: whole(1, 50).optional(),
  quick: z.boolean().default(false),
  profile: z.string().optional(),
});

const USAGE = `usage: npm run bench:search -- [--vacancies 1000000] [--seed 1] [--rounds 3] [--quick] [--profile FOLDER]
  --quick    fewer rounds and requests, without the peers; the report is printed, not kept
  --profile  CPU profiles of the measured graphs, written there by V8`;

/** What is measured, and how often. */
export interface SearchArguments {
  vacancies: number;
  seed: number;
  rounds: number;
  /** Requests of one search in one round: of a single client, and of sixteen together. */
  requests: { alone: number; together: number };
  quick: boolean;
  profile: string | null;
}

/** @throws a line that names the first argument that is wrong, and the usage */
export function searchArguments(args: readonly string[]): SearchArguments {
  const option = { type: 'string' } as const;
  try {
    const options = {
      vacancies: option,
      seed: option,
      rounds: option,
      profile: option,
      quick: { type: 'boolean' },
    } as const;
    const { rounds, profile, quick, ...world } = schema.parse({ ...parseArgs({ args: [...args], options }).values });
    return {
      ...world,
      quick,
      rounds: rounds ?? 3,
      requests: quick ? { alone: 16, together: 48 } : { alone: 80, together: 128 },
      profile: profile ?? null,
    };
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const reason = issue ? `--${issue.path.join('.')}: ${issue.message}` : (error as Error).message;
    throw `${reason}\n${USAGE}`;
  }
}
