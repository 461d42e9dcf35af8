import { Client } from 'pg';

/**
 * A connection that every process which started the server keeps for as long as it uses it, so that the last one knows
 * to stop the server. Pools do not tell: they let go of idle connections.
 */
export interface Presence {
  /** Whether other starters are there. */
  isShared(): Promise<boolean>;
  /** False once the connection was lost, as when the server died. */
  isAlive(): boolean;
  end(): Promise<void>;
}

const APPLICATION = 'heartland-presence';

/** @param onLost told when the server ends the connection */
export async function announcePresence(url: string, onLost: () => void): Promise<Presence> {
  const client = new Client({ connectionString: url, application_name: APPLICATION, connectionTimeoutMillis: 10_000 });
  let state: 'connecting' | 'alive' | 'ending' | 'lost' = 'connecting';
  const lose = () => {
    if (state === 'alive') onLost();
    state = 'lost';
  };
  client.on('error', lose).on('end', lose);
  await client.connect();
  state = 'alive';
  keepsProcessAlive(client, false);
  return {
    isAlive: () => state === 'alive',
    isShared: async () => {
      keepsProcessAlive(client, true);
      const { rows } = await client.query<{ others: number }>(
        'select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
        [APPLICATION],
      );
      return (rows[0]?.others ?? 0) > 0;
    },
    end: async () => {
      state = 'ending';
      keepsProcessAlive(client, true);
      await client.end();
    },
  };
}

function keepsProcessAlive(client: Client, alive: boolean): void {
  const handle = client as Client & { ref(): void; unref(): void };
  if (alive) handle.ref();
  else handle.unref();
}
