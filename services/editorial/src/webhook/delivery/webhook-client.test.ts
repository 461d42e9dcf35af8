import type { lookup } from 'node:dns';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Agent, request } from 'undici';
import { PrivateAddressError, publicConnector } from './public-connector.js';
import { WebhookClient } from './webhook-client.js';

let server: Server;
let url: string;
let answer: RequestListener;
let requests = 0;
let client = new WebhookClient('any');
beforeAll(async () => {
  server = createServer((request, response) => {
    requests++;
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  await client.close();
  client = new WebhookClient('any');
  requests = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const post = (to = url, signal = new AbortController().signal) => client.post(to, {}, '{}', signal);

describe('an answer', () => {
  it.each([
    [200, null],
    [299, null],
    [301, 'Expected 200 to 299, received 301.'],
    [404, 'Expected 200 to 299, received 404.'],
  ])('of %d', async (httpStatus, error) => {
    answer = (_request, response) => response.writeHead(httpStatus, { location: url }).end('said\0 so');
    expect(await post()).toEqual({ httpStatus, error, response: 'said so', retryAfter: null });
    expect(requests).toBe(1);
  });

  it('says when to ask again', async () => {
    answer = (_request, response) => response.writeHead(503, { 'retry-after': '120' }).end();
    expect(await post()).toMatchObject({ httpStatus: 503, retryAfter: '120' });
  });

  it('without an end is read as far as it is kept', async () => {
    answer = (_request, response) => {
      const more = () => response.write('x'.repeat(65_536), more);
      more();
    };
    expect(await post()).toEqual({ httpStatus: 200, error: null, response: 'x'.repeat(1_024), retryAfter: null });
  });

  it('that is no text is kept as text', async () => {
    answer = (_request, response) => response.end(Buffer.from([0xff, 0xfe, 0x00, 0x41]));
    expect(await post()).toMatchObject({ response: '��A' });
  });

  it('that does not come in time, or stops on its way, is given up', async () => {
    const error = 'No whole answer after 300 ms.';
    client = new WebhookClient('any', 300);
    answer = () => undefined;
    expect(await post()).toEqual({ httpStatus: null, error, response: null, retryAfter: null });
    answer = (_request, response) => response.write('half');
    expect(await post()).toEqual({ httpStatus: 200, error, response: null, retryAfter: null });
  });

  it('that is cut off is a failure', async () => {
    answer = (request) => request.socket.destroy();
    expect(await post()).toEqual({ httpStatus: null, error: 'other side closed', response: null, retryAfter: null });
  });
});

it('is no answer at all when the process stops', async () => {
  answer = () => undefined;
  const stopping = new AbortController();
  const posted = post(url, stopping.signal);
  stopping.abort(new Error('stopping'));
  await expect(posted).rejects.toThrow('stopping');
  await expect(post(url, stopping.signal)).rejects.toThrow('stopping');
});

describe('private addresses', () => {
  const nameFor = (...addresses: string[]) =>
    ((_name: string, _options: object, callback: (error: null, found: object[]) => void) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as unknown as typeof lookup;

  it.each(['http://127.0.0.1:1/', 'http://[::1]:1/', 'http://[::ffff:127.0.0.1]:1/', 'http://0/'])(
    '%s is not connected to',
    async (target) => {
      answer = (_request, response) => response.end();
      const guarded = new WebhookClient('public');
      const to = target.replace(':1/', `:${new URL(url).port}/`);
      const refused = await guarded.post(to, {}, '{}', new AbortController().signal);
      expect(refused).toEqual({
        httpStatus: null,
        error: expect.stringMatching('is not at a public'),
        response: null,
        retryAfter: null,
      });
      expect(requests).toBe(0);
      await guarded.close();
    },
  );

  it.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['fd00::1']]])('are not behind a name: %j', async (found) => {
    const dispatcher = new Agent({ connect: publicConnector(300, nameFor(...found)) });
    const to = `http://rebound.example:${new URL(url).port}/`;
    await expect(request(to, { dispatcher })).rejects.toThrow(new PrivateAddressError('rebound.example'));
    expect(requests).toBe(0);
    await dispatcher.destroy();
  });
});
