import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { supergraphFile, supergraphUrl } from './supergraph-source.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function urlThat(answers: RequestListener): Promise<string> {
  server = createServer(answers).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://user:hush@127.0.0.1:${(server.address() as AddressInfo).port}/supergraph?key=hush`;
}

it('asks a server once for a text that does not change', async () => {
  const statuses: number[] = [];
  let etag = '"1"';
  const source = supergraphUrl(
    await urlThat((request, response) => {
      const same = request.headers['if-none-match'] === etag;
      statuses.push(same ? 304 : 200);
      response.writeHead(statuses.at(-1)!, { etag }).end(same ? undefined : `text of ${etag}`);
    }),
  );
  expect([await source.read(), await source.read()]).toEqual(['text of "1"', 'text of "1"']);
  etag = '"2"';
  expect(await source.read()).toBe('text of "2"');
  expect(statuses).toEqual([200, 304, 200]);
});

it('says what a server answered instead, and no secret of its URL', async () => {
  const source = supergraphUrl(await urlThat((_request, response) => response.writeHead(500).end()));
  await expect(source.read()).rejects.toThrow('expected 200 with a supergraph, received 500');
  expect(source.place).not.toMatch(/hush/);
});

it('says that a file is not there', async () => {
  await expect(supergraphFile('nowhere.graphql').read()).rejects.toThrow(/ENOENT.*nowhere\.graphql/);
});
