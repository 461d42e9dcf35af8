import { setTimeout as delay } from 'node:timers/promises';
import type { Handler } from '@heartland/shared/server';
import type { Logger } from '@heartland/shared/telemetry';
import type { App } from '../app.js';
import { draining, type DrainingApp } from './draining-app.js';
import type { RouterApp } from './router-app.js';
import type { SupergraphSource } from './supergraph-source.js';

/** Texts of which an app is made. */
export interface Served {
  supergraphSdl: string;
  /** Of registered operations; null when there is none. */
  manifest: string | null;
}

export interface ReloadingOptions {
  source: SupergraphSource;
  /** Registered operations, which are followed as the supergraph is. */
  manifest?: SupergraphSource | undefined;
  /** Makes what serves a supergraph. */
  open: (served: Served) => Promise<RouterApp>;
  /** Milliseconds between two looks at the source. */
  interval: number;
  logger: Logger;
}

/**
 * Serves the supergraph of a source, and another one as soon as the source has it. The new one takes over when it could be
 * read and all its subgraphs answer; otherwise the last good one goes on. Requests end with the one that they began with.
 * @throws Error when the first one cannot be read; its subgraphs may be down
 */
export async function reloadingApp({ source, manifest, open, interval, logger }: ReloadingOptions): Promise<App> {
  const stopped = new AbortController();
  const read = async (): Promise<Served> => ({
    supergraphSdl: await source.read(),
    manifest: manifest ? await manifest.read() : null,
  });
  let served = await read();
  let current: DrainingApp = draining(await open(served));
  let refused: Served | null = null;

  async function look(): Promise<void> {
    const found = await read();
    if (isSame(found, served) || (refused && isSame(found, refused))) return;
    // What is not a supergraph will not be one when it is read again; a subgraph that is down may come up.
    refused = found;
    const next = await open(found);
    await next.check().catch(async (error: unknown) => {
      refused = null;
      await next.close();
      throw error;
    });
    const last = current;
    [current, served, refused] = [draining(next), found, null];
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

const isSame = (one: Served, other: Served): boolean =>
  one.supergraphSdl === other.supergraphSdl && one.manifest === other.manifest;

/** Whether the time went by without an end. */
const elapsed = (milliseconds: number, end: AbortSignal): Promise<boolean> =>
  delay(milliseconds, true, { signal: end }).catch(() => false);
