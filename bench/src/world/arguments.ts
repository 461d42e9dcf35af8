import { parseArgs } from 'node:util';
import { z } from 'zod';

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));

const schema = z.strictObject({
  vacancies: whole(1, 5_000_000).default(1_000_000),
  seed: whole(0, 999_999).default(1),
  port: whole(0, 65_535).default(4000),
  now: z.iso
    .date()
    .transform((day) => new Date(`${day}T00:00:00Z`))
    .optional(),
});

/** What a world is asked for with: `--vacancies`, `--seed`, and `--now` of building it or `--port` of serving it. */
export type WorldArguments = z.infer<typeof schema>;

export const USAGE = `usage: npm run bench:world -- [--vacancies 1000000] [--seed 1] [--now 2026-11-22]
       npm run bench:serve -- [--vacancies 1000000] [--seed 1] [--port 4000]`;

/** @throws a line that names the first argument that is wrong, and the usage */
export function worldArguments(args: readonly string[]): WorldArguments {
  const option = { type: 'string' } as const;
  try {
    const options = { vacancies: option, seed: option, port: option, now: option };
    return schema.parse({ ...parseArgs({ args: [...args], options }).values });
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const reason = issue ? `--${issue.path.join('.')}: ${issue.message}` : (error as Error).message;
    throw `${reason}\n${USAGE}`;
  }
}
