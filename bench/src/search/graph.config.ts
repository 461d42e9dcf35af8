/** The environment of a graph that is measured: as `npm start` has it, over databases that are there. */
export function graphEnvironment(databases: { jobs: string; editorial: string }): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'development',
    APOLLO_TELEMETRY_DISABLED: 'true',
    JOBS_DATABASE_URL: databases.jobs,
    EDITORIAL_DATABASE_URL: databases.editorial,
    SEED: 'off',
    INTERNAL_API: 'open',
    HOST: '127.0.0.1',
    PORT: '0',
    // What is measured is the work, not the memory of it.
    ANSWER_CACHE: 'off',
  };
}

/** The environment of a peer. */
export function peerEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
}
