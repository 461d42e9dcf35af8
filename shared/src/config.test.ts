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
