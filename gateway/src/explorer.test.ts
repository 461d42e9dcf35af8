import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listen, type HttpServer } from '@heartland/shared/server';
import { loadOperations } from './example-operations.js';
import { answerStatic, EXPLORER_CSP, explorerFiles } from './explorer.js';

const operations = loadOperations();
const files = explorerFiles({ operations });
const textOf = (path: string) => files.get(path)!.body.toString('utf8');

/** What the page loads by itself: all but the licence texts. */
const loaded = [...files].filter(([path]) => !path.endsWith('.txt'));

describe('the files of the explorer', () => {
  it('are all that the page refers to, and nothing is left over', () => {
    const references = [...textOf('/').matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
    const expected = [...new Set([...references, '/'])].sort();
    expect(expected).toEqual(loaded.map(([path]) => path).sort());
  });

  it('load nothing from elsewhere and need no inline script', () => {
    expect(textOf('/')).not.toMatch(/https?:|<script(?![^>]* src=)|\son\w+=/);
    const styles = loaded.filter(([path]) => path.endsWith('.css')).map(([path]) => textOf(path));
    const imported = styles.flatMap((css) => [...css.matchAll(/@import|@font-face|url\(\s*["']?([^"')]{0,10})/g)]);
    expect(new Set(imported.map((match) => match[1]))).toEqual(new Set(['data:image']));
    expect(loaded.filter(([path]) => textOf(path).includes('sourceMappingURL'))).toEqual([]);
  });

  it('stay under 1.5 MB on the wire', () => {
    const total = (bytes: number[]) => bytes.reduce((sum, size) => sum + size, 0);
    expect(total(loaded.map(([, file]) => file.brotli.length))).toBeLessThan(500_000);
    expect(total(loaded.map(([, file]) => file.gzip.length))).toBeLessThan(500_000);
  });

  it('list the operations in their order', () => {
    expect(JSON.parse(textOf('/explorer/operations.json'))).toEqual(operations);
  });

  it('name the licences of what is bundled', () => {
    const licenses = textOf('/explorer/vendor/LICENSES.txt');
    for (const name of ['graphiql', 'react-dom', 'codemirror', '@react-aria/utils']) expect(licenses).toContain(name);
    expect(licenses).toContain('Apache License');
  });

  it('have vendor files that are what the installed packages give', () => {
    const script = fileURLToPath(new URL('../../scripts/explorer.mjs', import.meta.url));
    execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
  });
});

describe('answerStatic', () => {
  let server: HttpServer;
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`http://127.0.0.1:${server.port}${path}`, { method, headers });

  beforeAll(async () => {
    server = await listen({
      port: 0,
      host: '127.0.0.1',
      handler: (request, response) => {
        if (!answerStatic(request, response, files)) response.writeHead(404).end();
      },
    });
  });
  afterAll(() => server.close());

  it('answers the page with its security headers', async () => {
    const response = await get('/?from=somewhere');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': EXPLORER_CSP,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
    });
    expect(await response.text()).toBe(textOf('/'));
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
  ])('compresses for a client that accepts %s', async (accepted, encoding) => {
    const response = await get('/explorer/explorer.js', { 'accept-encoding': accepted });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(await response.text()).toBe(textOf('/explorer/explorer.js'));
  });

  it('sends nothing again that the client has', async () => {
    const { etag } = files.get('/explorer/explorer.css')!;
    const response = await get('/explorer/explorer.css', { 'if-none-match': `"other", ${etag}` });
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, etag, '']);
    expect((await get('/explorer/explorer.css', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('lets a browser keep a vendor file for good', async () => {
    const [path] = loaded.find(([name]) => name.includes('/vendor/graphiql-'))!;
    expect((await get(path)).headers.get('cache-control')).toContain('immutable');
  });

  it('answers HEAD without the body', async () => {
    const response = await get('/', { 'accept-encoding': 'gzip' }, 'HEAD');
    expect(response.headers.get('content-length')).toBe(String(files.get('/')!.gzip.length));
    expect(await response.text()).toBe('');
  });

  it.each([
    ['GET', '/graphql'],
    ['GET', '/explorer/index.html'],
    ['GET', '/explorer/../package.json'],
    ['GET', '/explorer/vendor/'],
    ['POST', '/'],
  ])('leaves %s %s to others', async (method, path) => {
    expect((await get(path, {}, method)).status).toBe(404);
  });

  it('keeps a compressed form once it is made', () => {
    const file = files.get('/explorer/explorer.js')!;
    expect(file.gzip).toBe(file.gzip);
    expect(gunzipSync(file.gzip)).toEqual(file.body);
  });
});
