import type { EventHandlers } from './event-queue.js';

/** What follows from events beside webhooks, by the name of its queue. A name stays when what it does changes. */
export const EVENT_HANDLERS: EventHandlers = {};
