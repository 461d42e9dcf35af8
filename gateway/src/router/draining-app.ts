import type { Handler } from '@heartland/shared/server';
import type { App } from '../app.js';

export interface DrainingApp {
  handler: Handler;
  /** Closes it as soon as it has answered what it was asked. */
  retire(): Promise<void>;
}

/** An app that knows how many requests it is at. */
export function draining(app: App): DrainingApp {
  let running = 0;
  let onIdle: (() => void) | undefined;
  return {
    handler(request, response) {
      running += 1;
      response.once('close', () => {
        running -= 1;
        if (running === 0) onIdle?.();
      });
      return app.handler(request, response);
    },
    async retire() {
      if (running > 0) await new Promise<void>((resolve) => (onIdle = resolve));
      await app.close();
    },
  };
}
