import { Client } from 'pg';

/** A session for loading: what is lost in a crash is copied again. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'heartland-bench' });
  await client.connect();
  await client.query(`set synchronous_commit = off; set maintenance_work_mem = '256MB'`);
  return client;
}

export async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  await work();
  await client.query('commit');
}
