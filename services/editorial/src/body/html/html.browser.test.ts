import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { Block } from '../block.js';
import { readStoredBlocks } from '../stored-blocks.js';
import { hostileBodies } from '../testing/hostile-blocks.js';
import { htmlOf } from './html.js';

const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

const TITLE = 'nothing ran';

/** The page counts what ran, what was loaded and what its names were taken by, and writes it into its title. */
const page = (fragments: string[]) => `<!doctype html><meta charset="utf-8"><title></title>
<script>window.alert = window.fetch = () => { window.ran = 1; };</script>
${fragments.map((html) => `<article>${html}</article>`).join('\n')}
<script>
  const again = document.createElement('div');
  for (const article of document.querySelectorAll('article')) {
    again.innerHTML = article.innerHTML;
    document.body.append(...again.children);
  }
  for (const link of document.links) {
    // A colon alone is an address that cannot be understood: it leads nowhere.
    if (!['http:', 'https:', 'mailto:', 'file:', ':'].includes(link.protocol)) window.ran = link.href;
    link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  }
  if (typeof document.getElementById !== 'function' || typeof document.cookie !== 'string') window.ran = 'clobbered';
  if (document.querySelector('article script, article img, article iframe, svg, form, object, base')) window.ran = 'element';
  setTimeout(() => { document.title = window.ran ? 'ran ' + window.ran : '${TITLE}'; }, 300);
</script>`;

/** What Chromium makes of a page, with every name resolved to a server that counts what it is asked for. */
async function look(html: string): Promise<{ dom: string; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer(({ url, headers }, response) => {
    requests.push(`${headers.host}${url}`);
    response.end();
  }).listen(0, '127.0.0.1');
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  try {
    await writeFile(join(folder, 'page.html'), html);
    const { port } = server.address() as AddressInfo;
    const { stdout } = await promisify(execFile)(
      BROWSER!,
      [
        ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
        `--user-data-dir=${join(folder, 'profile')}`,
        `--host-resolver-rules=MAP attacker.invalid 127.0.0.1:${port}`,
        `--proxy-server=http://127.0.0.1:${port}`,
        '--virtual-time-budget=3000',
        '--dump-dom',
        `file://${join(folder, 'page.html')}`,
      ],
      { maxBuffer: 2 ** 24, timeout: 50_000 },
    );
    return { dom: stdout, requests: requests.filter((request) => request.includes('attacker.invalid')) };
  } finally {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Skipped where there is no browser. */
(BROWSER ? describe : describe.skip)('the HTML of hostile bodies, in Chromium', () => {
  it('runs nothing, loads nothing and takes no name of the page', async () => {
    const bodies = hostileBodies();
    const read = bodies.flatMap(({ blocks }) =>
      [1, 2].map((schemaVersion) => readStoredBlocks({ blocks, schemaVersion })),
    );
    // And as if neither the validation nor the reading had looked at them.
    const raw = bodies.flatMap(({ blocks }) => blocks.flatMap((block) => unchecked(block as Block)));
    const { dom, requests } = await look(page([...read.map(htmlOf), ...raw]));
    expect(/<title>(.*?)<\/title>/.exec(dom)?.[1]).toBe(TITLE);
    expect(requests).toEqual([]);
  });

  it('sees what does run, so that the test can fail', async () => {
    const { dom, requests } = await look(page(['<img src="http://attacker.invalid/x" onerror="window.ran=1">']));
    expect(/<title>(.*?)<\/title>/.exec(dom)?.[1]).toMatch(/^ran/);
    expect(requests).not.toEqual([]);
  });
});

function unchecked(block: Block): string[] {
  try {
    return [htmlOf([block])];
  } catch {
    return [];
  }
}
