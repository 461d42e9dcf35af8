import type { EventHandlers } from './event-queue.js';

/** All that follows from events, by the name of its queue. A name stays when what it does changes. */
export const EVENT_HANDLERS: EventHandlers = {};
