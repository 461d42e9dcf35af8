import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';

/** A message as it came. */
export interface Message {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Answers a message; the count begins with 1. */
type Answer = (response: ServerResponse, count: number) => unknown;

/** A receiver of webhooks, which answers 204 unless it is told otherwise for a path. */
export async function startReceiver() {
  const messages: Message[] = [];
  const answers = new Map<string, Answer>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const path = request.url!;
    messages.push({ path, headers: request.headers as never, body: Buffer.concat(chunks).toString() });
    const answer = answers.get(path) ?? ((it: ServerResponse) => it.writeHead(204).end());
    answer(response, of(path).length);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const of = (path: string) => messages.filter((message) => message.path === path);
  return {
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    answer: (path: string, answer: Answer) => void answers.set(path, answer),
    /** What came to a path. */
    of,
    /** Waits until so many messages have come to a path, 15 seconds at most. */
    wait: async (path: string, count: number): Promise<Message[]> => {
      for (let left = 300; left > 0 && of(path).length < count; left--) await delay(50);
      return of(path);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a message says; throws when its signature is not that of the secret. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies of all events
export const verified = ({ headers, body }: Message, secret: string): any => new Webhook(secret).verify(body, headers);
