import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { GraphQLSchema } from 'graphql';
import { parseManifest, type Manifest } from '../persisted/manifest.js';
import { manifestFile } from '../persisted/settings.js';
import { readSupergraph } from '../supergraph.js';
import { checkOperations, type Finding } from './check-operations.js';
import { clientSchema, contractOf } from './schema-file.js';

/** All that the command needs of the world around it. */
export interface CheckSurroundings {
  /** Relative names of files start here. */
  directory: string;
  now: Date;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

const USAGE = `Usage: npm run operations:check -- [--schema FILE] [--manifest FILE]
  --schema FILE    a supergraph, or the schema that clients see; our own when left out
  --manifest FILE  registered operations in Apollo's format; those of our examples when left out`;

/** A schema and what has to fit it. */
interface Check {
  schema: GraphQLSchema;
  schemaName: string;
  manifest: Manifest;
  manifestName: string;
}

/**
 * Holds registered operations against schemas as the command line asks.
 * @returns the exit code: 0 all fit, 1 one does not, 2 misuse or a file that cannot be read
 */
export async function runCheck(args: readonly string[], surroundings: CheckSurroundings): Promise<number> {
  const { now, stdout, stderr } = surroundings;
  try {
    const reports = (await checksOf(args, surroundings.directory)).map((check) => {
      const { broken, deprecated } = checkOperations(check.schema, check.manifest, now);
      deprecated.forEach((finding) => stdout.write(`deprecated ${lineOf(finding, check)}`));
      broken.forEach((finding) => stderr.write(`BROKEN ${lineOf(finding, check)}`));
      const faulty = new Set(broken.map(({ operation }) => operation)).size;
      const all = check.manifest.operations.length;
      stdout.write(`${all - faulty} of ${all} operations of ${check.manifestName} fit ${check.schemaName}.\n`);
      return faulty;
    });
    return reports.some((faulty) => faulty > 0) ? 1 : 0;
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

async function checksOf(args: readonly string[], directory: string): Promise<Check[]> {
  const { schema: schemaName, manifest: manifestName } = readArguments(args);
  const read = (name: string) => readFile(resolve(directory, name), 'utf8');
  const given = schemaName === undefined ? null : clientSchema(await read(schemaName));
  const contracts = given ? [await contractOf(given)] : (['public', 'internal'] as const);
  return Promise.all(
    // A manifest of somebody's own is one of public operations.
    (manifestName !== undefined ? contracts.slice(0, 1) : contracts).map(async (contract) => {
      const manifest =
        manifestName === undefined ? await readFile(manifestFile(contract), 'utf8') : await read(manifestName);
      return {
        schema: given ?? clientSchema(await readSupergraph(contract)),
        schemaName: schemaName ?? `the ${contract} graph`,
        manifest: parseManifest(manifest, manifestName ?? 'of the examples'),
        manifestName: manifestName ?? `the ${contract} examples`,
      };
    }),
  );
}

function readArguments(args: readonly string[]): { schema?: string | undefined; manifest?: string | undefined } {
  try {
    const options = { schema: { type: 'string' }, manifest: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function lineOf({ operation: { name, id }, place, message }: Finding, { manifestName }: Check): string {
  return `${name}${place ? `:${place}` : ''} (${manifestName}, ${id.slice(0, 12)}): ${message}\n`;
}
