import { describe, expect, it } from '@jest/globals';
import { compileOperation } from '@heartland/shared/execution/operation';
import fc from 'fast-check';
import { execute, parse, validate, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { Choices } from './lanes/choices.js';
import { madeUpSchema } from './lanes/made-up-schema.js';
import { generateOperation, type GeneratedOperation } from './lanes/operation-grammar.js';
import { SUPERGRAPHS } from './lanes/supergraphs.js';

/** Operations on each schema: the same forty in every run, or as many others as `LANE_RUNS` says. */
const RUNS = Number(process.env['LANE_RUNS'] ?? 40);
const SEED = process.env['LANE_RUNS'] ? {} : { seed: 1 };

const numbers = fc.array(fc.nat(1_000_000), { minLength: 20, maxLength: 400, size: 'max' });

const subgraphs = Object.values(SUPERGRAPHS).flatMap((graph) => Object.entries(graph));

/** With the order of the members and of the errors. */
const whole = ({ data, errors }: ExecutionResult) =>
  JSON.stringify({ data, errors: errors?.map((error) => [error, error.originalError?.message]) }, null, 1);

/**
 * What graphql-js answers. In a list it leaves promises alone when an element beside them throws at once, and one that
 * rejects then would end the process; so whoever waits here is given a second listener.
 */
async function reference(args: ExecutionArgs): Promise<ExecutionResult> {
  const { then } = Promise.prototype;
  Promise.prototype.then = function (this: Promise<unknown>, onValue: never, onError: never) {
    const next = then.call(this, onValue, onError);
    void then.call(next, undefined, () => undefined);
    return next;
  } as never;
  try {
    return await execute(args);
  } finally {
    Promise.prototype.then = then;
  }
}

/** Both answers to an operation, the compiled one twice; null when it is not valid. */
async function answers(schema: GraphQLSchema, { query, variables }: GeneratedOperation) {
  const document = parse(query);
  if (validate(schema, document).length > 0) return null;
  const compiled = compileOperation(schema, document, undefined);
  const expected = await reference({ schema, document, variableValues: variables, contextValue: 'context' });
  // The other way round for `@skip` and `@include`: what is kept of it must not be taken for this.
  const opposite = Object.entries(variables).map(([name, value]) => [
    name,
    typeof value === 'boolean' ? !value : value,
  ]);
  await compiled.execute({ context: 'context', variables: Object.fromEntries(opposite) as typeof variables });
  const first = await compiled.execute({ context: 'context', variables });
  const again = await compiled.execute({ context: 'context', variables });
  return { expected: whole(expected), first: whole(first), again: whole(again) };
}

describe.each(subgraphs)('%s, executed by graphql-js and compiled', (_name, typeDefs) => {
  it.each([0, 1])('answers the same, with faults %i', async (faults) => {
    const schema = madeUpSchema(typeDefs, faults);
    let valid = 0;
    await fc.assert(
      fc.asyncProperty(numbers, async (list) => {
        const both = await answers(schema, generateOperation(schema, new Choices(list)));
        if (!both) return;
        valid++;
        expect(both.first).toBe(both.expected);
        expect(both.again).toBe(both.expected);
      }),
      { ...SEED, numRuns: RUNS, interruptAfterTimeLimit: 45_000 },
    );
    expect(valid).toBeGreaterThan(RUNS * 0.6);
  });
});
