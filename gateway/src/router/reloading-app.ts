import { setTimeout as delay } from 'node:timers/promises';
import type { Handler } from '@heartland/shared/server';
import type { Logger } from '@heartland/shared/telemetry';
import type { App } from '../app.js';
import { draining, type DrainingApp } from './draining-app.js';
import type { RouterApp } from './router-app.js';
import type { SupergraphSource } from './supergraph-source.js';

export interface ReloadingOptions {
  source: SupergraphSource;
  /** Makes what serves a supergraph. */
  open: (supergraphSdl: string) => Promise<RouterApp>;
  /** Milliseconds between two looks at the source. */
  interval: number;
  logger: Logger;
}

/**
 * Serves the supergraph of a source, and another one as soon as the source has it. The new one takes over when it could be
 * read and all its subgraphs answer; otherwise the last good one goes on. Requests end with the one that they began with.
 * @throws Error when the first one cannot be read; its subgraphs may be down
 */
export async function reloadingApp({ source, open, interval, logger }: ReloadingOptions): Promise<App> {
  const stopped = new AbortController();
  let text = await source.read();
  let current: DrainingApp = draining(await open(text));
  let refused: string | null = null;

  async function look(): Promise<void> {
    const found = await source.read();
    if (found === text || found === refused) return;
    // What is not a supergraph will not be one when it is read again; a subgraph that is down may come up.
    refused = found;
    const next = await open(found);
    await next.check().catch(async (error: unknown) => {
      refused = null;
      await next.close();
      throw error;
    });
    const last = current;
    [current, text, refused] = [draining(next), found, null];
    logger.info({ supergraph: source.place }, 'another supergraph is served');
    last.retire().catch((error: unknown) => logger.error({ err: error }, 'the last supergraph did not end well'));
  }

  async function follow(): Promise<void> {
    while (await elapsed(interval, stopped.signal)) {
      await look().catch((error: unknown) =>
        logger.error({ err: error, supergraph: source.place }, 'the last good supergraph is served on'),
      );
    }
  }

  const following = follow();
  const handler: Handler = (request, response) => current.handler(request, response);
  return {
    handler,
    close: async () => {
      stopped.abort();
      await following;
      await current.retire();
    },
  };
}

/** Whether the time went by without an end. */
const elapsed = (milliseconds: number, end: AbortSignal): Promise<boolean> =>
  delay(milliseconds, true, { signal: end }).catch(() => false);
