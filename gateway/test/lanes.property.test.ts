import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { validate, parse } from 'graphql';
import { Choices } from './lanes/choices.js';
import { openLanes, type Answer, type Lanes } from './lanes/lanes.js';
import { generateOperation } from './lanes/operation-grammar.js';
import { SUPERGRAPHS } from './lanes/supergraphs.js';

/** Operations of each kind: the same forty in every run, or as many others as `LANE_RUNS` says. */
const RUNS = Number(process.env['LANE_RUNS'] ?? 40);
const SEED = process.env['LANE_RUNS'] ? {} : { seed: 1 };

const numbers = fc.array(fc.nat(1_000_000), { minLength: 20, maxLength: 400, size: 'max' });

/** Errors come in the order in which subgraphs answer, and plain @apollo/gateway misplaces those of mixed lists. */
const withoutPaths = ({ status, headers, body }: Answer) => ({
  status,
  headers,
  data: body.data,
  errors: body.errors?.map(({ path: _path, ...error }) => JSON.stringify(error)).sort(),
});

describe.each(Object.entries(SUPERGRAPHS))('%s, executed by the plain gateway and compiled', (_name, subgraphs) => {
  describe.each([0, 1])('faults %i', (faults) => {
    let lanes: Lanes;
    beforeAll(async () => {
      lanes = await openLanes(subgraphs, faults);
    });
    afterAll(() => lanes.close());

    it('answer the same', async () => {
      let valid = 0;
      await fc.assert(
        fc.asyncProperty(numbers, async (list) => {
          const operation = generateOperation(lanes.schema, new Choices(list));
          if (validate(lanes.schema, parse(operation.query)).length === 0) valid++;
          const [compiled, plain] = [await lanes.compiled(operation), await lanes.plain(operation)];
          expect(withoutPaths(compiled)).toEqual(withoutPaths(plain));
        }),
        { ...SEED, numRuns: RUNS, interruptAfterTimeLimit: 45_000 },
      );
      expect(valid).toBeGreaterThan(RUNS * 0.7);
    });
  });
});
