import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the project, seen from `src/serve` and `dist/serve` alike. */
export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** How `npm start` starts the graph, in the project's root. */
export interface StartCommand {
  /** What is given to node. */
  args: string[];
  /** Variables that are set for it. */
  env: Record<string, string>;
}

/** What is measured is what a user starts. @throws when `npm start` is no longer `NAME=value ... exec node ...` */
export function startCommand(): StartCommand {
  const { scripts } = JSON.parse(readFileSync(`${PROJECT}package.json`, 'utf8')) as { scripts: { start: string } };
  const [, settings, args] = /^((?:\w+=\S* )*)exec node (.+)$/.exec(scripts.start) ?? [];
  if (settings === undefined || args === undefined) {
    throw new Error(`Expected npm start to be "NAME=value ... exec node ...", found "${scripts.start}".`);
  }
  const env = settings
    .trim()
    .split(' ')
    .filter(Boolean)
    .map((setting) => setting.split('='));
  return { args: args.split(' '), env: Object.fromEntries(env) as Record<string, string> };
}
