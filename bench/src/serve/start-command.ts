import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the project, seen from `src/serve` and `dist/serve` alike. */
export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** What `npm start` gives to node, in the project's root: what is measured is what a user starts. */
export function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(`${PROJECT}package.json`, 'utf8')) as { scripts: { start: string } };
  const [exec, node, ...args] = scripts.start.split(' ');
  if (exec !== 'exec' || node !== 'node') throw new Error(`npm start is no longer "exec node ...": ${scripts.start}`);
  return args;
}
