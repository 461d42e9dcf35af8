import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { gatewayConfig } from '../gateway/src/config.js';
import { editorialConfig } from '../services/editorial/src/config.js';
import { jobsConfig } from '../services/jobs/src/config.js';

type Environment = Record<string, string | number>;

interface ComposeFile {
  services: Record<string, { environment: Environment; ports?: string[]; command?: string[]; depends_on?: object }>;
}

const ROOT = new URL('../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

const composeText = read('docker-compose.yml');
const { services } = parse(composeText, { merge: true }) as ComposeFile;

/** Variables that a person sets: the example names each, set or commented out. */
const documented = [...read('.env.example').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);

/** What a container gets, with every `${...}` filled in. */
function environmentOf(service: string): Record<string, string> {
  const entries = Object.entries(services[service]!.environment).map(([name, value]) => [
    name,
    String(value).replace(
      /\$\{\w+:-([^}]+)\}|\$\{\w+:\?[^}]*\}/g,
      (_all, fallback: string | undefined) => fallback ?? 'x'.repeat(16),
    ),
  ]);
  return { NODE_ENV: 'production', ...(Object.fromEntries(entries) as Record<string, string>) };
}

describe('docker-compose.yml', () => {
  it.each([
    ['gateway', gatewayConfig],
    ['jobs', jobsConfig],
    ['editorial', editorialConfig],
  ] as const)('gives %s a configuration that it accepts, and nothing that it does not read', (name, configOf) => {
    const config = configOf(environmentOf(name));
    expect(Object.keys(config)).toEqual(expect.arrayContaining(Object.keys(services[name]!.environment)));
  });

  it('names the services as the gateway calls them', () => {
    const { JOBS_URL, EDITORIAL_URL } = environmentOf('gateway');
    for (const url of [JOBS_URL, EDITORIAL_URL].map((text) => new URL(text!))) {
      expect(Number(url.port)).toBe(services[url.hostname]!.environment['PORT']);
    }
  });

  it('publishes the gateway alone', () => {
    const published = Object.keys(services).filter((name) => services[name]!.ports);
    expect(published).toEqual(['gateway']);
  });

  it('asks for no variable that .env.example does not name', () => {
    const asked = [...composeText.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    expect(documented).toEqual(expect.arrayContaining(asked));
  });
});

describe('.env.example', () => {
  /** npm sets it. */
  const notForPeople = ['INIT_CWD'];

  it('names every variable of every config.ts', () => {
    const files = ['shared/src', 'services/jobs/src', 'services/editorial/src', 'gateway/src'].flatMap((folder) =>
      readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
        .filter((file) => /(^|[/.])config\.ts$/.test(file))
        .map((file) => `${folder}/${file}`),
    );
    const names = files.flatMap((file) => [...read(file).matchAll(/^\s+([A-Z][A-Z_]+):/gm)].map(([, name]) => name!));
    expect(names).toContain('PORT');
    expect(documented).toEqual(expect.arrayContaining(names.filter((name) => !notForPeople.includes(name))));
  });
});

describe('Dockerfile', () => {
  it('runs the Node of .node-version, and takes the services that compose starts', () => {
    const dockerfile = read('Dockerfile');
    expect(dockerfile).toMatch(new RegExp(`^FROM node:${read('.node-version').trim()}\\.`, 'm'));
    for (const { command } of Object.values(services)) {
      const dist = command?.at(-1)?.replace('/main.js', '');
      if (dist) expect(dockerfile).toContain(`COPY --from=build /app/${dist} ${dist}`);
    }
  });
});
