import { readFile } from 'node:fs/promises';
import type { Logger } from '@heartland/shared/telemetry';
import { manifestOf, parseManifest } from './manifest.js';
import { PersistedOperations, type PersistedMode } from './persisted-operations.js';

/** What is configured about operations that clients ask for by id. */
export interface PersistedSettings {
  mode: PersistedMode;
  /** A manifest of the clients' own operations. */
  path?: string | undefined;
  /** Whether texts that come with their hash are remembered. */
  automatic: boolean;
}

export const NOTHING_CONFIGURED: PersistedSettings = { mode: 'off', automatic: false };

/** The committed manifests of the example operations, seen from `src` and `dist` alike. */
const PACKAGE = new URL('../../', import.meta.url);

/** Where the operations of the examples for a contract are. */
export const manifestFile = (contract: 'public' | 'internal'): URL =>
  new URL(contract === 'public' ? 'operations.public.json' : 'operations.json', PACKAGE);

/**
 * The operations of our own graph: those of the examples when no manifest is configured.
 * @throws Error that says what is wrong with the manifest
 */
export async function ownOperations(
  contract: 'public' | 'internal',
  settings: PersistedSettings,
  logger: Logger,
): Promise<PersistedOperations> {
  const { mode, path, automatic } = settings;
  const text = await readFile(path ?? manifestFile(contract), 'utf8');
  return new PersistedOperations({ mode, automatic, manifest: parseManifest(text, path ?? 'of the examples'), logger });
}

/**
 * The operations of another graph; undefined when nothing is configured about them.
 * @param text of the manifest; null when there is none
 * @throws Error that says what is wrong with it
 */
export function foreignOperations(
  text: string | null,
  { mode, automatic, path = '' }: PersistedSettings,
  logger: Logger,
): PersistedOperations | undefined {
  if (text === null && mode === 'off' && !automatic) return undefined;
  const manifest = text === null ? manifestOf([]) : parseManifest(text, path);
  return new PersistedOperations({ mode, automatic, manifest, logger });
}
