// The rules of the house for every file, and who may import whom, which the suffix of a file decides.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/test/**/*.ts'];

/** What a person starts, the bootstraps of the services and tests read the clock; everybody else is told the time. */
const readsTheClock = ['**/{main,service,standalone,import,cli}.ts', ...tests];

const clock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"][property.name="now"]',
].map((selector) => ({ selector, message: 'Time is an argument: take `now` from the caller.' }));

const domainNoun = {
  selector: 'Identifier[name=/vacanc|article|agenc|topic|author(?!i)/i]',
  message: 'Nouns of the domain belong to the services; shared knows them in relevance/ only.',
};

const graphql = '^(graphql|type-graphql)(/|$)';
const typeorm = '^typeorm(/|$)';
const ours = (...suffixes) => `\\.(${suffixes.join('|')})\\.js$`;

/**
 * Who may import whom. `never`: not even as a type. `atRunTime`: as a type only, because the compiler erases it.
 * A layer may import everything that is not named here.
 */
const layers = [
  {
    files: '**/*.entity.ts',
    says: 'An entity is a row: it knows typeorm and other entities; the shapes of its JSON columns come as types.',
    never: [graphql],
    atRunTime: ['^(?!typeorm$|.*\\.entity\\.js$)'],
  },
  {
    files: '**/*.type.ts',
    says: 'A GraphQL type knows other types; entities come as types, rows never.',
    never: [typeorm, ours('repository', 'service', 'loader', 'resolver')],
    atRunTime: [ours('entity')],
  },
  {
    files: '**/*.args.ts',
    says: 'Arguments know GraphQL types and pages, not the database.',
    never: [typeorm, ours('entity', 'repository', 'service', 'loader', 'resolver')],
  },
  {
    files: ['**/*.lifecycle.ts', '**/*.workflow.ts'],
    says: 'A lifecycle is a table and a function of its arguments: it imports nothing at run time.',
    atRunTime: ['.'],
  },
  {
    files: '**/*.repository.ts',
    says: 'A repository knows typeorm, entities and pure functions; arguments come as types.',
    never: [graphql, ours('service', 'loader', 'resolver')],
    atRunTime: [ours('args', 'type')],
  },
  {
    files: '**/*.loader.ts',
    says: 'A loader batches for its repository, which knows the database; arguments come as types.',
    never: [typeorm, graphql, ours('service', 'resolver')],
    atRunTime: [ours('args', 'type')],
  },
  {
    files: '**/*.service.ts',
    says: 'A service acts on repositories and knows nothing of GraphQL.',
    never: [graphql, ours('type', 'args', 'loader', 'resolver')],
  },
  {
    files: '**/*.resolver.ts',
    says: 'A resolver reads through its context; rows and the context come as types.',
    never: [typeorm, ours('repository', 'loader', 'service')],
    atRunTime: [ours('entity'), '/context\\.js$'],
  },
  {
    files: '**/context.ts',
    says: 'A context is what resolvers use; it knows none of them.',
    never: [ours('resolver')],
  },
  {
    files: 'services/*/src/schema.ts',
    // The references read the context of a request, so they need to know its type.
    says: 'A schema is resolvers and types; it can be printed without a database and a configuration.',
    never: ['/data-source\\.js$', '/config\\.js$', typeorm],
    atRunTime: ['/context\\.js$'],
  },
  {
    // `service.ts` is the bootstrap that main.ts and the standalone graph share.
    files: ['**/src/main.ts', 'services/*/src/service.ts'],
    says: 'A bootstrap puts config, data source, context, schema and server together; features come by these.',
    never: [ours('entity', 'type', 'args', 'repository', 'loader', 'resolver')],
  },
];

/** Services meet in the supergraph, and a package is entered by its `exports` only. */
const everywhere = [
  {
    regex: '^@heartland/(jobs|editorial|gateway)(/|$)',
    message: 'Services never import each other, and only gateway/src/standalone.ts imports them.',
  },
  { regex: '^(\\.\\./)+[^.].*/(src|dist)/', message: 'Import another package as @heartland/shared/<file>.' },
];

const restrictImports = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { paths: ['process', 'node:process'].map((name) => ({ name, importNames: ['env'] })), patterns },
  ],
});

const layerRules = layers.map(({ files, says, never = [], atRunTime = [] }) => ({
  files: [files].flat(),
  rules: restrictImports([
    ...everywhere,
    ...never.map((regex) => ({ regex, message: says })),
    ...atRunTime.map((regex) => ({ regex, message: says, allowTypeImports: true })),
  ]),
}));

export default defineConfig(
  { ignores: ['**/dist/', '**/coverage/', 'gateway/explorer/vendor/'] },
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'smart'],
      'max-lines': ['error', 300],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...restrictImports(everywhere),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // The only rule that needs types: what it finds, no test shows.
      '@typescript-eslint/no-floating-promises': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Environment variables are read in config.ts.' },
      ],
      'no-restricted-syntax': ['error', ...clock],
    },
  },
  layerRules,
  // The whole graph in one process, and the tests of it.
  {
    files: ['gateway/src/standalone.ts', 'gateway/**/*.test.ts', 'gateway/test/**'],
    rules: restrictImports(everywhere.slice(1)),
  },
  // The benchmark world is made by the services' own code.
  { files: ['bench/**/*.ts'], rules: restrictImports(everywhere.slice(1)) },
  // The tests of the repository look into every package.
  { files: ['test/**'], rules: restrictImports([]) },
  {
    files: ['shared/src/**/*.ts'],
    // ids.ts is the one table of id prefixes on which the services agree.
    ignores: ['shared/src/relevance*', 'shared/src/relevance/**', 'shared/src/ids.ts', ...tests],
    rules: { 'no-restricted-syntax': ['error', ...clock, domainNoun] },
  },
  // The age of a lock file and the patience with a server are the time of the machine, not of the domain.
  { files: ['shared/src/postgres/**'], rules: { 'no-restricted-syntax': ['error', domainNoun] } },
  { files: readsTheClock, rules: { 'no-restricted-syntax': 'off' } },
  // testing.ts finds the database that the setup of the test run has started.
  {
    files: ['**/config.ts', '**/*.config.ts', 'shared/src/testing.ts', ...tests],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/{util,utils,helper,helpers,common}.*', '**/{util,utils,helper,helpers,common}/**'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'Program', message: 'Name the file after what it does.' }],
    },
  },
);
