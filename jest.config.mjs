/** One run for all workspaces: `*.test.ts` are pure, `*.db.test.ts` and `*.e2e.test.ts` use a real PostgreSQL. */
export default {
  globalSetup: '<rootDir>/scripts/test-database.mjs',
  globalTeardown: '<rootDir>/scripts/test-database-end.mjs',
  testEnvironment: 'node',
  // Every test waits for a database half of its time; jest alone would leave one of two cores idle.
  maxWorkers: '100%',
  // Hooks start PostgreSQL and seed databases; on a busy machine that takes its time.
  testTimeout: 60_000,
  setupFiles: ['reflect-metadata'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.base.json', diagnostics: false }],
  },
  testMatch: ['<rootDir>/{shared,gateway,bench,services/*}/{src,test}/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['/dist/'],
};
