/** The environment of the graph that serves a world: this process's own, with the databases and port of the world. */
export function serveConfig({ jobs, editorial, port }: { jobs: string; editorial: string; port: number }) {
  return {
    ...process.env,
    JOBS_DATABASE_URL: jobs,
    EDITORIAL_DATABASE_URL: editorial,
    SEED: 'off',
    PORT: String(port),
  };
}
