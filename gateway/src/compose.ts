import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { Kind, parse, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { inputSlice } from './input-slice.js';
import { isInternal, type Tagged } from './internal-tag.js';

/** The subgraphs and where the gateway of docker-compose.yml finds them; JOBS_URL and EDITORIAL_URL say otherwise. */
const SUBGRAPHS = [
  { name: 'jobs', url: 'http://jobs:4001/graphql' },
  { name: 'editorial', url: 'http://editorial:4002/graphql' },
];

const ROOT = new URL('../../', import.meta.url);

export interface Supergraphs {
  /** Everything. */
  internal: string;
  /** Without what is tagged internal. */
  public: string;
}

/**
 * Composes both contracts from the committed schemas of the services.
 * @throws Error with every fault that composition finds; its hints are faults too
 */
export async function compose(): Promise<Supergraphs> {
  const services = await Promise.all(
    SUBGRAPHS.map(async ({ name, url }) => ({
      name,
      url,
      typeDefs: parse(await readFile(new URL(`services/${name}/schema.graphql`, ROOT), 'utf8')),
    })),
  );
  return {
    internal: composed(services),
    public: composed(services.map((service) => ({ ...service, typeDefs: hideInternal(service.typeDefs) }))),
  };
}

function composed(services: { name: string; url: string; typeDefs: DocumentNode }[]): string {
  const { supergraphSdl, errors, hints } = composeServices(services);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  if (hints.length > 0) throw new Error(hints.map(({ message }) => message).join('\n'));
  return `${supergraphSdl.trimEnd()}\n`;
}

const INACCESSIBLE: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'inaccessible' } };

/** Makes everything that is tagged internal inaccessible as well. */
export function hideInternal(document: DocumentNode): DocumentNode {
  return visit(document, {
    enter: (node) => {
      const tagged = node as Tagged;
      return isInternal(tagged) ? { ...node, directives: [...(tagged.directives ?? []), INACCESSIBLE] } : undefined;
    },
  });
}

/** The filter of vacancies that bodies of articles hold, from the contract of jobs: editorial checks them against it. */
export async function vacancyFilterContract(): Promise<string> {
  return inputSlice(await readFile(new URL('services/jobs/schema.graphql', ROOT), 'utf8'), 'VacancyFilter');
}

/** Writes both supergraphs beside `src`, where the gateway reads them, and the slice of a contract for editorial. */
export async function writeSupergraphs(): Promise<void> {
  await writeFile(new URL('services/editorial/vacancy-filter.graphql', ROOT), await vacancyFilterContract());
  const supergraphs = await compose();
  await writeFile(new URL('gateway/supergraph.graphql', ROOT), supergraphs.internal);
  await writeFile(new URL('gateway/supergraph.public.graphql', ROOT), supergraphs.public);
}
