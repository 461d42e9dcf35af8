import { installPeer, peerFolder } from '../peers/install-peer.js';
import { peerEnvironment } from './graph.config.js';
import type { Asked } from './rounds.js';
import type { Search } from './operations.js';
import { startServer, type ServerProcess } from './server-process.js';

/** PostGraphile over the jobs database of a world. @throws when its packages are missing and cannot be installed */
export async function startPostGraphile(databaseUrl: string): Promise<ServerProcess> {
  installPeer('postgraphile');
  return startServer({
    args: ['postgraphile.mjs', databaseUrl],
    cwd: peerFolder('postgraphile'),
    env: peerEnvironment(),
    ready: /^ready (\d+)$/,
  });
}

const NODE = 'rowId slug title postedAt agencyByAgencyId { name } locations annualPayMin';
const LIST = `query Search($filter: VacancyFilter) {
  allVacancies(first: 20, orderBy: [POSTED_AT_DESC], filter: $filter) {
    nodes { ${NODE} } totalCount pageInfo { hasNextPage endCursor } } }`;
const SLUG = `query Slug($slug: String!) { vacancyBySlug(slug: $slug) { ${NODE} description } }`;

interface Filter {
  text?: string;
  regionCodes?: string[];
  positionTypes?: string[];
  annualPay?: { min: string };
}

/** A search in the words of PostGraphile; null when it cannot be said without code of one's own. */
export function toPostGraphile({ name, variables }: Search, now: Date): Asked | null {
  switch (name) {
    case 'slug':
      return { query: SLUG, variables };
    case 'state newest':
    case 'role + state':
    case 'two-word text':
    case 'text + state + pay':
      return { query: LIST, variables: variables.map(({ filter }) => ({ filter: filterOf(filter as Filter, now) })) };
    default:
      return null;
  }
}

function filterOf({ text, regionCodes, positionTypes, annualPay }: Filter, now: Date): object {
  const moment = now.toISOString();
  const isNotOver = (column: string) => ({
    or: [{ [column]: { isNull: true } }, { [column]: { greaterThan: moment } }],
  });
  const has = (word: string) => ({
    or: [{ title: { includesInsensitive: word } }, { description: { includesInsensitive: word } }],
  });
  return {
    and: [
      { postedAt: { lessThanOrEqualTo: moment } },
      isNotOver('closedAt'),
      isNotOver('validThrough'),
      ...(regionCodes ? [{ regionCodes: { overlaps: regionCodes } }] : []),
      ...(positionTypes ? [{ positionType: { in: positionTypes } }] : []),
      ...(annualPay
        ? [{ annualPayMax: { greaterThanOrEqualTo: annualPay.min } }, { payCurrency: { equalTo: 'USD' } }]
        : []),
      ...(text ?? '').split(' ').filter(Boolean).map(has),
    ],
  };
}
