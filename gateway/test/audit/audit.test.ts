import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ABSTRACT_TYPES } from './abstract-types.js';
import { openGateways, type AuditedGateways, type Topic } from './audit.js';
import { ENTITY_CALLS } from './entity-calls.js';
import { EXTERNALS } from './externals.js';
import { HIDDEN_AND_INTERSECTED } from './hidden-and-intersected.js';
import { INTERFACE_OBJECTS } from './interface-objects.js';
import { KEY_MASHUPS } from './key-mashups.js';
import { KEYS } from './keys.js';
import { MOVED_AND_SHARED } from './moved-and-shared.js';
import { OPERATIONS } from './operations.js';
import { PROVIDES } from './provides.js';
import { REQUIRES_ARGUMENTS } from './requires-arguments.js';
import { REQUIRES } from './requires.js';
import { UNKNOWN_TYPES } from './unknown-types.js';

const TOPICS: Readonly<Record<string, Topic>> = {
  keys: KEYS,
  'keys of every subgraph another': KEY_MASHUPS,
  entities: ENTITY_CALLS,
  '@requires': REQUIRES,
  '@requires of fields with arguments': REQUIRES_ARGUMENTS,
  '@provides': PROVIDES,
  '@external': EXTERNALS,
  '@override and @shareable': MOVED_AND_SHARED,
  '@interfaceObject': INTERFACE_OBJECTS,
  '@interfaceObject, and types that are not known': UNKNOWN_TYPES,
  'interfaces and unions': ABSTRACT_TYPES,
  '@inaccessible and intersections': HIDDEN_AND_INTERSECTED,
  operations: OPERATIONS,
};

describe.each(Object.entries(TOPICS))('%s', (_name, { subgraphs, cases }) => {
  let gateways: AuditedGateways;
  beforeAll(async () => {
    gateways = await openGateways(subgraphs);
  });
  afterAll(() => gateways.close());

  it.each(Object.entries(cases))('%s', async (_name, operation) => {
    const { data, errors = false, told, plainFault } = operation;
    const right = { data, errors };
    const compiled = await gateways.compiled(operation);
    expect(compiled).toEqual({ ...right, told: told ?? compiled.told });
    const plain = await gateways.plain(operation);
    if (plainFault) expect(plain).not.toEqual(right);
    else expect(plain).toEqual(right);
  });
});
