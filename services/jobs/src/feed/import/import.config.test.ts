import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '@heartland/shared/config';
import { readImportConfig } from './import.config.js';

describe('readImportConfig', () => {
  it('finds the caller, the database and the root of the project', () => {
    const config = readImportConfig({ INIT_CWD: '/home/ada', JOBS_DATABASE_URL: 'postgres://u:p@h:5432/d' });
    expect(config).toMatchObject({ callerDirectory: '/home/ada', databaseUrl: 'postgres://u:p@h:5432/d' });
    expect(existsSync(join(config.projectRoot, 'services', 'jobs', 'package.json'))).toBe(true);
  });

  it('has defaults, and names what is wrong', () => {
    expect(readImportConfig({})).toMatchObject({ callerDirectory: process.cwd(), databaseUrl: undefined });
    expect(() => readImportConfig({ JOBS_DATABASE_URL: 'mysql://h' })).toThrow(ConfigError);
  });
});
