import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The signature that AWS's documentation asks of a request, worked out from the request alone. */
function expectedSignature(request: IncomingMessage, secret: string): { given: string; expected: string } {
  const url = new URL(request.url!, `http://${request.headers.host}`);
  const inQuery = url.searchParams.has('X-Amz-Signature');
  const header = request.headers.authorization ?? '';
  const part = (name: string) => new RegExp(`${name}=([^,]+)`).exec(header)?.[1] ?? '';
  const signedHeaders = url.searchParams.get('X-Amz-SignedHeaders') ?? part('SignedHeaders');
  const scope = (url.searchParams.get('X-Amz-Credential') ?? part('Credential')).split('/').slice(1).join('/');
  const date = url.searchParams.get('X-Amz-Date') ?? (request.headers['x-amz-date'] as string);
  const given = url.searchParams.get('X-Amz-Signature') ?? part('Signature');
  url.searchParams.delete('X-Amz-Signature');
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const canonical = [
    request.method,
    url.pathname,
    query,
    ...signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    inQuery ? 'UNSIGNED-PAYLOAD' : request.headers['x-amz-content-sha256'],
  ].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((key, step) => hmac(key, step), `AWS4${secret}`);
  const text = ['AWS4-HMAC-SHA256', date, scope, hash(canonical)].join('\n');
  return { given, expected: hmac(key, text).toString('hex') };
}

/** A bucket that checks signatures and keeps objects in memory, for tests of what speaks to one. */
export async function startBucket(secret: string) {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { given, expected } = expectedSignature(request, secret);
    if (given !== expected) return void response.writeHead(403).end('<Error/>');
    const name = request.url!.split('?', 1)[0]!;
    const found = objects.get(name);
    if (request.method === 'PUT') objects.set(name, Buffer.concat(chunks));
    if (request.method === 'DELETE') objects.delete(name);
    if (request.method === 'GET' && !found) return void response.writeHead(404).end('<Error/>');
    response.writeHead(request.method === 'DELETE' ? 204 : 200).end(request.method === 'GET' ? found : undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, objects, close: () => server.close() };
}
