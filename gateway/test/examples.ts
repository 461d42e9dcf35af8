import type { Operation } from '../src/example-operations.js';
import type { Graph } from './graph.js';

type Json = Record<string, unknown>;

/** The second line of comment says who acts. */
const actorOf = (query: string) => /^# As (.+)$/m.exec(query)![1]!;

/** Variables in which `"$article.id"` stands for what the operations before it answered there. */
function filled(variables: Json, answered: Json): Json {
  const at = (path: string) => path.split('.').reduce<unknown>((value, name) => (value as Json)[name], answered);
  return JSON.parse(JSON.stringify(variables), (_name, value: unknown) =>
    typeof value === 'string' && value.startsWith('$') ? at(value.slice(1)) : value,
  ) as Json;
}

/** Runs example operations in their order. */
export function examplesOn(graph: () => Graph) {
  const answered: Json = {};
  return {
    run: async ({ query, variables }: Operation) => graph().queryAs(actorOf(query), query, filled(variables, answered)),
    /** Remembers an answer for those that come after it. */
    remember: (answer: object) => void Object.assign(answered, answer),
  };
}
