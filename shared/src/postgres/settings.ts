/**
 * Given to the server at every start, in place of a configuration file: a small server for one machine. There is no
 * replication, and the few parallel workers and I/O processes would cost more than they give.
 */
const SETTINGS: Record<string, string | number> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  io_method: 'sync',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_logical_replication_workers: 0,
  log_checkpoints: 'off',
};

/** For a cluster that nobody needs after a crash. */
const THROWAWAY: Record<string, string | number> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_wal_size: '128MB',
};

/** Command-line arguments of the server. */
export function serverArguments(port: number, throwaway: boolean): string[] {
  const settings = { ...SETTINGS, ...(throwaway ? THROWAWAY : {}) };
  return ['-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** The superuser of the cluster. */
export const SUPERUSER = 'heartland';

/**
 * Arguments of initdb. Unicode in code point order, the same on every machine; LC_CTYPE besides, because text search
 * and pg_trgm ask the C library what a letter is.
 */
export function initdbArguments(directory: string, passwordFile: string): string[] {
  const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return [
    ...['-D', directory, '-U', SUPERUSER, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8'],
    ...['--locale=C', `--lc-ctype=${letters}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--no-sync', '--no-instructions'],
  ];
}

/**
 * The whole environment of initdb and the server. TZ spares initdb a search of the time zone files, the empty PATH a
 * call of `locale -a`; macOS wants LC_ALL.
 */
export const ENVIRONMENT = { TZ: 'UTC', LC_ALL: 'C', PATH: '/nonexistent' };
