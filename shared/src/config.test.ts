import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { environmentVariables, readEnvironment } from './config.js';

const schema = (environment: Record<string, string>) =>
  z.object({
    PORT: environmentVariables.port(4000),
    DATABASE_URL: environmentVariables.postgresUrl(),
    CURSOR_SECRET: environmentVariables.cursorSecret(environment),
  });

const read = (environment: Record<string, string>) => readEnvironment(schema(environment), environment);

describe('the configuration', () => {
  it('has defaults, and takes an empty variable for none', () => {
    expect(read({ PORT: '', DATABASE_URL: 'postgres://a/b' })).toMatchObject({
      PORT: 4000,
      DATABASE_URL: 'postgres://a/b',
    });
  });

  it('reports every fault at once, with what was expected, and no secret', () => {
    const faults = () =>
      read({ NODE_ENV: 'production', PORT: 'http', DATABASE_URL: 'mysql://root:hush@a/b', CURSOR_SECRET: 'short' });
    expect(faults).toThrow(/PORT: expected a port number, received "http"/);
    expect(faults).toThrow(/DATABASE_URL: expected a PostgreSQL URL .*, received a value/);
    expect(faults).toThrow(/CURSOR_SECRET: expected 16 characters or more/);
    expect(faults).not.toThrow(/hush|short/);
  });

  it('wants a cursor secret in production alone', () => {
    expect(() => read({ NODE_ENV: 'production', DATABASE_URL: 'postgres://a/b' })).toThrow(/CURSOR_SECRET/);
  });
});

describe('the address of the site', () => {
  const read = (url: string) =>
    readEnvironment(z.object({ SITE_URL: environmentVariables.siteUrl() }), { SITE_URL: url }).SITE_URL;

  it('is a URL without a path', () => {
    expect(read('https://www.example.org')).toBe('https://www.example.org');
    for (const url of [
      'www.example.org',
      'https://www.example.org/',
      'https://www.example.org/a',
      'https://a b',
      'ftp://a',
    ])
      expect(() => read(url)).toThrow('SITE_URL: expected a URL without a path');
  });
});

describe('the variables of images', () => {
  const images = (environment: Record<string, string>) =>
    readEnvironment(z.object(environmentVariables.images(environment)), environment);
  const right = {
    PUBLIC_URL: 'https://graph.example.org',
    IMAGE_STORE_URL: 'file:///var/lib/images',
    IMAGE_CACHE_DIRECTORY: '/var/cache/images',
  };

  it.each([
    'file:///var/lib/images',
    's3://K:a%2Fb@s3.example.org/bucket?region=eu-west-1',
    's3+http://K:S@minio:9000/b',
  ])('take the store %s', (url) => expect(images({ ...right, IMAGE_STORE_URL: url }).IMAGE_STORE_URL).toBe(url));

  it('are refused all at once, without the keys of the store', () => {
    const faults = () =>
      images({ PUBLIC_URL: 'graph', IMAGE_STORE_URL: 's3://K:hush/hush@s3.example.org/b', IMAGE_CACHE_MB: '1' });
    for (const name of ['PUBLIC_URL', 'IMAGE_STORE_URL', 'IMAGE_CACHE_DIRECTORY', 'IMAGE_CACHE_MB']) {
      expect(faults).toThrow(`${name}: expected `);
    }
    expect(faults).not.toThrow(/hush/);
  });
});
