import { parseArgs } from 'node:util';
import { z } from 'zod';
import { systems } from './systems.js';

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/, 'expected a whole number').transform(Number).pipe(z.number().min(least).max(most));

const names = systems.map(({ name }) => name);

const schema = z.strictObject({
  quick: z.boolean().default(false),
  vacancies: whole(10_000, 5_000_000).default(1_000_000),
  json: z.boolean().default(false),
  rounds: whole(1, 50).optional(),
  only: z
    .string()
    .transform((list) => list.split(','))
    .superRefine((list, { addIssue }) => {
      const unknown = list.find((name) => !names.includes(name));
      if (unknown !== undefined) addIssue(`expected names of ${names.join(', ')}, received ${JSON.stringify(unknown)}`);
    })
    .optional(),
  profile: z.string().optional(),
});

const USAGE = `usage: npm run bench:gateway -- [--vacancies 1000000] [--rounds 5] [--quick] [--json] [--only NAME,NAME] [--profile FOLDER]
  --quick    under a minute: shorter rounds, what the ratios need alone; the report is printed, not kept
  --json     the last line is one JSON object with the ratios
  --only     systems by their names; the report is printed, not kept
  --profile  CPU profiles of all measured processes of ours, written there by V8`;

/** What is measured, and for how long. */
export interface GatewayArguments {
  /** Of the world that is served from PostgreSQL. */
  vacancies: number;
  quick: boolean;
  json: boolean;
  rounds: number;
  /** Names of the systems that are measured; null for all. */
  only: readonly string[] | null;
  /** Milliseconds of a system with a query in a round: with 32 connections, with one, and before the first round. */
  windows: { many: number; one: number; warm: number };
  /** Requests before the first round, after which code that runs often has been compiled. */
  least: number;
  profile: string | null;
}

/** @throws a line that names the first argument that is wrong, and the usage */
export function gatewayArguments(args: readonly string[]): GatewayArguments {
  const options = {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    vacancies: { type: 'string' },
    rounds: { type: 'string' },
    only: { type: 'string' },
    profile: { type: 'string' },
  } as const;
  try {
    const { quick, json, vacancies, rounds, only, profile } = schema.parse({
      ...parseArgs({ args: [...args], options }).values,
    });
    return {
      vacancies,
      quick,
      json,
      rounds: rounds ?? (quick ? 3 : 5),
      only: only ?? null,
      windows: quick ? { many: 500, one: 100, warm: 1_000 } : { many: 2_000, one: 700, warm: 2_000 },
      least: quick ? 0 : 3_000,
      profile: profile ?? null,
    };
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const reason = issue ? `--${issue.path.join('.')}: ${issue.message}` : (error as Error).message;
    throw `${reason}\n${USAGE}`;
  }
}
