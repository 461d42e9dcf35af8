import { setImmediate as otherWork } from 'node:timers/promises';
import type { Logger } from '@heartland/shared/telemetry';
import type { CompiledGateway } from '../execution/compiled-gateway.js';
import { KEPT_CHARACTERS } from '../execution/operation-cache.js';
import type { Manifest } from './manifest.js';
import { judgeOperation } from './operation-faults.js';

/**
 * Compiles the registered operations, so that nobody is the first to ask for one; as many as the cache of operations
 * keeps. One that does not fit the graph is reported, and the others are served.
 */
export async function warmUp(engine: CompiledGateway, { operations }: Manifest, logger: Logger): Promise<void> {
  let room = KEPT_CHARACTERS;
  for (const operation of operations) {
    const { id, name, body } = operation;
    room -= body.length;
    if (room < 0)
      return void logger.warn({ operation: name }, 'registered operations from here on are not compiled yet');
    // Another supergraph may be serving meanwhile.
    await otherWork();
    try {
      const judged = judgeOperation(engine.schema, operation);
      if ('faults' in judged) throw judged.faults[0]!;
      engine.compile(body, judged.document);
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      logger.error({ operation: name, id, fault }, 'a registered operation does not fit the graph');
    }
  }
}
