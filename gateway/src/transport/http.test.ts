import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { httpTransport } from './http.js';

let server: Server;
let faults: unknown[];

/** A transport to a subgraph that answers as told. */
async function transportTo(answer: (response: ServerResponse) => void, deadline = 1_000) {
  server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  faults = [];
  const { port } = server.address() as AddressInfo;
  return httpTransport({
    name: 'editorial',
    url: `http://127.0.0.1:${port}/graphql`,
    deadline,
    onFault: (fault) => faults.push(fault),
  });
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const json = (status: number, text: string) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
};

describe('a subgraph over HTTP', () => {
  it('answers', async () => {
    const transport = await transportTo(json(200, '{"data":{"a":1}}'));
    expect(await transport.send({ query: '{a}' })).toEqual({ data: { a: 1 } });
    await transport.close();
  });

  it.each([
    ['{"data":null} alone', json(200, '{"data":null}')],
    ['cut JSON', json(200, '{"data":{"a"')],
    ['a page of a proxy', json(502, '<html>bad gateway at 10.0.0.7</html>')],
    ['a closed socket', (response: ServerResponse) => void response.destroy()],
  ])('%s is one coded error that says nothing of the address or the body', async (_name, answer) => {
    const transport = await transportTo(answer);
    const { data, errors } = await transport.send({ query: '{a}' });
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: 'The editorial subgraph cannot be reached at the moment.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true },
      },
    ]);
    expect(faults).toHaveLength(1);
    await transport.close();
  });

  it.each([
    ['says nothing', () => undefined],
    ['stops in the middle', (response: ServerResponse) => void response.writeHead(200).write('{"data":')],
  ])('one that %s is given up at the deadline', async (_name, answer) => {
    const transport = await transportTo(answer, 150);
    const began = performance.now();
    const { errors } = await transport.send({ query: '{a}' });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(errors![0]!.extensions).toEqual({ code: 'SUBGRAPH_TIMEOUT', retryable: true });
    await transport.close();
  });
});
