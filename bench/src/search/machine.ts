import { cpus, totalmem } from 'node:os';
import type { Client } from 'pg';

/** On what was measured, in one line each. */
export async function machineLines(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  const { rows: settings } = await client.query<{ setting: string }>(
    `select name || ' ' || current_setting(name) as setting
     from unnest(array['shared_buffers', 'work_mem', 'jit', 'max_parallel_workers_per_gather']) s(name)`,
  );
  const processors = cpus();
  return [
    `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`,
    `Node.js ${process.versions.node}, PostgreSQL ${rows[0]!.version} (${settings.map(({ setting }) => setting).join(', ')})`,
  ];
}
