import { pino, type Logger } from 'pino';

export type { Logger };

/** A logger that writes JSON lines to standard error; standard output stays free for what a person asked for. */
export function createLogger(service: string, level: string): Logger {
  return pino({ name: service, level, base: { service } }, pino.destination({ dest: 2, sync: true }));
}
