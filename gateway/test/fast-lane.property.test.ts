import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Choices } from './lanes/choices.js';
import { openEndpoints, type Endpoints } from './lanes/endpoints.js';
import { generateOperation } from './lanes/operation-grammar.js';
import { generateRequest, usualRequest } from './lanes/request-grammar.js';
import { SUPERGRAPHS } from './lanes/supergraphs.js';

/** Operations of each kind: the same twenty in every run, or as many others as `LANE_RUNS` says. */
const RUNS = Number(process.env['LANE_RUNS'] ?? 20);
const SEED = process.env['LANE_RUNS'] ? {} : { seed: 1 };

const numbers = fc.array(fc.nat(1_000_000), { minLength: 20, maxLength: 400, size: 'max' });
const oddities = fc.array(fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 8 }), { minLength: 6, maxLength: 6 });

describe.each(Object.entries(SUPERGRAPHS))(
  '%s over HTTP, by the fast lane and by Apollo Server',
  (_name, subgraphs) => {
    describe.each([0, 1])('faults %i', (faults) => {
      let endpoints: Endpoints;
      beforeAll(async () => {
        endpoints = await openEndpoints(subgraphs, faults);
      });
      afterAll(() => endpoints.close());

      it('answer the same to the byte', async () => {
        await fc.assert(
          fc.asyncProperty(numbers, oddities, async (list, others) => {
            const operation = generateOperation(endpoints.schema, new Choices(list));
            const usual = usualRequest(operation);
            // The first is Apollo Server's, which compiles the operation.
            const requests = [usual, usual, ...others.map((odd) => generateRequest(operation, new Choices(odd)))];
            for (const request of requests) {
              const [fast, reference] = [await endpoints.fast(request), await endpoints.reference(request)];
              expect({ request, ...fast }).toEqual({ request, ...reference });
            }
          }),
          { ...SEED, numRuns: RUNS, interruptAfterTimeLimit: 45_000 },
        );
        expect(endpoints.counts().fast).toBeGreaterThan(RUNS / (faults ? 8 : 2));
      });
    });
  },
);
