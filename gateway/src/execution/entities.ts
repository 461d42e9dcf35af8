import type { ResponsePath } from '@apollo/query-planner';
import { isData, readOwn, type Data } from '@heartland/shared/own';

/** Where a client finds something in its answer. */
export type ClientPath = readonly (string | number)[];

/** All objects at a path of a plan, in the order of the response; `@` in a path stands for the elements of a list. */
export function objectsAt(data: Data, path: ResponsePath): Data[] {
  const found: Data[] = [];
  visit(data, path, 0, (object) => found.push(object));
  return found;
}

/** The client's paths of what `objectsAt` finds. */
export function clientPathsAt(data: Data, path: ResponsePath): ClientPath[] {
  const found: ClientPath[] = [];
  const trail: (string | number)[] = [];
  visit(data, path, 0, () => found.push([...trail]), trail);
  return found;
}

function visit(
  value: unknown,
  path: ResponsePath,
  depth: number,
  found: (object: Data) => void,
  trail?: (string | number)[],
): void {
  if (Array.isArray(value)) {
    const next = path[depth] === '@' ? depth + 1 : depth;
    for (let index = 0; index < value.length; index++) {
      trail?.push(index);
      visit(value[index], path, next, found, trail);
      trail?.pop();
    }
  } else if (isData(value)) {
    if (depth === path.length) return found(value);
    const name = path[depth] as string;
    trail?.push(name);
    visit(readOwn(value, name), path, depth + 1, found, trail);
    trail?.pop();
  }
}
