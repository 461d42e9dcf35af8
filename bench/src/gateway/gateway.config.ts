/** The environment of everything that is measured. */
export function measuredEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true' };
}

/** The environment of our gateway over a supergraph. */
export function routerEnvironment(supergraphPath: string): NodeJS.ProcessEnv {
  return {
    ...measuredEnvironment(),
    SUPERGRAPH_PATH: supergraphPath,
    HOST: '127.0.0.1',
    PORT: '0',
    ANSWER_CACHE: 'off',
  };
}
